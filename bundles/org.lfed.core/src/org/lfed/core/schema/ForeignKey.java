// Copyright (c) 2026 the Ask in English authors
// SPDX-License-Identifier: Apache-2.0
package org.lfed.core.schema;

import java.util.List;

/**
 * A declared reference from columns of one table to columns of another; both lists have the same length and order.
 *
 * @param from the referencing table
 * @param fromColumns its columns
 * @param to the referenced table
 * @param toColumns its columns
 */
public record ForeignKey(TableName from, List<String> fromColumns, TableName to, List<String> toColumns) {

    /** Rejects lists of different length. */
    public ForeignKey {
        fromColumns = List.copyOf(fromColumns);
        toColumns = List.copyOf(toColumns);
        if (fromColumns.isEmpty() || fromColumns.size() != toColumns.size()) {
            throw new IllegalArgumentException("A foreign key pairs at least one column with as many others");
        }
    }
}
