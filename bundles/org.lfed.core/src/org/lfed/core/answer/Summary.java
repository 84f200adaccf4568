// Copyright (c) 2026 the Ask in English authors
// SPDX-License-Identifier: Apache-2.0
package org.lfed.core.answer;

import java.util.List;
import java.util.Locale;

/** Says in one sentence what a result shows. */
public final class Summary {

    private static final int LONGEST_VALUE = 120;

    private Summary() {}

    /**
     * The sentence for a result.
     *
     * @param table the rows
     * @param truncated whether the row limit cut them
     */
    public static String of(ResultTable table, boolean truncated) {
        ValueFormat format = new ValueFormat(table);
        int rows = table.rowCount();
        if (rows == 0) {
            return "No rows match.";
        }
        if (rows == 1 && table.columns().size() == 1) {
            return single(table, format);
        }
        if (truncated) {
            return String.format(Locale.US, "The first %,d rows are shown; there may be more.", rows);
        }
        if (rows == 1) {
            return oneRow(table, format);
        }
        return ranking(table, format, rows);
    }

    private static String single(ResultTable table, ValueFormat format) {
        String name = label(table.columns().get(0).name());
        Object value = table.singleValue();
        return value == null ? name + ": there is no value." : name + ": " + shown(format, 0, value) + ".";
    }

    private static String oneRow(ResultTable table, ValueFormat format) {
        StringBuilder sentence = new StringBuilder();
        List<Object> row = table.rows().get(0);
        for (int i = 0; i < row.size() && i < 4; i++) {
            sentence.append(i == 0 ? "" : ", ")
                    .append(
                            i == 0
                                    ? label(table.columns().get(i).name())
                                    : words(table.columns().get(i).name()))
                    .append(' ')
                    .append(row.get(i) == null ? "unknown" : shown(format, i, row.get(i)));
        }
        return sentence.append('.').toString();
    }

    /** With one label and one measure, the largest and the smallest say most about the rows. */
    private static String ranking(ResultTable table, ValueFormat format, int rows) {
        String count = String.format(Locale.US, "%,d rows", rows);
        int measure = table.columns().size() - 1;
        boolean ranked = table.columns().size() == 2
                && table.column(measure).stream()
                        .allMatch(value -> value instanceof Number number && Double.isFinite(number.doubleValue()))
                && table.column(0).stream().allMatch(value -> value != null);
        if (!ranked) {
            return count + ".";
        }
        List<Object> top = table.rows().get(0);
        List<Object> bottom = top;
        for (List<Object> row : table.rows()) {
            top = value(row, measure) > value(top, measure) ? row : top;
            bottom = value(row, measure) < value(bottom, measure) ? row : bottom;
        }
        if (value(top, measure) == value(bottom, measure)) {
            return count + ", all with " + shown(format, measure, top.get(measure)) + ".";
        }
        return count + ": highest is " + shown(format, 0, top.get(0)) + " with "
                + shown(format, measure, top.get(measure)) + ", lowest is " + shown(format, 0, bottom.get(0)) + " with "
                + shown(format, measure, bottom.get(measure)) + ".";
    }

    /** A value on one line, and not the whole of a long text: the rows are there to be read. */
    private static String shown(ValueFormat format, int column, Object value) {
        String text = format.format(column, value).replaceAll("\\s+", " ").strip();
        return text.length() <= LONGEST_VALUE
                ? text
                : text.substring(0, LONGEST_VALUE - 1).strip() + "\u2026";
    }

    private static double value(List<Object> row, int column) {
        return ((Number) row.get(column)).doubleValue();
    }

    private static String words(String name) {
        return name.replaceAll("[_\\s]+", " ").strip();
    }

    private static String label(String name) {
        String words = words(name);
        return words.isEmpty() ? "Result" : words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
    }
}
