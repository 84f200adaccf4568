// Copyright (c) 2026 the Ask in English authors
// SPDX-License-Identifier: Apache-2.0
package org.lfed.dbeaver.editor;

import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.eclipse.jface.text.BadLocationException;
import org.eclipse.jface.text.BadPositionCategoryException;
import org.eclipse.jface.text.IDocument;
import org.eclipse.jface.text.ITextViewer;
import org.eclipse.jface.text.Position;
import org.jkiss.dbeaver.ui.UIUtils;
import org.lfed.core.answer.ResultTable;
import org.lfed.core.model.Cancellation;
import org.lfed.core.sql.Protection;
import org.lfed.core.sql.QueryException;
import org.lfed.core.sql.ReadOnlyTransaction;
import org.lfed.dbeaver.Messages;
import org.lfed.dbeaver.connection.DbeaverSession;
import org.lfed.ui.host.AnswerEditor;
import org.lfed.ui.host.Subscription;

/** One answer in a {@link Console}. */
final class ConsoleAnswer implements AnswerEditor {

    private static final System.Logger LOG = System.getLogger(ConsoleAnswer.class.getName());

    private final Console console;
    /** The comment; what the user types above or in it moves it. */
    private final Position comment;

    private final AtomicReference<String> newest = new AtomicReference<>();
    private volatile Protection protection = Protection.GUARD_ONLY;
    private boolean stepOpen = true;

    ConsoleAnswer(Console console, int commentLength) {
        this.console = console;
        this.comment = new Position(0, commentLength);
        try {
            console.editor().getDocument().addPosition(comment);
        } catch (BadLocationException impossible) {
            throw new IllegalStateException("The comment is not in the document", impossible);
        }
    }

    @Override
    public void show(String sql) {
        // One runnable shows whatever is newest by then: a fast model must not flood the UI thread.
        if (newest.getAndSet(sql) == null) {
            UIUtils.asyncExec(this::showNewest);
        }
    }

    @Override
    public void finish() {
        UIUtils.asyncExec(this::endStep);
    }

    @Override
    public String sql() {
        if (!console.shows(this)) {
            return "";
        }
        IDocument document = console.editor().getDocument();
        return document.get().substring(start(document)).strip();
    }

    @Override
    public void reveal() {
        if (console.shows(this)) {
            console.activate(start(console.editor().getDocument()));
        }
    }

    @Override
    public boolean isClosed() {
        return !console.shows(this);
    }

    @Override
    public Subscription onClose(Runnable listener) {
        return console.closing().onClose(listener);
    }

    @Override
    public ResultTable run(String sql, int maxRows, Cancellation cancellation) throws QueryException {
        if (isClosed()) {
            throw new QueryException(QueryException.Problem.CONNECTION, Messages.editorClosed, null);
        }
        if (!console.isUsable()) {
            throw console.context().closed();
        }
        GridRun run = new GridRun(console.editor(), this::region);
        try (DbeaverSession session = DbeaverSession.within(console.context())) {
            protection = Protection.of(session, cancellation);
            Optional<ReadOnlyTransaction> transaction =
                    protection == Protection.READ_ONLY_FILE || console.context().isShared()
                            ? Optional.empty()
                            : ReadOnlyTransaction.begin(session, cancellation);
            if (transaction.isPresent()) {
                protection = Protection.READ_ONLY_TRANSACTION;
            }
            try {
                return run.run(sql, maxRows, cancellation);
            } finally {
                if (run.hasEnded()) {
                    transaction.ifPresent(ConsoleAnswer::end);
                } else {
                    console.abandon();
                }
            }
        }
    }

    @Override
    public Protection protection() {
        return protection;
    }

    private static void end(ReadOnlyTransaction transaction) {
        try {
            transaction.end();
        } catch (QueryException failure) {
            // The statement in it was cancelled, or the connection is lost: nothing is left to be rolled back.
            LOG.log(System.Logger.Level.DEBUG, "The read-only transaction had already ended", failure);
        }
    }

    /** Ends the step of the undo. UI thread; a second time does nothing. */
    void endStep() {
        if (stepOpen) {
            showNewest();
            stepOpen = false;
            console.endStep();
            forgetComment();
        }
    }

    private void showNewest() {
        String sql = newest.getAndSet(null);
        if (sql == null || !console.shows(this)) {
            return;
        }
        IDocument document = console.editor().getDocument();
        int start = start(document);
        TextChange change = TextChange.between(document.get().substring(start), sql);
        if (change.isEmpty()) {
            return;
        }
        Console.replace(document, start + change.offset(), change.length(), change.text());
        ITextViewer viewer = console.editor().getTextViewer();
        if (viewer != null) {
            viewer.revealRange(document.getLength(), 0);
        }
    }

    /** Where the SQL stands in the editor, for DBeaver to mark errors at. */
    private Position region() {
        IDocument document = console.editor().getDocument();
        int start = start(document);
        return new Position(start, document.getLength() - start);
    }

    private int start(IDocument document) {
        return Math.min(comment.getOffset() + comment.getLength(), document.getLength());
    }

    /** The position stays readable; the document only stops moving it once the next answer replaces everything. */
    private void forgetComment() {
        if (console.shows(this)) {
            return;
        }
        try {
            IDocument document = console.editor().getDocument();
            if (document != null) {
                document.removePosition(IDocument.DEFAULT_CATEGORY, comment);
            }
        } catch (BadPositionCategoryException closed) {
            LOG.log(System.Logger.Level.DEBUG, "The document is gone", closed);
        }
    }
}
