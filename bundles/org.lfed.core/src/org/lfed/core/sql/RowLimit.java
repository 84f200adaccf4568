// Copyright (c) 2026 the Ask in English authors
// SPDX-License-Identifier: Apache-2.0
package org.lfed.core.sql;

/**
 * Wraps a statement so that the engine returns a bounded number of rows.
 *
 * @param rows rows at most, at least 1
 */
public record RowLimit(int rows) {

    /** The default of the command and the view. */
    public static final RowLimit DEFAULT = new RowLimit(1000);

    /** Checks the bound. */
    public RowLimit {
        if (rows < 1) {
            throw new IllegalArgumentException("The row limit must be at least 1, not " + rows);
        }
    }

    /**
     * The wrapped statement. Only text that the {@link SqlGuard} allowed may be wrapped: text that is not one complete
     * SELECT could close the bracket and go on.
     *
     * @param allowed what the guard allowed
     */
    public String wrap(Verdict.Allowed allowed) {
        return wrap(allowed.sql());
    }

    /** The same for the guard, which asks the parser whether the wrapper holds before it allows the text. */
    String wrap(String sql) {
        // The line break ends a trailing comment, which would swallow the bracket.
        String end = sql.contains("--") ? "\n" : "";
        return "SELECT * FROM (" + sql + end + ") AS _safe LIMIT " + rows;
    }
}
