// Copyright (c) 2026 the Ask in English authors
// SPDX-License-Identifier: Apache-2.0
package org.lfed.core.answer;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;

/**
 * Rows that the engine returned. Values are {@code null}, {@link Boolean}, {@link Number}, {@link String} or a
 * {@code java.time} type; whatever else the engine has (lists, structs) is there as its text.
 *
 * @param columns the columns, in order
 * @param rows the rows, each with one value a column
 */
public record ResultTable(List<ResultColumn> columns, List<List<Object>> rows) {

    /** Copies the rows and rejects a row of the wrong length. */
    public ResultTable {
        columns = List.copyOf(columns);
        List<List<Object>> copies = new ArrayList<>(rows.size());
        for (List<Object> row : rows) {
            if (row.size() != columns.size()) {
                throw new IllegalArgumentException(
                        "A row has " + row.size() + " values for " + columns.size() + " columns");
            }
            // List.copyOf would reject the nulls that a result is full of.
            copies.add(Collections.unmodifiableList(new ArrayList<>(row)));
        }
        rows = Collections.unmodifiableList(copies);
    }

    /** How many rows there are. */
    public int rowCount() {
        return rows.size();
    }

    /** The single value of a result that has one row and one column. */
    public Object singleValue() {
        if (rows.size() != 1 || columns.size() != 1) {
            throw new IllegalStateException(
                    "Not a single value: " + rows.size() + " rows, " + columns.size() + " columns");
        }
        return rows.get(0).get(0);
    }

    /** All values of one column, top to bottom. */
    public List<Object> column(int index) {
        Objects.checkIndex(index, columns.size());
        List<Object> values = new ArrayList<>(rows.size());
        for (List<Object> row : rows) {
            values.add(row.get(index));
        }
        return Collections.unmodifiableList(values);
    }
}
