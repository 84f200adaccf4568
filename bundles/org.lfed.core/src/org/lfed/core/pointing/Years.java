// Copyright (c) 2026 the Ask in English authors
// SPDX-License-Identifier: Apache-2.0
package org.lfed.core.pointing;

import java.util.Set;
import java.util.regex.Pattern;
import org.lfed.core.link.NameWords;
import org.lfed.core.schema.Column;

/** Tells columns of text that hold years, which have a first and a last one, from columns of other text. */
final class Years {

    private static final Set<String> WORDS = Set.of("year", "yr", "season", "fy", "sy", "ay", "cohort");
    private static final Pattern YEAR = Pattern.compile("(?<!\\d)(?:19|20)\\d\\d(?!\\d)");

    private Years() {}

    /** Whether a column is called after years. */
    static boolean isNamedAfterThem(Column column) {
        return NameWords.ofColumn(column.name()).stream().anyMatch(WORDS::contains);
    }

    /** Whether a column's name or one of its known values speaks of a year. */
    static boolean areHeldBy(Column column) {
        return isNamedAfterThem(column)
                || column.values().stream()
                        .anyMatch(value -> YEAR.matcher(value).find());
    }
}
