// Copyright (c) 2026 the Ask in English authors
// SPDX-License-Identifier: Apache-2.0
package org.lfed.core.sql;

import java.util.List;
import org.lfed.core.model.Cancellation;

/** What held while a statement ran: the guard always, and what the engine itself added to it. */
public enum Protection {
    /** The guard alone: the connection could write. */
    GUARD_ONLY("guard only"),
    /** The guard, and a transaction in which the engine refuses to change a database; it was rolled back. */
    READ_ONLY_TRANSACTION("guard + read-only transaction"),
    /** The guard, and a connection that can neither write nor reach another file, the network or an extension. */
    READ_ONLY_FILE("guard + read-only file");

    // With their whole names, since macros of the database would hide them.
    private static final String SETTINGS = "SELECT system.main.current_setting('enable_external_access'),"
            + " system.main.current_setting('lock_configuration'), readonly"
            + " FROM system.main.duckdb_databases() WHERE NOT internal";

    private final String label;

    Protection(String label) {
        this.label = label;
    }

    /** For people, for example {@code guard + read-only file}. */
    public String label() {
        return label;
    }

    /**
     * Asks the engine what a connection may do, rather than believing how it was opened.
     *
     * @param session the connection
     * @param cancellation stops the question
     * @return {@link #READ_ONLY_FILE} when nothing on the connection can be written or reached and no setting changed,
     *         else {@link #GUARD_ONLY}
     * @throws QueryException when the connection is lost or the question was cancelled
     */
    public static Protection of(SqlSession session, Cancellation cancellation) throws QueryException {
        try {
            List<List<Object>> databases = session.query(SETTINGS, List.of(), Integer.MAX_VALUE, cancellation)
                    .rows();
            boolean locked =
                    databases.stream().allMatch(row -> !isTrue(row.get(0)) && isTrue(row.get(1)) && isTrue(row.get(2)));
            return locked ? READ_ONLY_FILE : GUARD_ONLY;
        } catch (QueryException failure) {
            if (failure.problem() == QueryException.Problem.STATEMENT) {
                return GUARD_ONLY;
            }
            throw failure;
        }
    }

    private static boolean isTrue(Object value) {
        return Boolean.parseBoolean(String.valueOf(value));
    }
}
