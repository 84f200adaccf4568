// Copyright (c) 2026 the Ask in English authors
// SPDX-License-Identifier: Apache-2.0
package org.lfed.dbeaver.connection;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.jkiss.dbeaver.model.exec.DBCSession;
import org.lfed.core.sql.QueryException;

/**
 * A read-only transaction around one statement, as far as the engine has it: what slips through every check before still
 * cannot change a row, and whatever it did is rolled back.
 */
public final class ReadOnlyTransaction implements AutoCloseable {

    private static final System.Logger LOG = System.getLogger(ReadOnlyTransaction.class.getName());

    private final OwnContext context;
    private final boolean open;

    private ReadOnlyTransaction(OwnContext context, boolean open) {
        this.context = context;
        this.open = open;
    }

    /**
     * Begins it. A context that the user's editors share gets none, nor one in which the user began a transaction, in the
     * console that answers are shown in: the engine would abort that one, and lose what was done in it.
     *
     * @throws QueryException CONNECTION when the connection was lost
     */
    public static ReadOnlyTransaction begin(OwnContext context) throws QueryException {
        if (context.isShared()) {
            return new ReadOnlyTransaction(context, false);
        }
        try {
            if (transaction(context).equals(transaction(context))) {
                return new ReadOnlyTransaction(context, false);
            }
            execute(context, "BEGIN TRANSACTION READ ONLY");
            return new ReadOnlyTransaction(context, true);
        } catch (SQLException unsupported) {
            LOG.log(System.Logger.Level.DEBUG, "This engine has no read-only transactions", unsupported);
            return new ReadOnlyTransaction(context, false);
        }
    }

    /** Rolls it back. Never throws. */
    @Override
    public void close() {
        if (!open || !context.isConnected()) {
            return;
        }
        try {
            execute(context, "ROLLBACK");
        } catch (SQLException | QueryException failure) {
            // A statement that was cancelled has already ended its transaction.
            LOG.log(System.Logger.Level.DEBUG, "There was no transaction to roll back", failure);
        }
    }

    /** Which transaction a statement runs in: outside of any, each has its own. */
    private static String transaction(OwnContext context) throws SQLException, QueryException {
        try (DBCSession session = context.session("Read only");
                Statement statement = OwnContext.jdbc(session).createStatement();
                ResultSet rows = statement.executeQuery("SELECT system.main.txid_current()")) {
            return rows.next() ? String.valueOf(rows.getObject(1)) : "";
        }
    }

    private static void execute(OwnContext context, String sql) throws SQLException, QueryException {
        try (DBCSession session = context.session("Read only");
                Statement statement = OwnContext.jdbc(session).createStatement()) {
            statement.execute(sql);
        }
    }
}
