// Copyright (c) 2026 the Ask in English authors
// SPDX-License-Identifier: Apache-2.0
package org.lfed.dbeaver.connection;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicReference;
import org.eclipse.osgi.util.NLS;
import org.jkiss.dbeaver.DBException;
import org.jkiss.dbeaver.model.DBPDataSource;
import org.jkiss.dbeaver.model.DBPDataSourceContainer;
import org.jkiss.dbeaver.model.DBUtils;
import org.jkiss.dbeaver.model.exec.DBCExecutionContext;
import org.jkiss.dbeaver.model.exec.DBCExecutionPurpose;
import org.jkiss.dbeaver.model.exec.DBCSession;
import org.jkiss.dbeaver.model.exec.DBCTransactionManager;
import org.jkiss.dbeaver.model.runtime.DBRProgressMonitor;
import org.jkiss.dbeaver.model.runtime.VoidProgressMonitor;
import org.lfed.core.model.Cancellation;
import org.lfed.core.sql.QueryException;
import org.lfed.dbeaver.Messages;

/**
 * An execution context of DBeaver that nobody else uses: it has a transaction of its own and waits for no editor. A
 * database in memory has only one connection, which then is shared with the user's editors.
 */
public final class OwnContext implements AutoCloseable {

    private static final System.Logger LOG = System.getLogger(OwnContext.class.getName());

    private static final String IN_MEMORY =
            "SELECT (path IS NULL)::VARCHAR FROM duckdb_databases() WHERE database_name = current_database()";
    private static final String SEARCH_PATH = "SELECT current_setting('search_path')";
    private static final Duration BUSY_LIMIT = Duration.ofSeconds(2);

    private final DBPDataSourceContainer container;
    private final DBCExecutionContext context;
    private final boolean shared;

    private OwnContext(DBPDataSourceContainer container, DBCExecutionContext context, boolean shared) {
        this.container = container;
        this.context = context;
        this.shared = shared;
    }

    /**
     * Opens one on a connected container. Background.
     *
     * @param title what DBeaver calls it
     * @throws QueryException CONNECTION when it cannot be opened
     */
    public static OwnContext open(DBPDataSourceContainer container, String title, Cancellation cancellation)
            throws QueryException {
        DBPDataSource source = container.getDataSource();
        DBCExecutionContext main = source == null ? null : DBUtils.getDefaultContext(source, false);
        if (main == null) {
            throw closed(container);
        }
        if (container.isForceUseSingleConnection()) {
            return new OwnContext(container, main, true);
        }
        DBRProgressMonitor monitor = new CancellableMonitor(cancellation);
        try {
            DBCExecutionContext context = source.getDefaultInstance().openIsolatedContext(monitor, title, main);
            OwnContext own = new OwnContext(container, context, false);
            if (own.isInMemory()) {
                own.close();
                return new OwnContext(container, main, true);
            }
            own.prepare(monitor);
            own.useSearchPath(searchPath(main, cancellation));
            return own;
        } catch (DBException | SQLException failure) {
            throw EngineError.connection(container.getName(), failure);
        }
    }

    /** DBeaver's context. */
    public DBCExecutionContext context() {
        return context;
    }

    /** Whether the user's editors run statements in it too. */
    public boolean isShared() {
        return shared;
    }

    /** Whether it can be used: asking a context that was disconnected would silently open its database again. */
    public boolean isConnected() {
        return container.isConnected() && context.isConnected() && context.getDataSource() == container.getDataSource();
    }

    /**
     * Opens a session in it.
     *
     * @param title what the session is for
     * @throws QueryException CONNECTION when the user disconnected it
     */
    DBCSession session(String title) throws QueryException {
        if (!isConnected()) {
            throw closed(container);
        }
        return context.openSession(new VoidProgressMonitor(), DBCExecutionPurpose.UTIL, title);
    }

    /** What is said when the connection was closed under whoever uses it. */
    public QueryException closed() {
        return closed(container);
    }

    private static QueryException closed(DBPDataSourceContainer container) {
        return new QueryException(
                QueryException.Problem.CONNECTION, NLS.bind(Messages.connectionClosed, container.getName()), null);
    }

    /** The JDBC connection behind a session: in every version of DBeaver a session on a JDBC driver is one itself. */
    static Connection jdbc(DBCSession session) throws SQLException {
        if (session instanceof Connection connection) {
            return connection;
        }
        throw new SQLException(
                "This DBeaver gives no JDBC connection to " + session.getClass().getName());
    }

    /** Gives it back, unless it is the user's. Never throws. Any thread but the UI thread. */
    @Override
    public void close() {
        if (shared) {
            return;
        }
        try {
            context.close();
        } catch (RuntimeException failure) {
            LOG.log(System.Logger.Level.DEBUG, "A context did not close cleanly", failure);
        }
    }

    /** Whether a second connection is to another, empty database. */
    private boolean isInMemory() throws SQLException, QueryException {
        return "true".equals(value(session("Where is it?"), IN_MEMORY));
    }

    private void prepare(DBRProgressMonitor monitor) throws DBException {
        DBCTransactionManager transactions = DBUtils.getTransactionManager(context);
        if (transactions != null && !transactions.isAutoCommit()) {
            // A transaction that stays open would keep showing yesterday's rows.
            transactions.setAutoCommit(monitor, true);
        }
    }

    private void useSearchPath(String path) throws QueryException {
        if (path.isEmpty()) {
            return;
        }
        try (DBCSession session = session("Use the same schema");
                Statement statement = jdbc(session).createStatement()) {
            statement.execute("SET search_path = '" + path.replace("'", "''") + "'");
        } catch (SQLException locked) {
            // lock_configuration forbids it; then the user cannot have changed the path either.
            LOG.log(System.Logger.Level.DEBUG, "The search path stays as it is", locked);
        }
    }

    /**
     * Where the user's unqualified names are looked up; empty for the engine's default. DBeaver may be reading from that
     * very connection at the moment, which then refuses.
     */
    private static String searchPath(DBCExecutionContext main, Cancellation cancellation) throws QueryException {
        AtomicReference<String> path = new AtomicReference<>("");
        Waiting.until(
                () -> {
                    try {
                        path.set(value(
                                main.openSession(new VoidProgressMonitor(), DBCExecutionPurpose.META, "Current schema"),
                                SEARCH_PATH));
                        return true;
                    } catch (SQLException busy) {
                        LOG.log(System.Logger.Level.DEBUG, "The user's connection is busy", busy);
                        return false;
                    }
                },
                BUSY_LIMIT,
                cancellation);
        return path.get();
    }

    private static String value(DBCSession opened, String sql) throws SQLException {
        try (DBCSession session = opened;
                Statement statement = jdbc(session).createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            String value = rows.next() ? rows.getString(1) : null;
            return value == null ? "" : value;
        }
    }
}
