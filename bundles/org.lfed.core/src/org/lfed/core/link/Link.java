// Copyright (c) 2026 the Ask in English authors
// SPDX-License-Identifier: Apache-2.0
package org.lfed.core.link;

import org.lfed.core.schema.TableName;

/** One schema item that some words of a question probably name. */
public sealed interface Link {

    /** How well the words fit: 1 or more when every telling word of the name was said, less when only some were. */
    double score();

    /** Whether only a part of the name was said. */
    default boolean weak() {
        return score() < STRONG;
    }

    /** The lowest score of a link that is not weak. */
    double STRONG = 0.9;

    /**
     * The words name a table, or the things that its rows are.
     *
     * @param score how well they fit
     * @param table the table
     */
    record ToTable(double score, TableName table) implements Link {}

    /**
     * The words name a column.
     *
     * @param score how well they fit
     * @param column the column
     */
    record ToColumn(double score, ColumnIdentity column) implements Link {}

    /**
     * The words name the things that a key column identifies: "students" and {@code student_id}.
     *
     * @param score how well they fit
     * @param column the key column
     */
    record ToKey(double score, ColumnIdentity column) implements Link {}
}
