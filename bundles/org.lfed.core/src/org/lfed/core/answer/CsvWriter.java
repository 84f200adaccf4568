// Copyright (c) 2026 the Ask in English authors
// SPDX-License-Identifier: Apache-2.0
package org.lfed.core.answer;

import java.io.IOException;
import java.math.BigDecimal;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;

/**
 * Writes a result as CSV after RFC 4180: comma, CRLF, quotes where needed, UTF-8 by the caller's writer. Text that a
 * spreadsheet would run as a formula gets an apostrophe in front, after OWASP's "CSV Injection": text that begins, past
 * any spaces, with {@code = + - @}, their full-width forms, a tab or a line break. Numbers stay numbers.
 */
public final class CsvWriter {

    private static final DateTimeFormatter STAMP = DateTimeFormatter.ofPattern("yyyyMMdd_HHmmss", Locale.ROOT);
    private static final String FORMULA_STARTS = "=+-@\uff1d\uff0b\uff0d\uff20\t\r\n";

    private CsvWriter() {}

    /** The name under which a result of that moment is offered: {@code lfed_result_YYYYMMDD_HHMMSS.csv}. */
    public static String fileName(LocalDateTime moment) {
        return "lfed_result_" + STAMP.format(moment) + ".csv";
    }

    /**
     * Writes header and rows.
     *
     * @param table the rows
     * @param out where to; not closed
     * @throws IOException when it cannot be written
     */
    public static void write(ResultTable table, Appendable out) throws IOException {
        writeRow(table.columns().stream().map(column -> (Object) column.name()).toList(), out);
        for (List<Object> row : table.rows()) {
            writeRow(row, out);
        }
    }

    private static void writeRow(List<Object> values, Appendable out) throws IOException {
        for (int i = 0; i < values.size(); i++) {
            if (i > 0) {
                out.append(',');
            }
            out.append(field(values.get(i)));
        }
        out.append("\r\n");
    }

    private static String field(Object value) {
        if (value == null) {
            return "";
        }
        String text = value instanceof BigDecimal decimal ? decimal.toPlainString() : value.toString();
        String safe = !(value instanceof Number) && isFormula(text) ? "'" + text : text;
        boolean quoted = safe.isEmpty()
                || safe.chars().anyMatch(c -> c == ',' || c == '"' || c == '\n' || c == '\r')
                || safe.charAt(0) == ' '
                || safe.charAt(safe.length() - 1) == ' ';
        // An empty text is quoted, so that it can be told from a missing value.
        return quoted ? '"' + safe.replace("\"", "\"\"") + '"' : safe;
    }

    /** Programs that trim cells see the first character after the spaces. */
    private static boolean isFormula(String text) {
        int at = 0;
        while (at < text.length() && Character.isSpaceChar(text.charAt(at))) {
            at++;
        }
        return at < text.length() && FORMULA_STARTS.indexOf(text.charAt(at)) >= 0;
    }
}
