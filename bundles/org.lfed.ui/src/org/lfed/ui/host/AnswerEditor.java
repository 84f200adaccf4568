// Copyright (c) 2026 the Ask in English authors
// SPDX-License-Identifier: Apache-2.0
package org.lfed.ui.host;

import org.lfed.core.answer.ResultTable;
import org.lfed.core.model.Cancellation;
import org.lfed.core.sql.Protection;
import org.lfed.core.sql.QueryException;

/**
 * The IDE's SQL editor, as long as it shows one answer: below the comment with the question stands the SQL. Once it is
 * closed, or used for another answer, showing does nothing and running fails.
 */
public interface AnswerEditor {

    /**
     * Replaces the SQL below the comment. Called for every piece of text that the model writes, with the whole SQL so
     * far, which may have changed in places that were shown before. Any thread; returns at once: the host shows the
     * newest text on the UI thread when it gets there, and changes no more of the document than differs. Everything
     * from the opening of the editor to {@link #finish} is one step of the editor's undo.
     */
    void show(String sql);

    /** The SQL will not be changed by the view any more: ends the step of the undo. Any thread, returns at once. */
    void finish();

    /**
     * The SQL as it stands in the editor now, with the user's changes, without the comment. UI thread.
     *
     * @return the text, or an empty string when the editor is closed
     */
    String sql();

    /** Brings the editor to the front and puts the cursor into the SQL. UI thread. */
    void reveal();

    /** Whether the user closed it, or it shows another answer by now. Any thread. */
    boolean isClosed();

    /**
     * Tells the listener once, on any thread, when the user closes the editor; at once when that has happened.
     *
     * @param listener called unless the subscription is closed before
     */
    Subscription onClose(Runnable listener);

    /**
     * Runs a statement so that its rows stand in the IDE's own grid of this editor, whose text is not touched. Returns
     * once the rows are there. Background.
     *
     * @param sql a statement that was checked and limited to {@code maxRows} rows; it is not what the editor shows
     * @param maxRows the row limit in it; the host makes its own paging large enough
     * @param cancellation stops the statement, and what the grid shows of it; the view turns it also when the time
     *        limit is over
     * @return every row, as the grid has it, for the sentence and the CSV file
     * @throws QueryException STATEMENT with the engine's words, CANCELLED, or CONNECTION when the connection is lost or
     *         the editor is closed
     */
    ResultTable run(String sql, int maxRows, Cancellation cancellation) throws QueryException;

    /**
     * What held during the last {@link #run} besides the guard: a read-only transaction around it, or a connection that
     * cannot write at all. Any thread.
     */
    default Protection protection() {
        return Protection.GUARD_ONLY;
    }
}
