// Copyright (c) 2026 the Ask in English authors
// SPDX-License-Identifier: Apache-2.0
package org.lfed.cli.models;

import java.io.PrintWriter;
import java.util.List;

/**
 * Rows in columns that stand below each other.
 *
 * @param rows of the same length each, the headings first
 */
record TextTable(List<List<String>> rows) {

    private static final String GAP = "  ";

    TextTable {
        rows = List.copyOf(rows);
    }

    void print(PrintWriter out) {
        for (List<String> row : rows) {
            StringBuilder line = new StringBuilder();
            for (int column = 0; column < row.size(); column++) {
                String cell = row.get(column);
                line.append(cell)
                        .append(" ".repeat(width(column) - cell.length()))
                        .append(GAP);
            }
            out.println(line.toString().stripTrailing());
        }
    }

    private int width(int column) {
        return rows.stream().mapToInt(row -> row.get(column).length()).max().orElse(0);
    }
}
