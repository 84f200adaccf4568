// Copyright (c) 2026 the Ask in English authors
// SPDX-License-Identifier: Apache-2.0
package org.lfed.ui.view;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executor;
import org.eclipse.core.runtime.preferences.IEclipsePreferences;
import org.eclipse.core.runtime.preferences.InstanceScope;
import org.eclipse.jface.action.IStatusLineManager;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.ScrolledComposite;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Display;
import org.eclipse.ui.IPartListener;
import org.eclipse.ui.IWorkbenchPart;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.contexts.IContextService;
import org.eclipse.ui.part.ViewPart;
import org.lfed.ui.Services;
import org.lfed.ui.ask.AskPresenter;
import org.lfed.ui.ask.AskState;
import org.lfed.ui.ask.Background;
import org.lfed.ui.help.Help;
import org.lfed.ui.history.HistoryEntry;
import org.lfed.ui.host.SqlHost;
import org.lfed.ui.host.Subscription;
import org.lfed.ui.settings.SettingsStore;

/** The view in which questions are asked. What it does is in {@link AskPresenter}; here it gets its widgets. */
public final class AskView extends ViewPart {

    /** Its id in the workbench. */
    public static final String ID = "org.lfed.ui.view";

    private static final String CONTEXT = "org.lfed.ui.context";
    private static final String NUDGED = "nudgeDismissed";

    private final Services services = Services.ofThisBundle();
    private final Background background = new JobBackground();
    private final List<Part> parts = new ArrayList<>();
    private final List<Subscription> subscriptions = new ArrayList<>();
    private final IPartListener activation = new Activation();
    private AskPresenter presenter;
    private ScrolledComposite scrolled;
    private Composite body;
    private QuestionBox question;

    @Override
    public void createPartControl(Composite parent) {
        IWorkbenchWindow window = getSite().getWorkbenchWindow();
        SqlHost host = services.host();
        presenter = new AskPresenter(
                host,
                window,
                services.models(),
                services.settings()::read,
                services.history(),
                background,
                onUi(parent.getDisplay()),
                this::show);
        scrolled = new ScrolledComposite(parent, SWT.V_SCROLL);
        scrolled.setExpandHorizontal(true);
        scrolled.setExpandVertical(true);
        body = new Composite(scrolled, SWT.NONE);
        GridLayoutFactory.swtDefaults().applyTo(body);
        scrolled.setContent(body);
        scrolled.addListener(SWT.Resize, event -> fit());
        fill(window, host);
        Help.on(body, Help.VIEW_CONTEXT);
        getSite().getService(IContextService.class).activateContext(CONTEXT);
        subscriptions.add(host.onChange(() -> onUi(parent.getDisplay()).execute(presenter::refresh)));
        subscriptions.add(services.history().onChange(this::readPastQuestions));
        subscriptions.add(services.settings().onChange(presenter::lookAtModel));
        window.getPartService().addPartListener(activation);
        presenter.refresh();
        presenter.lookAtModel();
        readPastQuestions();
        show(presenter.state());
    }

    private void fill(IWorkbenchWindow window, SqlHost host) {
        TargetChoices choices = new TargetChoices(
                window, host, services.models(), services.settings(), services.sample(), background, presenter);
        Remedies remedies = new Remedies(window.getShell(), presenter, services.sample());
        parts.add(new FactsBar(body, choices));
        parts.add(new Nudge(body, !preferences().getBoolean(NUDGED, false), new NudgeActions()));
        question = new QuestionBox(body, new Asking());
        parts.add(question);
        parts.add(new StarterBar(body, this::putQuestion));
        parts.add(new ProgressPane(body, presenter::confirm, System::nanoTime));
        parts.add(new ProblemPane(body, choices::chooseModel, choices::chooseConnection, remedies::take));
        parts.add(new AnswerPane(
                body, new AnswerActions(window.getShell(), presenter, services.history(), background, this::status)));
        parts.add(new ComputedPane(body, this::relayout));
        parts.add(new PreviousRibbon(body, presenter::bringBack));
    }

