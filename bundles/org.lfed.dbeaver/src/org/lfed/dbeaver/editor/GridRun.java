// Copyright (c) 2026 the Ask in English authors
// SPDX-License-Identifier: Apache-2.0
package org.lfed.dbeaver.editor;

import java.lang.reflect.InvocationTargetException;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import org.eclipse.jface.text.Position;
import org.eclipse.osgi.util.NLS;
import org.jkiss.dbeaver.model.exec.DBCSession;
import org.jkiss.dbeaver.model.exec.DBCStatistics;
import org.jkiss.dbeaver.model.sql.SQLQuery;
import org.jkiss.dbeaver.model.sql.SQLQueryListener;
import org.jkiss.dbeaver.model.sql.SQLQueryResult;
import org.jkiss.dbeaver.model.sql.SQLScriptElement;
import org.jkiss.dbeaver.model.sql.SqlJobResult;
import org.jkiss.dbeaver.ui.UIUtils;
import org.jkiss.dbeaver.ui.controls.resultset.IResultSetController;
import org.jkiss.dbeaver.ui.editors.sql.SQLEditor;
import org.lfed.core.answer.ResultTable;
import org.lfed.core.model.Cancellation;
import org.lfed.core.sql.QueryException;
import org.lfed.dbeaver.Messages;
import org.lfed.dbeaver.connection.EngineError;
import org.lfed.dbeaver.connection.Waiting;

/** One statement on its way into the grid of an SQL editor. */
final class GridRun {

    private static final System.Logger LOG = System.getLogger(GridRun.class.getName());

    /** The view's own time limit cancels long before. */
    private static final Duration LIMIT = Duration.ofHours(1);

    /** How long DBeaver may take to show a grid for a statement that has ended. */
    private static final Duration GRID_LIMIT = Duration.ofSeconds(5);

    /** How long a statement that does not obey is interrupted. */
    private static final Duration INTERRUPT_LIMIT = Duration.ofMinutes(1);

    /** A cancelled statement that does not end is waited for no longer. */
    private static final Duration CANCEL_LIMIT = Duration.ofMillis(800);

    private final SQLEditor editor;
    private final Supplier<Position> region;
    private final AtomicReference<SQLQueryResult> result = new AtomicReference<>();
    private volatile DBCSession session;
    private volatile IResultSetController grid;
    private volatile QueryException notStarted;

    /**
     * A run.
     *
     * @param editor whose grid
     * @param region where in the editor's text DBeaver marks an error of the statement
     */
    GridRun(SQLEditor editor, Supplier<Position> region) {
        this.editor = editor;
        this.region = region;
    }

    ResultTable run(String sql, int maxRows, Cancellation cancellation) throws QueryException {
        UIUtils.syncExec(() -> start(sql, maxRows));
        if (notStarted != null) {
            throw notStarted;
        }
        try (Cancellation.Registration hook = cancellation.onCancel(this::cancel)) {
            Waiting.until(() -> result.get() != null, LIMIT, cancellation);
            checkError(cancellation);
            if (!Waiting.until(this::hasGrid, GRID_LIMIT, cancellation)) {
                throw closed();
            }
            // The statement has ended, its rows are still being read and drawn.
            Waiting.until(() -> !grid.isRefreshInProgress(), LIMIT, cancellation);
        } catch (QueryException failure) {
            Waiting.until(this::hasEnded, CANCEL_LIMIT, new Cancellation());
            throw failure;
        }
        checkError(cancellation);
        AtomicReference<ResultTable> rows = new AtomicReference<>();
        UIUtils.syncExec(() -> rows.set(GridRows.read(grid)));
        if (rows.get() == null) {
            throw closed();
        }
        return rows.get();
    }

    /** Whether the connection is free again. A statement that was cancelled may go on for a while. */
    boolean hasEnded() {
        return result.get() != null || grid != null && !grid.isRefreshInProgress();
    }

