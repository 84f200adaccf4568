// Copyright (c) 2026 the Ask in English authors
// SPDX-License-Identifier: Apache-2.0
package org.lfed.core.prompt;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.lfed.core.schema.Column;
import org.lfed.core.schema.ForeignKey;
import org.lfed.core.schema.Identifiers;
import org.lfed.core.schema.Schema;
import org.lfed.core.schema.Table;

/** Writes tables for a model that was trained on SQL: as CREATE TABLE, with comments and a few values. */
final class SchemaText {

    private static final int VALUES_SHOWN = 6;
    private static final int VALUE_LENGTH = 40;
    private static final int COMMENT_LENGTH = 120;

    private final Schema schema;

    SchemaText(Schema schema) {
        this.schema = schema;
    }

    String table(Table table) {
        List<String> lines = new ArrayList<>();
        for (Column column : table.columns()) {
            lines.add("  " + Identifiers.quoteIfNeeded(column.name()) + " " + column.type());
        }
        List<String> notes = new ArrayList<>(table.columns().stream().map(SchemaText::note).toList());
        if (!table.primaryKey().isEmpty()) {
            lines.add("  PRIMARY KEY (" + names(table.primaryKey()) + ")");
            notes.add("");
        }
        for (ForeignKey key : schema.foreignKeys()) {
            if (key.from().matches(table.name())) {
                lines.add("  FOREIGN KEY (" + names(key.fromColumns()) + ") REFERENCES " + schema.sqlName(key.to())
                        + " (" + names(key.toColumns()) + ")");
                notes.add("");
            }
        }
        StringBuilder text = new StringBuilder("CREATE TABLE ").append(schema.sqlName(table.name())).append(" (");
        String comment = PromptText.clean(table.comment(), COMMENT_LENGTH);
        text.append(comment.isEmpty() ? "\n" : " -- " + comment + "\n");
        for (int i = 0; i < lines.size(); i++) {
            text.append(lines.get(i)).append(i + 1 < lines.size() ? "," : "");
            text.append(notes.get(i).isEmpty() ? "\n" : " -- " + notes.get(i) + "\n");
        }
        return text.append(");\n").toString();
    }

    private static String note(Column column) {
        String comment = PromptText.clean(column.comment(), COMMENT_LENGTH);
        String values = column.values().stream()
                .limit(VALUES_SHOWN)
                .map(value -> Identifiers.literal(PromptText.clean(value, VALUE_LENGTH)))
                .collect(Collectors.joining(", "));
        String more = column.values().size() > VALUES_SHOWN ? ", ..." : "";
        String examples = values.isEmpty() ? "" : "values: " + values + more;
        return comment.isEmpty() || examples.isEmpty() ? comment + examples : comment + "; " + examples;
    }

    private static String names(List<String> columns) {
        return columns.stream().map(Identifiers::quoteIfNeeded).collect(Collectors.joining(", "));
    }
}
