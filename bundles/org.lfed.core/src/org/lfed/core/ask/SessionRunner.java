// Copyright (c) 2026 the Ask in English authors
// SPDX-License-Identifier: Apache-2.0
package org.lfed.core.ask;

import java.util.List;
import org.lfed.core.answer.ResultTable;
import org.lfed.core.model.Cancellation;
import org.lfed.core.sql.Protection;
import org.lfed.core.sql.QueryException;
import org.lfed.core.sql.RowLimit;
import org.lfed.core.sql.SqlSession;

/** Runs statements on the session that was asked, and asks the engine how protected that is. */
final class SessionRunner implements QueryRunner {

    private final SqlSession session;
    private final RowLimit limit;
    private Protection protection = Protection.GUARD_ONLY;

    SessionRunner(SqlSession session, RowLimit limit) {
        this.session = session;
        this.limit = limit;
    }

    @Override
    public ResultTable run(String sql, Cancellation cancellation) throws QueryException {
        if (protection == Protection.GUARD_ONLY) {
            protection = Protection.of(session, cancellation);
        }
        return session.query(sql, List.of(), limit.rows(), cancellation);
    }

    @Override
    public Protection protection() {
        return protection;
    }
}
