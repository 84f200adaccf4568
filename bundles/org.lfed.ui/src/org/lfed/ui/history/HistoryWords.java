// Copyright (c) 2026 the Ask in English authors
// SPDX-License-Identifier: Apache-2.0
package org.lfed.ui.history;

import static org.lfed.ui.Texts.text;

import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.lfed.ui.Times;

/** Says in words what an entry is. */
final class HistoryWords {

    private static final DateTimeFormatter WHEN = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm", Locale.ROOT);

    private HistoryWords() {}

    /** The texts of the table's columns, in their order. */
    static String[] columns(HistoryEntry entry) {
        return new String[] {
            entry.favourite() ? "\u2605" : "",
            WHEN.format(entry.askedAt()),
            entry.question().replaceAll("\\s+", " "),
            text("history.verdict." + entry.verdict()),
            text("history.rating." + entry.rating()),
            entry.rows() < 0 ? "" : String.format(Locale.US, "%,d", entry.rows()),
            Times.text(entry.millis()),
            entry.model(),
            entry.connection()
        };
    }

    /** Everything about the entry that the table has no room for. */
    static String details(HistoryEntry entry) {
        StringBuilder words = new StringBuilder(entry.question());
        if (!entry.sql().isEmpty()) {
            words.append("\n\n").append(entry.sql());
        }
        if (!entry.reason().isEmpty()) {
            words.append("\n\n").append(entry.reason());
        }
        if (!entry.correctedSql().isEmpty()) {
            words.append("\n\n").append(text("history.corrected")).append('\n').append(entry.correctedSql());
        }
        return words.toString();
    }
}
