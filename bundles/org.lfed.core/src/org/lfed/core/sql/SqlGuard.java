// Copyright (c) 2026 the Ask in English authors
// SPDX-License-Identifier: Apache-2.0
package org.lfed.core.sql;

import org.lfed.core.model.Cancellation;

/**
 * Decides whether a statement may run at all. It is the only thing between what a model wrote and the database; what a
 * prompt asks of the model protects nothing.
 */
public interface SqlGuard {

    /**
     * Decides about one statement. Whatever it does not know, it refuses.
     *
     * @param sql the statement as it was written
     * @param cancellation stops the check
     * @throws QueryException when the engine that parses it cannot be used, or the check was cancelled
     */
    Verdict check(String sql, Cancellation cancellation) throws QueryException;
}
