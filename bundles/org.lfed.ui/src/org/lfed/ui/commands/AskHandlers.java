// Copyright (c) 2026 the Ask in English authors
// SPDX-License-Identifier: Apache-2.0
package org.lfed.ui.commands;

import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.core.commands.ExecutionException;
import org.eclipse.ui.IViewPart;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.PartInitException;
import org.eclipse.ui.handlers.HandlerUtil;
import org.lfed.ui.help.Help;
import org.lfed.ui.history.HistoryView;
import org.lfed.ui.preferences.PreferencePages;
import org.lfed.ui.view.AskView;

/** What the commands of {@code plugin.xml} do. */
public final class AskHandlers {

    private AskHandlers() {}

    /** Shows the view, and puts a question into its field when one comes along. */
    public static final class Open extends AbstractHandler {

        private static final String QUESTION = "org.lfed.ui.open.question";

        @Override
        public Object execute(ExecutionEvent event) throws ExecutionException {
            AskView view = view(event);
            String question = event.getParameter(QUESTION);
            if (question != null && !question.isBlank()) {
                view.putQuestion(question);
            }
            return null;
        }
    }

    /** Asks what stands in the question field. */
    public static final class Ask extends AbstractHandler {

        @Override
        public Object execute(ExecutionEvent event) throws ExecutionException {
            view(event).ask();
            return null;
        }
    }

    /** Stops what is on its way. */
    public static final class Stop extends AbstractHandler {

        @Override
        public Object execute(ExecutionEvent event) throws ExecutionException {
            view(event).stop();
            return null;
        }
    }

    /** Makes a connection to a copy of the sample database. */
    public static final class OpenSample extends AbstractHandler {

        @Override
        public Object execute(ExecutionEvent event) throws ExecutionException {
            view(event).openSample();
            return null;
        }
    }

    /** Shows the history. */
    public static final class ShowHistory extends AbstractHandler {

        @Override
        public Object execute(ExecutionEvent event) throws ExecutionException {
            return show(event, HistoryView.ID);
        }
    }

    /** Shows what this product is. */
    public static final class ShowHelp extends AbstractHandler {

        @Override
        public Object execute(ExecutionEvent event) {
            Help.open(HandlerUtil.getActiveShell(event));
            return null;
        }
    }

    /** Opens the preferences. */
    public static final class ShowPreferences extends AbstractHandler {

        @Override
        public Object execute(ExecutionEvent event) {
            PreferencePages.open(HandlerUtil.getActiveShell(event));
            return null;
        }
    }

    private static AskView view(ExecutionEvent event) throws ExecutionException {
        return (AskView) show(event, AskView.ID);
    }

    private static IViewPart show(ExecutionEvent event, String id) throws ExecutionException {
        IWorkbenchWindow window = HandlerUtil.getActiveWorkbenchWindowChecked(event);
        IWorkbenchPage page = window.getActivePage();
        try {
            return page.showView(id);
        } catch (PartInitException failure) {
            throw new ExecutionException("The view " + id + " cannot be shown", failure);
        }
    }
}
