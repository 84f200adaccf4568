// Copyright (c) 2026 the Ask in English authors
// SPDX-License-Identifier: Apache-2.0
package org.lfed.dbeaver.editor;

import org.eclipse.jface.text.BadLocationException;
import org.eclipse.jface.text.IDocument;
import org.eclipse.jface.text.IRewriteTarget;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.IWorkbenchWindow;
import org.jkiss.dbeaver.ui.editors.sql.SQLEditor;
import org.lfed.dbeaver.connection.OwnContext;

/**
 * One SQL console of DBeaver that belongs to the view: on one connection, in one window, with an execution context of
 * its own, and used for one answer after the other. Everything but {@link #isUsable} and {@link #abandon} is for the UI
 * thread.
 */
final class Console {

    private static final System.Logger LOG = System.getLogger(Console.class.getName());

    private final IWorkbenchWindow window;
    private final SQLEditor editor;
    private final OwnContext context;
    private final Closing closing;
    private ConsoleAnswer current;
    private volatile boolean abandoned;

    Console(IWorkbenchWindow window, SQLEditor editor, OwnContext context, Closing closing) {
        this.window = window;
        this.editor = editor;
        this.context = context;
        this.closing = closing;
    }

    /** Whether it is open and its connection as well. Any thread. */
    boolean isUsable() {
        return !abandoned && !closing.isClosed() && context.isConnected();
    }

    /** Gives it up, since a statement still runs on its connection: the next answer gets a new one. Any thread. */
    void abandon() {
        abandoned = true;
    }

    OwnContext context() {
        return context;
    }

    SQLEditor editor() {
        return editor;
    }

    Closing closing() {
        return closing;
    }

    /** Whether that answer is the one it shows. */
    boolean shows(ConsoleAnswer answer) {
        return current == answer && !closing.isClosed();
    }

    /** Replaces all that it shows by the comment, as the beginning of one undoable step. */
    ConsoleAnswer start(String question) {
        if (current != null) {
            current.endStep();
        }
        String comment = QuestionComment.of(question);
        beginStep();
        IDocument document = editor.getDocument();
        replace(document, 0, document.getLength(), comment);
        StaleRows.clear(editor.getResultSetController());
        current = new ConsoleAnswer(this, comment.length());
        return current;
    }

    void beginStep() {
        IRewriteTarget target = editor.getAdapter(IRewriteTarget.class);
        if (target != null) {
            target.beginCompoundChange();
        }
    }

    void endStep() {
        IRewriteTarget target = closing.isClosed() ? null : editor.getAdapter(IRewriteTarget.class);
        if (target != null) {
            target.endCompoundChange();
        }
    }

    /** Shows it without taking the keyboard from wherever it is. */
    void show() {
        IWorkbenchPage page = window.getActivePage();
        if (page != null) {
            page.bringToTop(editor);
        }
    }

    /** Shows it and gives it the keyboard, with the cursor at the offset. */
    void activate(int offset) {
        IWorkbenchPage page = window.getActivePage();
        if (page != null) {
            page.activate(editor);
            editor.selectAndReveal(offset, 0);
        }
    }

    /** Closes the editor, as for a connection that came and went. */
    void dispose() {
        IWorkbenchPage page = window.getActivePage();
        if (page != null && !closing.isClosed()) {
            page.closeEditor(editor, false);
        }
    }

    static void replace(IDocument document, int offset, int length, String text) {
        try {
            document.replace(offset, length, text);
        } catch (BadLocationException raced) {
            // The user edited it in between; the next piece of text is placed anew.
            LOG.log(System.Logger.Level.DEBUG, "A piece of SQL came too late", raced);
        }
    }
}
