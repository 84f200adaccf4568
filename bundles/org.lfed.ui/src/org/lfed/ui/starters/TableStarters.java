// Copyright (c) 2026 the Ask in English authors
// SPDX-License-Identifier: Apache-2.0
package org.lfed.ui.starters;

import static org.lfed.ui.Texts.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;
import org.lfed.core.schema.Column;
import org.lfed.core.schema.Table;
import org.lfed.core.schema.ValueKind;

/** Makes questions about one table from the kinds of its columns. */
final class TableStarters {

    private TableStarters() {}

    static StarterGroup of(Table table) {
        String name = things(words(table.name().name()));
        List<String> questions = new ArrayList<>();
        questions.add(text("starters.count", name));
        Optional<Column> group = find(table, column -> column.values().size() > 1);
        Optional<Column> number = find(table, TableStarters::isMeasure);
        Optional<Column> flag = find(table, column -> column.kind() == ValueKind.BOOLEAN);
        group.ifPresent(by -> questions.add(text("starters.countBy", name, words(by.name()))));
        number.ifPresent(of -> questions.add(text("starters.average", words(of.name()), name)));
        if (group.isPresent() && number.isPresent()) {
            questions.add(text(
                    "starters.averageBy",
                    words(number.get().name()),
                    name,
                    words(group.get().name())));
        }
        group.ifPresent(
                of -> questions.add(text("starters.value", name, of.values().get(0))));
        flag.ifPresent(is -> questions.add(text("starters.flag", name, words(is.name()))));
        return new StarterGroup(capital(words(table.name().name())), questions);
    }

    private static Optional<Column> find(Table table, Predicate<Column> wanted) {
        return table.columns().stream().filter(wanted).findFirst();
    }

    /** Averages of keys and years say nothing. */
    private static boolean isMeasure(Column column) {
        String name = column.name().toLowerCase(Locale.ROOT);
        boolean number = column.kind() == ValueKind.NUMBER || column.kind() == ValueKind.INTEGER;
        return number && !name.equals("id") && !name.matches(".*(_id|_key|_number|_code|year|version|line)$");
    }

    private static String words(String name) {
        return name.replace('_', ' ').toLowerCase(Locale.ROOT).strip();
    }

    /** What the rows of a table are called: students, but attendance records. */
    private static String things(String words) {
        return words.endsWith("s") ? words : text("starters.records", words);
    }

    private static String capital(String words) {
        return words.isEmpty() ? words : words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
    }
}
