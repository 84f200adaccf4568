// Copyright (c) 2026 the Ask in English authors
// SPDX-License-Identifier: Apache-2.0
package org.lfed.cli;

import java.util.ArrayList;
import java.util.List;
import org.lfed.core.answer.ResultTable;
import org.lfed.core.answer.ValueFormat;

/** Prints a result as a table of aligned columns, numbers to the right. */
final class TablePrinter {

    private static final int WIDEST = 60;
    private static final String NULL = "∅";

    private TablePrinter() {}

    /**
     * The lines of the table.
     *
     * @param table the rows
     * @param maxRows rows to print at most; a line says how many more there are
     */
    static List<String> lines(ResultTable table, int maxRows) {
        ValueFormat format = new ValueFormat(table);
        int shown = Math.min(maxRows, table.rowCount());
        int width = table.columns().size();
        List<List<String>> cells = new ArrayList<>();
        cells.add(table.columns().stream().map(column -> cut(column.name())).toList());
        for (List<Object> row : table.rows().subList(0, shown)) {
            List<String> line = new ArrayList<>();
            for (int i = 0; i < width; i++) {
                line.add(row.get(i) == null ? NULL : cut(format.format(i, row.get(i))));
            }
            cells.add(line);
        }
        int[] widths = new int[width];
        for (List<String> line : cells) {
            for (int i = 0; i < width; i++) {
                widths[i] = Math.max(widths[i], length(line.get(i)));
            }
        }
        boolean[] right = new boolean[width];
        for (int i = 0; i < width; i++) {
            right[i] = table.column(i).stream().anyMatch(Number.class::isInstance);
        }
        List<String> lines = new ArrayList<>();
        for (int i = 0; i < cells.size(); i++) {
            lines.add(line(cells.get(i), widths, right));
            if (i == 0) {
                lines.add(rule(widths));
            }
        }
        if (shown < table.rowCount()) {
            lines.add("… and " + (table.rowCount() - shown) + " more rows; --csv FILE writes them all");
        }
        return lines;
    }

    private static String line(List<String> cells, int[] widths, boolean[] right) {
        StringBuilder line = new StringBuilder();
        for (int i = 0; i < cells.size(); i++) {
            String pad = " ".repeat(widths[i] - length(cells.get(i)));
            line.append(i == 0 ? "" : "  ").append(right[i] ? pad + cells.get(i) : cells.get(i) + pad);
        }
        return line.toString().stripTrailing();
    }

    private static String rule(int[] widths) {
        List<String> rules = new ArrayList<>();
        for (int width : widths) {
            rules.add("─".repeat(width));
        }
        return String.join("  ", rules);
    }

    private static int length(String text) {
        return text.codePointCount(0, text.length());
    }

    private static String cut(String text) {
        String line = text.replaceAll("\\p{Cntrl}+", " ");
        return length(line) <= WIDEST ? line : line.substring(0, line.offsetByCodePoints(0, WIDEST - 1)) + "…";
    }
}
