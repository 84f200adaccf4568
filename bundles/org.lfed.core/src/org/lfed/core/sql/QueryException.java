// Copyright (c) 2026 the Ask in English authors
// SPDX-License-Identifier: Apache-2.0
package org.lfed.core.sql;

/** The engine refused a statement or stopped it. The message is the engine's own
 * words on one line, its suggestions included, fit to be shown. */
public final class QueryException extends Exception {

    private static final long serialVersionUID = 1L;

    private final Problem problem;

    /** Why there are no rows. */
    public enum Problem {
        /** The statement is wrong: its syntax, a name, a type. Another statement may work. */
        STATEMENT,
        /** It was cancelled. */
        CANCELLED,
        /** It took longer than the time limit. */
        TIMEOUT,
        /** The connection is lost or the database cannot be used. */
        CONNECTION
    }

    /**
     * A failed query.
     *
     * @param problem why
     * @param message the engine's words
     * @param cause what was caught, or null
     */
    public QueryException(Problem problem, String message, Throwable cause) {
        super(message, cause);
        this.problem = problem;
    }

    /** Why there are no rows. */
    public Problem problem() {
        return problem;
    }
}