    private void start(String sql, int maxRows) {
        try {
            // One more than there can be: then the grid knows that it has all of them.
            setFetchSize(editor.getResultSetController(), maxRows + 1);
            Position where = region.get();
            SQLQuery query = new SQLQuery(editor.getDataSource(), sql, where.getOffset(), where.getLength());
            List<SQLScriptElement> queries = List.of(query);
            boolean started = editor.processQueries(queries, false, false, false, false, new Listener(), null);
            grid = editor.getResultSetController();
            if (!started) {
                notStarted = new QueryException(QueryException.Problem.CONNECTION, Messages.queryNotStarted, null);
            }
        } catch (RuntimeException | LinkageError failure) {
            notStarted = new QueryException(
                    QueryException.Problem.CONNECTION, NLS.bind(Messages.statementFailed, failure), failure);
        }
    }

    /** When another tab was in front, such as the output, DBeaver brings the grid to the front with its rows. */
    private boolean hasGrid() {
        if (grid == null) {
            UIUtils.syncExec(() -> grid = editor.getResultSetController());
        }
        return grid != null;
    }

    private static QueryException closed() {
        return new QueryException(QueryException.Problem.CONNECTION, Messages.editorClosed, null);
    }

    private static void setFetchSize(IResultSetController controller, int rows) {
        if (controller != null) {
            controller.setSegmentFetchSize(rows);
        }
    }

    private void checkError(Cancellation cancellation) throws QueryException {
        SQLQueryResult ended = result.get();
        if (ended != null && ended.getError() != null) {
            throw EngineError.of(ended.getError(), cancellation.isCancelled());
        }
        if (cancellation.isCancelled()) {
            throw new QueryException(QueryException.Problem.CANCELLED, Messages.queryCancelled, null);
        }
    }

    private void cancel() {
        UIUtils.asyncExec(this::cancelInEditor);
        Thread thread = new Thread(this::interrupt, "lfed-grid-cancel");
        thread.setDaemon(true);
        thread.start();
    }

    /** {@code SQLEditor.cancelActiveQuery} is not part of what is known to stay in later versions. UI thread. */
    private void cancelInEditor() {
        try {
            SQLEditor.class.getMethod("cancelActiveQuery").invoke(editor);
        } catch (NoSuchMethodException | IllegalAccessException newer) {
            LOG.log(System.Logger.Level.DEBUG, "This DBeaver cancels queries in another way", newer);
        } catch (InvocationTargetException failure) {
            LOG.log(System.Logger.Level.WARNING, "DBeaver could not cancel the query", failure.getCause());
        }
    }

    /**
     * Interrupts the statement again and again until it has ended. DBeaver does so once, and the engine forgets an
     * interrupt that comes before it has begun: the statement would then run to its end, with nobody waiting for it.
     */
    private void interrupt() {
        try {
            Waiting.until(
                    () -> {
                        interruptOnce();
                        return hasEnded();
                    },
                    INTERRUPT_LIMIT,
                    new Cancellation());
        } catch (QueryException stopped) {
            LOG.log(System.Logger.Level.DEBUG, "A statement was not interrupted to its end", stopped);
        }
    }

    private void interruptOnce() {
        DBCSession running = session;
        if (running == null) {
            return;
        }
        // The statements that a session of DBeaver waits for are JDBC statements.
        for (Object block : running.getProgressMonitor().getActiveBlocks()) {
            if (block instanceof Statement statement) {
                try {
                    statement.cancel();
                } catch (SQLException ended) {
                    LOG.log(System.Logger.Level.DEBUG, "The statement had ended", ended);
                }
            }
        }
    }

    /** Only the end of the query is told for a single statement, on a thread of DBeaver's. */
    private final class Listener implements SQLQueryListener {

        @Override
        public void onStartScript() {
            // A single statement is no script.
        }

        @Override
        public void onStartQuery(DBCSession opened, SQLQuery query) {
            session = opened;
        }

        @Override
        public void onEndQuery(DBCSession opened, SQLQueryResult ended, DBCStatistics statistics) {
            result.set(ended);
        }

        @Override
        public void onEndScript(DBCStatistics statistics, boolean hasErrors) {
            // A single statement is no script.
        }

        @Override
        public void onEndSqlJob(DBCSession opened, SqlJobResult ended) {
            // onEndQuery has said it.
        }
    }
}
