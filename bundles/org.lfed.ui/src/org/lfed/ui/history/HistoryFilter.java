// Copyright (c) 2026 the Ask in English authors
// SPDX-License-Identifier: Apache-2.0
package org.lfed.ui.history;

import java.util.List;
import java.util.Locale;

/** Finds entries by words of their question or SQL. */
final class HistoryFilter {

    private HistoryFilter() {}

    /**
     * The entries that contain every word.
     *
     * @param entries all of them
     * @param words separated by spaces, in any case; none finds all
     * @param favouritesOnly whether only favourites are wanted
     */
    static List<HistoryEntry> find(List<HistoryEntry> entries, String words, boolean favouritesOnly) {
        List<String> wanted = List.of(words.toLowerCase(Locale.ROOT).strip().split("\\s+"));
        return entries.stream()
                .filter(entry -> !favouritesOnly || entry.favourite())
                .filter(entry -> {
                    String all = (entry.question() + "\n" + entry.sql()).toLowerCase(Locale.ROOT);
                    return wanted.stream().allMatch(all::contains);
                })
                .toList();
    }
}