    /** Puts a question into the field, to be asked or changed. */
    public void putQuestion(String words) {
        question.setQuestion(words);
        question.setFocus();
    }

    /** Asks what stands in the field. */
    public void ask() {
        if (!question.question().isBlank()) {
            presenter.ask(question.question());
        }
    }

    /** Asks a question of the history once more, of the connection that it was asked of. */
    public void askAgain(HistoryEntry entry) {
        question.setQuestion(entry.question());
        presenter.chooseNamed(entry.connection());
        presenter.ask(entry.question());
    }

    /** Runs the SQL of a question of the history, on the connection that it was asked of. */
    public void runAgain(HistoryEntry entry) {
        question.setQuestion(entry.question());
        presenter.chooseNamed(entry.connection());
        presenter.runAgain(entry.question(), entry.correctedSql().isEmpty() ? entry.sql() : entry.correctedSql());
    }

    /** Stops what is on its way. */
    public void stop() {
        presenter.stop();
    }

    /** Makes a connection to the sample database and asks it from now on. */
    public void openSample() {
        presenter.openSample(services.sample());
    }

    @Override
    public void setFocus() {
        question.setFocus();
    }

    @Override
    public void dispose() {
        getSite().getWorkbenchWindow().getPartService().removePartListener(activation);
        subscriptions.forEach(Subscription::close);
        if (presenter != null) {
            presenter.close();
        }
        super.dispose();
    }

    private void show(AskState state) {
        if (body.isDisposed()) {
            return;
        }
        boolean changed = false;
        for (Part part : parts) {
            changed |= part.show(state);
        }
        if (changed) {
            relayout();
        }
    }

    private void relayout() {
        body.layout(true, true);
        fit();
    }

    private void fit() {
        int width = scrolled.getClientArea().width;
        Point size = body.computeSize(width, SWT.DEFAULT);
        scrolled.setMinHeight(size.y);
    }

    private void readPastQuestions() {
        services.history().newest().thenAccept(entries -> onUi(PlatformUI.getWorkbench()
                        .getDisplay())
                .execute(() -> question.setPastQuestions(
                        entries.stream().map(HistoryEntry::question).toList())));
    }

    private void status(String sentence) {
        onUi(PlatformUI.getWorkbench().getDisplay()).execute(() -> {
            IStatusLineManager line = getViewSite().getActionBars().getStatusLineManager();
            line.setMessage(sentence);
        });
    }

    /** Runs on the UI thread as long as the view is there. */
    private Executor onUi(Display display) {
        return work -> {
            if (!display.isDisposed()) {
                display.asyncExec(() -> {
                    if (body != null && !body.isDisposed()) {
                        work.run();
                    }
                });
            }
        };
    }

    private static IEclipsePreferences preferences() {
        return InstanceScope.INSTANCE.getNode(SettingsStore.NODE);
    }

    /** The question field's buttons. */
    private final class Asking implements QuestionBox.Actions {

        @Override
        public void ask(String words) {
            presenter.ask(words);
        }

        @Override
        public void stop() {
            presenter.stop();
        }
    }

    /** The buttons of the first words. */
    private final class NudgeActions implements Nudge.Actions {

        @Override
        public void openSample() {
            AskView.this.openSample();
        }

        @Override
        public void help() {
            Help.open(getSite().getShell());
        }

        @Override
        public void dismiss() {
            preferences().putBoolean(NUDGED, true);
            show(presenter.state());
        }
    }

    /** Another editor may mean another connection. */
    private final class Activation implements IPartListener {

        @Override
        public void partActivated(IWorkbenchPart part) {
            if (part != AskView.this) {
                presenter.refresh();
            }
        }

        @Override
        public void partBroughtToTop(IWorkbenchPart part) {
            // Activation follows when it matters.
        }

        @Override
        public void partClosed(IWorkbenchPart part) {
            if (part != AskView.this) {
                presenter.refresh();
            }
        }

        @Override
        public void partDeactivated(IWorkbenchPart part) {
            // Another one is activated.
        }

        @Override
        public void partOpened(IWorkbenchPart part) {
            // Activation follows.
        }
    }
}
