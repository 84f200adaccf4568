// Copyright (c) 2026 the Ask in English authors
// SPDX-License-Identifier: Apache-2.0
package org.lfed.core.sql;

import java.util.List;
import java.util.Optional;
import org.lfed.core.answer.ResultTable;
import org.lfed.core.model.Cancellation;

/** Lets the engine plan a statement without running it, which finds every wrong name and type. */
public final class Planner {

    private static final int PLAN_LINES = 200;

    private final SqlSession session;

    /** A planner on that session. */
    public Planner(SqlSession session) {
        this.session = session;
    }

    /**
     * Plans a statement.
     *
     * @param allowed what the guard allowed; EXPLAIN in front of anything else can write
     * @param cancellation stops it
     * @return the engine's error, or empty when it can run the statement
     * @throws QueryException when the connection is lost or the planning was cancelled
     */
    public Optional<String> error(Verdict.Allowed allowed, Cancellation cancellation) throws QueryException {
        try {
            // Within the wrapper, since EXPLAIN would read an opening bracket as the begin of its own options.
            String sql = "EXPLAIN " + RowLimit.DEFAULT.wrap(allowed);
            ResultTable plan = session.query(sql, List.of(), PLAN_LINES, cancellation);
            return plan.rowCount() == 0 ? Optional.of("The engine made no plan.") : Optional.empty();
        } catch (QueryException failure) {
            if (failure.problem() == QueryException.Problem.STATEMENT) {
                return Optional.of(failure.getMessage());
            }
            throw failure;
        }
    }
}
