// Copyright (c) 2026 the Ask in English authors
// SPDX-License-Identifier: Apache-2.0
package org.lfed.ui.ask;

import static org.lfed.ui.Texts.text;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.eclipse.core.runtime.ILog;
import org.eclipse.ui.IWorkbenchWindow;
import org.lfed.core.ask.AskOutcome;
import org.lfed.core.ask.AskReport;
import org.lfed.core.model.Cancellation;
import org.lfed.core.model.ModelException;
import org.lfed.core.sql.Protection;
import org.lfed.core.sql.QueryException;
import org.lfed.ui.host.AnswerEditor;
import org.lfed.ui.host.HostConnection;
import org.lfed.ui.host.SqlHost;
import org.lfed.ui.models.ModelSource;
import org.lfed.ui.settings.Settings;

/**
 * What the view does, without the view: takes what the user wants, runs one question at a time in the background, and
 * keeps the state that is shown. Its public methods are called on the UI thread and return at once.
 */
public final class AskPresenter implements AutoCloseable {

    private static final int PLAN_ROWS = 200;
    private static final List<Remedy> OTHER_TARGETS = List.of(Remedy.CHOOSE_CONNECTION, Remedy.OPEN_SAMPLE);

    private final SqlHost host;
    private final IWorkbenchWindow window;
    private final ModelSource models;
    private final Supplier<Settings> settings;
    private final AskJournal journal;
    private final Background background;
    private final Executor ui;
    private final AskDisplay display;
    private final ConnectionDesk desk;
    private final AtomicBoolean scheduled = new AtomicBoolean();
    private AskState state = AskState.IDLE;
    private Cancellation asking = new Cancellation();
    private Cancellation looking = new Cancellation();
    private RunGate gate = new RunGate();
    private Optional<HostConnection> chosen = Optional.empty();
    private boolean closed;

    /**
     * A presenter for one view.
     *
     * @param host the IDE
     * @param window where the view is
     * @param models where the model comes from
     * @param settings the settings as they are now
     * @param journal remembers how questions ended
     * @param background where long work is done
     * @param ui the UI thread, for the display; work for a display that is gone is dropped
     * @param display shows the state
     */
    public AskPresenter(
            SqlHost host,
            IWorkbenchWindow window,
            ModelSource models,
            Supplier<Settings> settings,
            AskJournal journal,
            Background background,
            Executor ui,
            AskDisplay display) {
        this.host = host;
        this.window = window;
        this.models = models;
        this.settings = settings;
        this.journal = journal;
        this.background = background;
        this.ui = ui;
        this.display = display;
        this.desk = new ConnectionDesk(host);
    }

    /** What is shown now. Any thread. */
    public synchronized AskState state() {
        return state;
    }

    /** Looks anew which connection is active and whether it may be asked. */
    public void refresh() {
        Aim aim = Aim.look(host, window, chosen, state().target());
        chosen = aim.chosen();
        update(old -> old.with(old.target().at(aim.connection(), aim.chosen().isPresent(), aim.obstacle())));
        lookAhead();
    }

    /** Asks that connection from now on, whatever editor is active. */
    public void choose(HostConnection connection) {
        chosen = Optional.of(connection);
        refresh();
    }

    /** Asks the connection with that name from now on, unless it is asked anyway or there is none. */
    public void chooseNamed(String name) {
        boolean already =
                state().target().connection().map(HostConnection::name).equals(Optional.of(name));
        if (!already) {
            host.connections().stream()
                    .filter(connection -> connection.name().equals(name))
                    .findFirst()
                    .ifPresent(this::choose);
        }
    }

    /** Follows the active editor again. */
    public void follow() {
        chosen = Optional.empty();
        refresh();
    }

    /** Asks the tables of that schema only, or of all when it is empty. */
    public void chooseSchema(Optional<String> schemaName) {
        update(old -> old.with(old.target().withSchemaName(schemaName)));
    }

