// Copyright (c) 2026 the Ask in English authors
// SPDX-License-Identifier: Apache-2.0
package org.lfed.ui.ask;

import static org.lfed.ui.Texts.text;

import java.util.Optional;
import org.eclipse.ui.IWorkbenchWindow;
import org.lfed.core.answer.ResultTable;
import org.lfed.core.ask.AskEvent;
import org.lfed.core.ask.AskListener;
import org.lfed.core.ask.AskOperation;
import org.lfed.core.ask.AskOutcome;
import org.lfed.core.ask.AskReport;
import org.lfed.core.ask.AskSetup;
import org.lfed.core.ask.QueryRunner;
import org.lfed.core.model.Cancellation;
import org.lfed.core.model.ModelException;
import org.lfed.core.model.ModelInfo;
import org.lfed.core.sql.Protection;
import org.lfed.core.sql.QueryException;
import org.lfed.ui.host.AnswerEditor;
import org.lfed.ui.host.HostConnection;
import org.lfed.ui.host.SqlHost;
import org.lfed.ui.host.Subscription;
import org.lfed.ui.models.ChosenModel;
import org.lfed.ui.models.ModelSource;
import org.lfed.ui.settings.Settings;

/** One question on its way, from the connection to the rows in the editor's grid. Runs once, in the background. */
final class AskRun implements AskListener {

    /** Hears how it goes, on the thread that does it. */
    interface Follower {

        void phase(AskPhase phase, double fraction);

        void repairing();

        void prepared(PreparedConnection connection);

        void model(String name, String device, String notice);

        void protection(Protection protection);
    }

    /**
     * Where it is asked.
     *
     * @param schemaName the one schema that is asked, or empty for all
     */
    record Place(SqlHost host, IWorkbenchWindow window, HostConnection connection, Optional<String> schemaName) {}

    /**
     * How it ended.
     *
     * @param editor the editor, if one was opened
     * @param editorClosed whether the user closed it, which stopped the question
     * @param advice what to say about the model and this database; may be empty
     */
    record End(AskOutcome outcome, Optional<AnswerEditor> editor, boolean editorClosed, String advice) {}

    private final Place place;
    private final ConnectionDesk desk;
    private final ModelSource models;
    private final Settings settings;
    private final RunGate gate;
    private final Follower follower;
    private final Cancellation cancellation;
    private volatile AnswerEditor editor;
    private volatile boolean editorClosed;
    private String advice = "";

    AskRun(
            Place place,
            ConnectionDesk desk,
            ModelSource models,
            Settings settings,
            RunGate gate,
            Follower follower,
            Cancellation cancellation) {
        this.place = place;
        this.desk = desk;
        this.models = models;
        this.settings = settings;
        this.gate = gate;
        this.follower = follower;
        this.cancellation = cancellation;
    }

    End run(AskTask task) {
        AskOutcome outcome = outcome(task);
        if (editor != null) {
            editor.finish();
        }
        return new End(outcome, Optional.ofNullable(editor), editorClosed, advice);
    }

    private AskOutcome outcome(AskTask task) {
        try {
            PreparedConnection prepared = desk.prepare(place.connection(), settings, cancellation);
            follower.prepared(prepared);
            ChosenModel model = models.chosen();
            advice = models.advice(prepared.narrowedTo(place.schemaName())).orElse("");
            editor = place.host().openEditor(place.window(), place.connection(), task.question(), cancellation);
            try (Subscription closing = editor.onClose(this::closed)) {
                AskSetup setup =
                        AskSetup.of(prepared.session(), prepared.narrowedTo(place.schemaName()), model.style());
                GridRunner runner = new GridRunner(prepared.facts().protection());
                return answer(task, setup.operation(model.model(), runner, settings.ask()));
            }
        } catch (QueryException failure) {
            return stopped(failure.problem() == QueryException.Problem.CANCELLED)
                    ? new AskOutcome.Cancelled(AskReport.unbegun(task.question()))
                    : failed(task, AskOutcome.Origin.CONNECTION, failure.getMessage(), text("problem.connection.next"));
        } catch (ModelException failure) {
            return stopped(failure.problem() == ModelException.Problem.CANCELLED)
                    ? new AskOutcome.Cancelled(AskReport.unbegun(task.question()))
                    : failed(task, AskOutcome.Origin.MODEL, failure.getMessage(), failure.nextStep());
        }
    }

    private boolean stopped(boolean said) {
        return said || cancellation.isCancelled();
    }

    private static AskOutcome failed(AskTask task, AskOutcome.Origin origin, String reason, String nextStep) {
        return new AskOutcome.Failed(AskReport.unbegun(task.question()), origin, reason, nextStep);
    }

    private AskOutcome answer(AskTask task, AskOperation operation) {
        if (task instanceof AskTask.Fix fix) {
            return operation.fix(fix.question(), fix.sql(), fix.error(), this, cancellation);
        }
        if (task instanceof AskTask.Run run) {
            return operation.run(run.question(), run.sql(), this, cancellation);
        }
        return operation.ask(task.question(), this, cancellation);
    }

    private void closed() {
        editorClosed = true;
        cancellation.cancel();
    }

    private ResultTable execute(String sql, Cancellation stop) throws QueryException {
        if (settings.confirm()) {
            follower.phase(AskPhase.CONFIRMING, -1);
            gate.pass(stop);
        }
        follower.phase(AskPhase.RUNNING, -1);
        return TimeLimit.of(settings.timeout())
                .keep(stop, limited -> editor.run(sql, settings.ask().rowLimit().rows(), limited));
    }

    /** Runs statements in the editor's grid. */
    private final class GridRunner implements QueryRunner {

        private final Protection ofConnection;

        GridRunner(Protection ofConnection) {
            this.ofConnection = ofConnection;
        }

        @Override
        public ResultTable run(String sql, Cancellation stop) throws QueryException {
            ResultTable rows = execute(sql, stop);
            follower.protection(protection());
            return rows;
        }

        @Override
        public Protection protection() {
            return ofConnection == Protection.GUARD_ONLY ? editor.protection() : ofConnection;
        }
    }

    @Override
    public void on(AskEvent event) {
        if (event instanceof AskEvent.Loading loading) {
            follower.phase(AskPhase.LOADING, loading.progress().fraction());
        } else if (event instanceof AskEvent.Loaded loaded) {
            ModelInfo info = loaded.model();
            follower.model(info.name(), info.device(), info.notice());
        } else if (event instanceof AskEvent.Prompted) {
            follower.phase(AskPhase.READING, -1);
        } else if (event instanceof AskEvent.Generating generating) {
            follower.phase(AskPhase.WRITING, -1);
            editor.show(generating.sql());
        } else if (event instanceof AskEvent.Extracted extracted) {
            editor.show(extracted.sql());
            follower.phase(AskPhase.CHECKING, -1);
        } else if (event instanceof AskEvent.Repairing) {
            follower.repairing();
        }
    }
}
