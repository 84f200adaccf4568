// Copyright (c) 2026 the Ask in English authors
// SPDX-License-Identifier: Apache-2.0
package org.lfed.core.sql;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A foreign key as {@code duckdb_constraints().constraint_text} writes it:
 * {@code FOREIGN KEY (a, "b c") REFERENCES s.t(x, y)}.
 *
 * @param columns the referencing columns
 * @param schema the referenced table's schema, when it is written
 * @param table the referenced table
 * @param referencedColumns its columns
 */
record ForeignKeyText(List<String> columns, Optional<String> schema, String table, List<String> referencedColumns) {

    private static final String NAME = "(?:\"(?:[^\"]|\"\")+\"|[^\\s\"().,]+)";
    private static final String NAMES = "\\(\\s*(" + NAME + "(?:\\s*,\\s*" + NAME + ")*)\\s*\\)";
    private static final Pattern FOREIGN_KEY = Pattern.compile(
            "FOREIGN KEY\\s*" + NAMES + "\\s*REFERENCES\\s+(?:(" + NAME + ")\\s*\\.\\s*)?(" + NAME + ")\\s*" + NAMES
                    + ".*",
            Pattern.CASE_INSENSITIVE | Pattern.DOTALL);
    private static final Pattern ONE_NAME = Pattern.compile(NAME);

    /** Reads the text; empty when it is written in a way that is not known. */
    static Optional<ForeignKeyText> parse(String text) {
        Matcher match = FOREIGN_KEY.matcher(text.strip());
        if (!match.matches()) {
            return Optional.empty();
        }
        List<String> columns = names(match.group(1));
        List<String> referenced = names(match.group(4));
        if (columns.size() != referenced.size()) {
            return Optional.empty();
        }
        return Optional.of(new ForeignKeyText(
                columns,
                Optional.ofNullable(match.group(2)).map(ForeignKeyText::unquote),
                unquote(match.group(3)),
                referenced));
    }

    private static List<String> names(String list) {
        List<String> names = new ArrayList<>();
        Matcher name = ONE_NAME.matcher(list);
        while (name.find()) {
            names.add(unquote(name.group()));
        }
        return names;
    }

    private static String unquote(String name) {
        return name.startsWith("\"") ? name.substring(1, name.length() - 1).replace("\"\"", "\"") : name;
    }
}
