// Copyright (c) 2026 the Ask in English authors
// SPDX-License-Identifier: Apache-2.0
package org.lfed.core.sql;

import java.util.List;
import org.lfed.core.answer.ResultTable;
import org.lfed.core.model.Cancellation;

/**
 * A connection to the database that will be asked. What runs through it was either written by this project or accepted
 * by the {@link SqlGuard}: a session itself checks nothing. One query at a time.
 */
public interface SqlSession {

    /**
     * Runs one statement and reads its rows.
     *
     * @param sql the statement, with {@code ?} for each parameter
     * @param parameters values for them
     * @param maxRows rows to read at most
     * @param cancellation stops the statement, within a second
     * @throws QueryException when the engine refuses or stops it
     */
    ResultTable query(String sql, List<String> parameters, int maxRows, Cancellation cancellation)
            throws QueryException;

    /**
     * Runs one statement of this project's own that has no rows, such as the begin of a transaction.
     *
     * @param sql the statement
     * @param cancellation stops it, within a second
     * @throws QueryException when the engine refuses or stops it
     */
    default void execute(String sql, Cancellation cancellation) throws QueryException {
        query(sql, List.of(), 1, cancellation);
    }
}
