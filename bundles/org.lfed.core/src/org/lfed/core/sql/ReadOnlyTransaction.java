// Copyright (c) 2026 the Ask in English authors
// SPDX-License-Identifier: Apache-2.0
package org.lfed.core.sql;

import java.util.List;
import java.util.Optional;
import org.lfed.core.model.Cancellation;

/**
 * A transaction in which the engine refuses to change a database, for a connection that belongs to somebody else and
 * can write. It does not keep the engine from reading or writing other files: that is the guard's part.
 */
public final class ReadOnlyTransaction {

    private final SqlSession session;

    private ReadOnlyTransaction(SqlSession session) {
        this.session = session;
    }

    /**
     * Begins one.
     *
     * @param session the connection
     * @param cancellation stops the begin
     * @return empty when the engine has no such transactions, or the connection is within one already, which is its
     *         user's and stays as it is
     * @throws QueryException when the connection is lost or the begin was cancelled
     */
    public static Optional<ReadOnlyTransaction> begin(SqlSession session, Cancellation cancellation)
            throws QueryException {
        try {
            // Trying to begin one inside another would abort that one, and lose what its user did in it.
            if (transaction(session, cancellation).equals(transaction(session, cancellation))) {
                return Optional.empty();
            }
            session.execute("BEGIN TRANSACTION READ ONLY", cancellation);
            return Optional.of(new ReadOnlyTransaction(session));
        } catch (QueryException failure) {
            if (failure.problem() == QueryException.Problem.STATEMENT) {
                return Optional.empty();
            }
            throw failure;
        }
    }

    /** Which transaction a statement runs in: outside of any, each has its own. */
    private static String transaction(SqlSession session, Cancellation cancellation) throws QueryException {
        return String.valueOf(session.query("SELECT system.main.txid_current()", List.of(), 1, cancellation)
                .singleValue());
    }

    /**
     * Ends it with a rollback: there is nothing to keep. Also after the statement in it failed or was cancelled.
     *
     * @throws QueryException when the connection is lost
     */
    public void end() throws QueryException {
        session.execute("ROLLBACK", new Cancellation());
    }
}
