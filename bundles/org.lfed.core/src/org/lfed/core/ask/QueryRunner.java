// Copyright (c) 2026 the Ask in English authors
// SPDX-License-Identifier: Apache-2.0
package org.lfed.core.ask;

import org.lfed.core.answer.ResultTable;
import org.lfed.core.model.Cancellation;
import org.lfed.core.sql.Protection;
import org.lfed.core.sql.QueryException;

/** Runs the checked and limited statement where its rows are wanted: on a session, or in an editor's grid. */
@FunctionalInterface
public interface QueryRunner {

    /**
     * Runs it.
     *
     * @param sql the wrapped statement
     * @param cancellation stops it
     * @throws QueryException when the engine refuses or stops it
     */
    ResultTable run(String sql, Cancellation cancellation) throws QueryException;

    /** What held while the last statement ran. */
    default Protection protection() {
        return Protection.GUARD_ONLY;
    }
}
