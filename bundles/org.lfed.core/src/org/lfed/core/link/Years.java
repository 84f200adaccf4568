// Copyright (c) 2026 the Ask in English authors
// SPDX-License-Identifier: Apache-2.0
package org.lfed.core.link;

import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.lfed.core.schema.Column;

/** Recognises columns of years, which have a first and a last one. */
public final class Years {

    /** A year inside a longer text, such as the first of {@code 2023-2024}; its digits are the first group. */
    static final Pattern YEAR = Pattern.compile("(?<!\\d)((?:19|20)\\d\\d)(?!\\d)");

    private static final Set<String> WORDS = Set.of("year", "yr", "season", "fy", "sy", "ay");

    private Years() {}

    /**
     * Whether a column is called after years.
     *
     * @param words the words of its name, as {@link NameWords#ofColumn} gives them
     */
    public static boolean areNamedBy(List<String> words) {
        return words.stream().anyMatch(WORDS::contains);
    }

    /** Whether a column's name or one of its known values speaks of a year. */
    public static boolean areHeldBy(Column column) {
        return areNamedBy(NameWords.ofColumn(column.name()))
                || column.values().stream()
                        .anyMatch(value -> YEAR.matcher(value).find());
    }
}
