// Copyright (c) 2026 the Ask in English authors
// SPDX-License-Identifier: Apache-2.0
package org.lfed.ui.starters;

import static org.lfed.ui.Texts.text;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.lfed.core.schema.Schema;
import org.lfed.core.schema.Table;

/** Questions to begin with: prepared ones for the sample database, ones made from its tables for any other. */
public final class Starters {

    /** How many groups there are at most. */
    public static final int GROUPS = 3;

    private static final Set<String> SAMPLE_TABLES =
            Set.of("students", "attendance", "grades", "discipline", "enrollment");

    private Starters() {}

    /** The groups for a schema, {@value #GROUPS} at most; none for a schema without tables. */
    public static List<StarterGroup> of(Schema schema) {
        if (isSample(schema)) {
            return List.of(prepared("attendance"), prepared("grades"), prepared("discipline"));
        }
        return schema.tables().stream()
                .filter(table -> !table.columns().isEmpty())
                .sorted(Comparator.comparingLong(Starters::interest).reversed())
                .limit(GROUPS)
                .map(TableStarters::of)
                .toList();
    }

    private static boolean isSample(Schema schema) {
        Set<String> names = schema.tables().stream()
                .map(table -> table.name().name().toLowerCase(Locale.ROOT))
                .collect(Collectors.toSet());
        return names.containsAll(SAMPLE_TABLES);
    }

    private static StarterGroup prepared(String topic) {
        return new StarterGroup(
                text("starters." + topic),
                Arrays.asList(text("starters." + topic + ".questions").split("\\|")));
    }

    /** Tables with many columns of which something is known promise the best questions. */
    private static long interest(Table table) {
        long known = table.columns().stream()
                .filter(column -> !column.values().isEmpty())
                .count();
        return known * 100 + table.columns().size();
    }
}