    /** Asks a question. */
    public void ask(String question) {
        begin(new AskTask.Ask(question.strip()));
    }

    /** Asks the last question once more. */
    public void askAgain() {
        state().result().ifPresent(result -> ask(result.report().question()));
    }

    /** Gives the model another turn, with the engine's error. */
    public void fix() {
        if (state().result().orElse(null) instanceof AskResult.Problem problem) {
            AskReport report = problem.report();
            begin(new AskTask.Fix(report.question(), report.sql(), problem.reason()));
        }
    }

    /** Checks and runs what stands in the editor now. */
    public void runEdited() {
        state().result()
                .ifPresent(result -> result.editor().map(AnswerEditor::sql).ifPresent(sql -> {
                    if (!sql.isBlank()) {
                        begin(new AskTask.Run(result.report().question(), sql));
                    }
                }));
    }

    /** Runs SQL of an earlier question. */
    public void runAgain(String question, String sql) {
        begin(new AskTask.Run(question, sql));
    }

    /** The previous answer comes back: its SQL stands in the editor and runs. */
    public void bringBack() {
        state().previous().ifPresent(previous -> {
            chosen = Optional.of(previous.connection()).filter(host.connections()::contains);
            refresh();
            update(AskState::withoutPrevious);
            begin(new AskTask.Run(
                    previous.report().question(), previous.report().sql()));
        });
    }

    /** Lets the checked statement run, when the settings want to be asked first. */
    public void confirm() {
        gate.open();
    }

    /** Stops whatever is on its way. */
    public void stop() {
        Cancellation current = asking;
        update(old -> old.work().isPresent() ? old.with(old.work().get().beingStopped()) : old);
        // Whoever waits on the model or the engine is woken by hooks, which may take their time.
        background.run("", new Cancellation(), current::cancel);
    }

    /** Finds out what people call the model that is chosen now; what computes is known once it was loaded. */
    public void lookAtModel() {
        background.run("", new Cancellation(), () -> {
            String name;
            try {
                name = models.chosen().name();
            } catch (ModelException failure) {
                name = text("facts.model.missing");
            }
            String found = name;
            update(old -> old.target().model().equals(found)
                    ? old
                    : old.with(old.target().withModel(found, "", "")));
        });
    }

    /**
     * Lets the engine plan the SQL of an answer.
     *
     * @param plan shown the plan, or why there is none, on the UI thread
     */
    public void explain(AskResult.Answer answer, Consumer<String> plan) {
        background.run(text("job.explain"), new Cancellation(), () -> {
            String found = plan(answer);
            ui.execute(() -> plan.accept(found));
        });
    }

    private String plan(AskResult.Answer answer) {
        try {
            PreparedConnection ready = desk.prepare(answer.connection(), settings.get(), new Cancellation());
            return ready
                    .session()
                    .query("EXPLAIN " + answer.report().sql(), List.of(), PLAN_ROWS, new Cancellation())
                    .rows()
                    .stream()
                    .map(row -> String.valueOf(row.get(row.size() - 1)))
                    .collect(Collectors.joining("\n"));
        } catch (QueryException failure) {
            return failure.getMessage();
        }
    }

    /** Makes a connection to the sample database and asks it from now on. */
    public void openSample(SampleCopy sample) {
        background.run(text("job.openSample"), new Cancellation(), () -> {
            try {
                HostConnection connection = host.openSample(sample.unpack(), new Cancellation());
                ui.execute(() -> choose(connection));
            } catch (QueryException failure) {
                update(old ->
                        old.ended(notAsked("", failure.getMessage(), text("problem.sample.next"), OTHER_TARGETS)));
            }
        });
    }

    /** Stops what is on its way and gives everything back; nothing is shown any more. */
    @Override
    public void close() {
        synchronized (this) {
            closed = true;
        }
        stop();
        looking.cancel();
        background.run("", new Cancellation(), desk::close);
    }

