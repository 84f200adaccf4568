// Copyright (c) 2026 the Ask in English authors
// SPDX-License-Identifier: Apache-2.0
package org.lfed.dbeaver.connection;

import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.jkiss.dbeaver.model.exec.DBCSession;
import org.lfed.core.answer.ResultTable;
import org.lfed.core.model.Cancellation;
import org.lfed.core.sql.JdbcSession;
import org.lfed.core.sql.QueryException;
import org.lfed.ui.host.HostSession;

/** The view's session on a connection of DBeaver: DBeaver's own session, used through JDBC. */
public final class DbeaverSession implements HostSession {

    private static final String BUSY = "Resource In Use Error";
    private static final Duration BUSY_LIMIT = Duration.ofSeconds(5);

    private final OwnContext context;
    private final JdbcSession queries;
    private final boolean ownsContext;

    private DbeaverSession(OwnContext context, JdbcSession queries, boolean ownsContext) {
        this.context = context;
        this.queries = queries;
        this.ownsContext = ownsContext;
    }

    /**
     * Opens it.
     *
     * @param context the context, which the session owns from now on
     * @param timeout how long a statement may run; zero for no limit
     * @throws QueryException CONNECTION when the connection was lost meanwhile
     */
    public static DbeaverSession open(OwnContext context, Duration timeout) throws QueryException {
        try {
            return new DbeaverSession(context, queries(context, timeout), true);
        } catch (QueryException failure) {
            context.close();
            throw failure;
        }
    }

    /**
     * Opens one for a moment in a context that lives on.
     *
     * @param context the context
     * @throws QueryException CONNECTION when the connection was lost
     */
    public static DbeaverSession within(OwnContext context) throws QueryException {
        return new DbeaverSession(context, queries(context, Duration.ZERO), false);
    }

    private static JdbcSession queries(OwnContext context, Duration timeout) throws QueryException {
        try {
            DBCSession session = context.session("Ask in English");
            // Closing the JDBC face of a session closes the session, not the connection.
            return new JdbcSession(OwnContext.jdbc(session), timeout);
        } catch (SQLException failure) {
            throw EngineError.of(failure, false);
        }
    }

    @Override
    public ResultTable query(String sql, List<String> parameters, int maxRows, Cancellation cancellation)
            throws QueryException {
        if (!context.isConnected()) {
            throw context.closed();
        }
        return context.isShared()
                ? queryShared(sql, parameters, maxRows, cancellation)
                : queries.query(sql, parameters, maxRows, cancellation);
    }

    /** DBeaver may have a result open on a connection that it shares, for a moment; the engine then refuses another. */
    private ResultTable queryShared(String sql, List<String> parameters, int maxRows, Cancellation cancellation)
            throws QueryException {
        AtomicReference<ResultTable> result = new AtomicReference<>();
        AtomicReference<QueryException> refused = new AtomicReference<>();
        Waiting.until(
                () -> {
                    try {
                        result.set(queries.query(sql, parameters, maxRows, cancellation));
                        return true;
                    } catch (QueryException failure) {
                        refused.set(failure);
                        return !failure.getMessage().startsWith(BUSY);
                    }
                },
                BUSY_LIMIT,
                cancellation);
        if (result.get() == null) {
            throw refused.get();
        }
        return result.get();
    }

    @Override
    public void execute(String sql, Cancellation cancellation) throws QueryException {
        if (!context.isConnected()) {
            throw context.closed();
        }
        queries.execute(sql, cancellation);
    }

    @Override
    public void close() {
        if (context.isConnected()) {
            queries.close();
        }
        if (ownsContext) {
            context.close();
        }
    }
}
