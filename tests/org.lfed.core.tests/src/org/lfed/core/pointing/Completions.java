// Copyright (c) 2026 the Ask in English authors
// SPDX-License-Identifier: Apache-2.0
package org.lfed.core.pointing;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.lfed.core.link.ColumnIdentity;
import org.lfed.core.schema.Column;
import org.lfed.core.schema.Table;

/** Writes completions of the model with names in place of placeholders, as tests want to read them. */
final class Completions {

    private static final Pattern PIECE = Pattern.compile("\\[([^\\]]+)\\]|(\\{\\d\\})|'([^']+)'");

    private final PointingSchema schema;

    Completions(PointingSchema schema) {
        this.schema = schema;
    }

    /**
     * A completion.
     *
     * @param text macros in brackets, constants as {0}, tables and columns in single quotes (columns need a dot before
     *        them): {@code [SELECT]'.gpa'[FROM]'grades'[WHERE]'.term'[=]{0}}
     */
    String write(String text) {
        StringBuilder out = new StringBuilder();
        Matcher matcher = PIECE.matcher(text);
        while (matcher.find()) {
            if (matcher.group(1) != null) {
                out.append("<|").append(matcher.group(1)).append("|>");
            } else if (matcher.group(2) != null) {
                out.append("<V").append(matcher.group(2).charAt(1)).append('>');
            } else {
                out.append(
                        matcher.group(3).startsWith(".")
                                ? column(matcher.group(3).substring(1))
                                : table(matcher.group(3)));
            }
        }
        return out + PointingVocabulary.END;
    }

    private String column(String name) {
        List<Column> columns = schema.schema().tables().stream()
                .flatMap(table -> table.columns().stream())
                .filter(column -> column.name().equals(name))
                .toList();
        return schema.columnToken(ColumnIdentity.of(columns.get(0)));
    }

    private String table(String name) {
        Table found = schema.schema().tables().stream()
                .filter(table -> table.name().name().equals(name))
                .findFirst()
                .orElseThrow();
        return schema.tableToken(found.name());
    }
}
