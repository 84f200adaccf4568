// Copyright (c) 2026 the Ask in English authors
// SPDX-License-Identifier: Apache-2.0
package org.lfed.lab.corpus;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Domains with their tables, columns, values and what people call them; the format stands in {@code general.txt}.
 *
 * @param domains tables by domain, in the order of the files
 */
record Lexicon(Map<String, List<TableSpec>> domains) {

    private static final Pattern VALUE =
            Pattern.compile("\\s*([^{\\[,]+?)\\s*(?:\\{([^}]*)\\})?\\s*(?:\\[([^\\]]*)\\])?\\s*(?:,|$)");

    /**
     * A table as the lexicon knows it.
     *
     * @param entity the noun for one row, words separated by spaces
     * @param nouns other nouns in the plural
     * @param names what the table may be called; empty when its name is made from the entity
     * @param columns its columns
     * @param counted whether its rows are counts
     * @param keyed whether it has a key of its own
     */
    record TableSpec(
            String entity,
            List<String> nouns,
            List<String> names,
            List<ColumnSpec> columns,
            boolean counted,
            boolean keyed) {}

    /**
     * A column as the lexicon knows it.
     *
     * @param names what it may be called, in snake case; the first is the usual one
     * @param role what it is good for
     * @param phrases what people say; empty when they say its name
     * @param values its values; empty when any will do
     */
    record ColumnSpec(List<String> names, Role role, List<String> phrases, List<ValueSpec> values) {}

    /**
     * A value.
     *
     * @param text the value itself
     * @param predicates what is said of those that have it
     * @param nouns what those that have it are called
     */
    record ValueSpec(String text, List<String> predicates, List<String> nouns) {

        /** A value that goes by its own name only. */
        static ValueSpec of(String text) {
            return new ValueSpec(text, List.of(), List.of());
        }
    }

    static Lexicon read(Path... files) throws IOException {
        Map<String, List<TableSpec>> domains = new LinkedHashMap<>();
        List<TableSpec> current = null;
        for (Path file : files) {
            for (String raw : Files.readAllLines(file)) {
                String line = raw.strip();
                if (line.isEmpty() || line.startsWith("#")) {
                    continue;
                }
                if (line.startsWith("@")) {
                    current = domains.computeIfAbsent(line.substring(1), key -> new ArrayList<>());
                } else if (current == null) {
                    throw new IllegalArgumentException(file.getFileName() + " begins without a domain");
                } else {
                    current.add(table(line));
                }
            }
        }
        return new Lexicon(domains);
    }

    private static TableSpec table(String line) {
        int bar = line.indexOf('|');
        String head = line.substring(0, bar).strip();
        boolean counted = head.startsWith("=");
        boolean keyed = !counted && !head.startsWith("-");
        head = counted || !keyed ? head.substring(1) : head;
        String[] named = head.split(">");
        String[] nouns = named[0].strip().split("~");
        List<ColumnSpec> columns = new ArrayList<>();
        for (String column : line.substring(bar + 1).split(";")) {
            columns.add(column(column.strip()));
        }
        return new TableSpec(
                nouns[0].strip().replace('_', ' '),
                nouns.length > 1 ? list(nouns[1], ",") : List.of(),
                named.length > 1 ? list(named[1], "/") : List.of(),
                columns,
                counted,
                keyed);
    }

    private static ColumnSpec column(String text) {
        String[] valued = text.split("=", 2);
        String[] phrased = valued[0].split("~", 2);
        String[] typed = phrased[0].split(":", 2);
        List<ValueSpec> values = new ArrayList<>();
        if (valued.length > 1) {
            Matcher matcher = VALUE.matcher(valued[1]);
            while (matcher.find()) {
                values.add(
                        new ValueSpec(matcher.group(1), list(matcher.group(2), "\\|"), list(matcher.group(3), "\\|")));
            }
        }
        return new ColumnSpec(
                list(typed[0], "/"),
                Role.ofCode(typed.length > 1 ? typed[1].strip() : "d"),
                phrased.length > 1 ? list(phrased[1], ",") : List.of(),
                values);
    }

    private static List<String> list(String text, String separator) {
        return text == null || text.isBlank()
                ? List.of()
                : Arrays.stream(text.split(separator)).map(String::strip).toList();
    }
}