    private void begin(AskTask task) {
        if (state().work().isPresent()) {
            return;
        }
        refresh();
        AskTarget target = state().target();
        if (target.connection().isEmpty() || !target.obstacle().isEmpty()) {
            AskResult.Problem problem = host.switchedOff().isPresent()
                    ? notAsked(task.question(), target.obstacle(), "", List.of())
                    : notAsked(task.question(), target.obstacle(), text("problem.target.next"), OTHER_TARGETS);
            update(old -> old.ended(problem));
            return;
        }
        looking.cancel();
        asking = new Cancellation();
        gate = new RunGate();
        Cancellation cancellation = asking;
        update(old -> old.begun(AskWork.begun(task.question(), System.nanoTime())));
        AskRun run = new AskRun(
                new AskRun.Place(host, window, target.connection().get(), target.schemaName()),
                desk,
                models,
                settings.get(),
                gate,
                new Following(),
                cancellation);
        background.run(
                text("job.ask"), cancellation, () -> finish(target.connection().get(), run.run(task)));
    }

    private void finish(HostConnection connection, AskRun.End end) {
        AskOutcome outcome = end.outcome();
        CompletableFuture<Long> entry = journal.ended(connection, outcome);
        AskResult result = outcome instanceof AskOutcome.Answered answered
                ? new AskResult.Answer(answered, connection, end.editor(), entry, end.advice())
                : Problems.of(outcome, end.editor(), end.editorClosed());
        update(old -> old.ended(result));
    }

    /** Reads the schema of a connection that is connected anyway, so that the view can say what will be asked. */
    private void lookAhead() {
        AskTarget target = state().target();
        if (target.facts().isPresent()
                || state().work().isPresent()
                || !target.obstacle().isEmpty()
                || target.connection().filter(host::isConnected).isEmpty()) {
            return;
        }
        looking.cancel();
        looking = new Cancellation();
        Cancellation cancellation = looking;
        background.run("", cancellation, () -> {
            try {
                PreparedConnection ready = desk.prepare(target.connection().get(), settings.get(), cancellation);
                update(old -> old.with(old.target().prepared(ready)));
            } catch (QueryException failure) {
                // Whoever asks hears of it.
                if (failure.problem() != QueryException.Problem.CANCELLED) {
                    ILog.of(AskPresenter.class).info("The schema was not read ahead: " + failure.getMessage());
                }
            }
        });
    }

    private static AskResult.Problem notAsked(String question, String reason, String nextStep, List<Remedy> remedies) {
        return new AskResult.Problem(
                AskResult.Kind.NOT_ASKED, AskReport.unbegun(question), reason, nextStep, remedies, Optional.empty());
    }

    private void update(UnaryOperator<AskState> change) {
        synchronized (this) {
            state = change.apply(state);
            if (closed) {
                return;
            }
        }
        // Tokens come faster than a display can show them.
        if (scheduled.compareAndSet(false, true)) {
            ui.execute(this::show);
        }
    }

    private void show() {
        scheduled.set(false);
        AskState newest;
        synchronized (this) {
            if (closed) {
                return;
            }
            newest = state;
        }
        display.show(newest);
    }

    /** Turns what a run says into the state. */
    private final class Following implements AskRun.Follower {

        @Override
        public void phase(AskPhase phase, double fraction) {
            work(old -> old.in(phase, fraction, System.nanoTime()));
        }

        @Override
        public void repairing() {
            work(AskWork::inRepair);
        }

        @Override
        public void prepared(PreparedConnection connection) {
            update(old -> old.with(old.target().prepared(connection)));
        }

        @Override
        public void model(String name, String device, String notice) {
            update(old -> old.with(old.target().withModel(name, device, notice)));
        }

        @Override
        public void protection(Protection protection) {
            update(old -> old.with(old.target().withProtection(protection)));
        }

        private void work(UnaryOperator<AskWork> change) {
            update(old ->
                    old.work().isPresent() ? old.with(change.apply(old.work().get())) : old);
        }
    }
}
