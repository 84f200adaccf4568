// Copyright (c) 2026 the Ask in English authors
// SPDX-License-Identifier: Apache-2.0
package org.lfed.core.schema;

import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * A table or view that a question may be about.
 *
 * @param name its full name
 * @param comment the catalogue's comment, or an empty string
 * @param columns its columns in the table's own order
 * @param primaryKey names of the primary key columns, empty when none is declared
 * @param estimatedRows the catalogue's row estimate, or -1 when it has none
 */
public record Table(TableName name, String comment, List<Column> columns, List<String> primaryKey, long estimatedRows) {

    /** Copies the lists. */
    public Table {
        Objects.requireNonNull(name, "name");
        comment = comment == null ? "" : comment;
        columns = List.copyOf(columns);
        primaryKey = List.copyOf(primaryKey);
    }

    /** Finds a column by name, ignoring case. */
    public Optional<Column> column(String columnName) {
        return columns.stream()
                .filter(column -> column.name().equalsIgnoreCase(columnName))
                .findFirst();
    }

    /** The same table with other columns. */
    public Table withColumns(List<Column> others) {
        return new Table(name, comment, others, primaryKey, estimatedRows);
    }
}
