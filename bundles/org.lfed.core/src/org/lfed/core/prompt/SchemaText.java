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
    private static final int TYPE_LENGTH = 120;

    private final Schema schema;

    SchemaText(Schema schema) {
        this.schema = schema;
    }

    String table(Table table) {
        List<String> lines = new ArrayList<>();
        for (Column column : table.columns()) {
            lines.add("  " + Identifiers.quoteIfNeeded(column.name()) + " "
                    + PromptText.clean(column.type(), TYPE_LENGTH));
        }
        List<String> notes =
                new ArrayList<>(table.columns().stream().map(SchemaText::note).toList());
        if (!table.primaryKey().isEmpty() && shown(table, table.primaryKey())) {
            lines.add("  PRIMARY KEY (" + names(table.primaryKey()) + ")");
            notes.add("");
        }
        for (ForeignKey key : schema.foreignKeys()) {
            if (key.from().matches(table.name()) && shown(table, key.fromColumns()) && isHarmless(key)) {
                lines.add("  FOREIGN KEY (" + names(key.fromColumns()) + ") REFERENCES " + schema.sqlName(key.to())
                        + " (" + names(key.toColumns()) + ")");
                notes.add("");
            }
        }
        StringBuilder text = new StringBuilder("CREATE TABLE ")
                .append(schema.sqlName(table.name()))
                .append(" (");
        String comment = PromptText.clean(table.comment(), COMMENT_LENGTH);
        text.append(comment.isEmpty() ? "\n" : " -- " + comment + "\n");
        for (int i = 0; i < lines.size(); i++) {
            text.append(lines.get(i)).append(i + 1 < lines.size() ? "," : "");
            text.append(notes.get(i).isEmpty() ? "\n" : " -- " + notes.get(i) + "\n");
        }
        return text.append(");\n").toString();
    }

    /** Keys over columns that were left out would only mislead. */
    private static boolean shown(Table table, List<String> columns) {
        return columns.stream().allMatch(column -> table.column(column).isPresent());
    }

    private static boolean isHarmless(ForeignKey key) {
        return PromptText.isHarmless(key.to().toString())
                && key.toColumns().stream().allMatch(PromptText::isHarmless);
    }

    private static String note(Column column) {
        String comment = PromptText.clean(column.comment(), COMMENT_LENGTH);
        // A value that cannot be shown as it is would be a wrong constant in the model's SQL.
        List<String> shown = column.values().stream()
                .filter(value -> PromptText.clean(value, VALUE_LENGTH).equals(value))
                .limit(VALUES_SHOWN)
                .map(Identifiers::literal)
                .toList();
        String values = String.join(", ", shown);
        String more = column.values().size() > shown.size() ? ", ..." : "";
        String examples = values.isEmpty() ? "" : "values: " + values + more;
        return comment.isEmpty() || examples.isEmpty() ? comment + examples : comment + "; " + examples;
    }

    private static String names(List<String> columns) {
        return columns.stream().map(Identifiers::quoteIfNeeded).collect(Collectors.joining(", "));
    }
}
