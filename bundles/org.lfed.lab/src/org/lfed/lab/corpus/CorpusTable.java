// Copyright (c) 2026 the Ask in English authors
// SPDX-License-Identifier: Apache-2.0
package org.lfed.lab.corpus;

import java.util.Arrays;
import java.util.List;
import org.lfed.core.schema.Table;
import org.lfed.core.schema.TableName;

/**
 * A table of a random schema.
 *
 * @param name its identifier
 * @param entity the noun for one row
 * @param nouns nouns for several rows, the usual one first
 * @param columns its columns
 * @param counted whether its rows are counts
 * @param key the column that identifies its rows, or null
 */
record CorpusTable(
        String name, String entity, List<String> nouns, List<CorpusColumn> columns, boolean counted, CorpusColumn key) {

    List<CorpusColumn> with(Role... roles) {
        List<Role> wanted = Arrays.asList(roles);
        return columns.stream().filter(column -> wanted.contains(column.role())).toList();
    }

    boolean has(CorpusColumn column) {
        return columns.contains(column);
    }

    boolean hasColumn(String columnName) {
        return columns.stream().anyMatch(column -> column.name().equalsIgnoreCase(columnName));
    }

    /** The column that holds years, or null. */
    CorpusColumn year() {
        return columns.stream()
                .filter(column -> column.role() == Role.YEAR)
                .findFirst()
                .orElse(null);
    }

    /** The column that holds the name of a row's entity, or null. */
    CorpusColumn label() {
        return columns.stream()
                .filter(column -> column.role() == Role.NAME)
                .findFirst()
                .orElse(null);
    }

    CorpusTable withColumns(List<CorpusColumn> others) {
        return new CorpusTable(name, entity, nouns, List.copyOf(others), counted, key);
    }

    TableName tableName() {
        return new TableName("", "main", name);
    }

    Table toTable() {
        return new Table(
                tableName(), "", columns.stream().map(CorpusColumn::toColumn).toList(), List.of(), -1);
    }
}
