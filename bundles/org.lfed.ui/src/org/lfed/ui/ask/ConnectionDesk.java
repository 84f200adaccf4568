// Copyright (c) 2026 the Ask in English authors
// SPDX-License-Identifier: Apache-2.0
package org.lfed.ui.ask;

import java.time.Duration;
import java.util.List;
import org.lfed.core.answer.ResultTable;
import org.lfed.core.model.Cancellation;
import org.lfed.core.schema.Schema;
import org.lfed.core.sql.Protection;
import org.lfed.core.sql.QueryException;
import org.lfed.core.sql.SchemaReader;
import org.lfed.core.sql.ValueSampler;
import org.lfed.ui.host.HostConnection;
import org.lfed.ui.host.HostSession;
import org.lfed.ui.host.SqlHost;
import org.lfed.ui.settings.Settings;

/**
 * Keeps the session and the schema of the connection that was asked last. The schema is read anew when the engine's
 * tables and columns are not what they were. Background; thread-safe.
 */
final class ConnectionDesk implements AutoCloseable {

    /** One row: everything that tells whether what is known still holds. With whole names, which no macro hides. */
    private static final String STATE = "SELECT system.main.current_database(), system.main.current_schema(),"
            + " system.main.version(),"
            + " (SELECT system.main.hash(system.main.string_agg(system.main.concat_ws("
            + "'.', database_name, schema_name, table_name, column_name, data_type),"
            + " ',' ORDER BY database_name, schema_name, table_name, column_index))"
            + " FROM system.main.duckdb_columns() WHERE NOT internal)";

    private final SqlHost host;
    private HostSession session;
    private Known known;

    /**
     * What was read.
     *
     * @param state the row that it belongs to
     * @param timeout the time limit of the session
     * @param values whether values of columns were read
     */
    private record Known(
            HostConnection connection, Duration timeout, boolean values, List<Object> state, Schema schema) {}

    ConnectionDesk(SqlHost host) {
        this.host = host;
    }

    /**
     * Makes a connection ready, connecting it when it is not connected.
     *
     * @throws QueryException when it cannot be connected or read, or that was cancelled
     */
    synchronized PreparedConnection prepare(HostConnection connection, Settings settings, Cancellation cancellation)
            throws QueryException {
        if (session != null
                && known != null
                && known.connection().equals(connection)
                && known.timeout().equals(settings.timeout())) {
            try {
                return read(connection, settings, cancellation);
            } catch (QueryException failure) {
                // The connection may have been closed and opened since: a new session finds out.
                if (failure.problem() != QueryException.Problem.CONNECTION) {
                    throw failure;
                }
            }
        }
        close();
        session = host.open(connection, settings.timeout(), cancellation);
        return read(connection, settings, cancellation);
    }

    private PreparedConnection read(HostConnection connection, Settings settings, Cancellation cancellation)
            throws QueryException {
        ResultTable answer = session.query(STATE, List.of(), 1, cancellation);
        List<Object> state = answer.rows().get(0);
        if (known == null || !known.state().equals(state) || known.values() != settings.sampleValues()) {
            ValueSampler sampler =
                    settings.sampleValues() ? ValueSampler.standard(session) : new ValueSampler(session, 0, 0);
            known = new Known(
                    connection,
                    settings.timeout(),
                    settings.sampleValues(),
                    state,
                    new SchemaReader(session, sampler).read(cancellation));
        }
        return new PreparedConnection(
                connection, session, facts(state, Protection.of(session, cancellation)), known.schema());
    }

    private static EngineFacts facts(List<Object> state, Protection protection) {
        return new EngineFacts(text(state, 0), text(state, 1), text(state, 2), protection);
    }

    private static String text(List<Object> state, int index) {
        return String.valueOf(state.get(index));
    }

    /** Gives the session back. */
    @Override
    public synchronized void close() {
        known = null;
        if (session != null) {
            session.close();
            session = null;
        }
    }
}
