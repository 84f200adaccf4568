// Copyright (c) 2026 the Ask in English authors
// SPDX-License-Identifier: Apache-2.0
package org.lfed.core.prompt;

import java.util.List;

/**
 * Exactly what part of the schema a model was shown, and what it was not.
 *
 * @param text the schema as it stands in the prompt
 * @param tokens its tokens
 * @param sent the tables in it
 * @param leftOut names of tables that are not in it
 */
public record SchemaReport(String text, int tokens, List<SentTable> sent, List<String> leftOut) {

    /** Copies the lists. */
    public SchemaReport {
        sent = List.copyOf(sent);
        leftOut = List.copyOf(leftOut);
    }

    /**
     * One table in a prompt.
     *
     * @param name its name as SQL needs it
     * @param columns the columns that were sent
     * @param leftOut the columns that were not
     */
    public record SentTable(String name, List<String> columns, List<String> leftOut) {

        /** Copies the lists. */
        public SentTable {
            columns = List.copyOf(columns);
            leftOut = List.copyOf(leftOut);
        }
    }

    /** Whether the model saw every table and column. */
    public boolean complete() {
        return leftOut.isEmpty()
                && sent.stream().allMatch(table -> table.leftOut().isEmpty());
    }

    /** One sentence that says what the model saw. */
    public String sentence() {
        int columns = sent.stream().mapToInt(table -> table.columns().size()).sum();
        String seen = "The model saw " + count(sent.size(), "table") + " with " + count(columns, "column");
        if (complete()) {
            return seen + ", the whole schema.";
        }
        int missing = sent.stream().mapToInt(table -> table.leftOut().size()).sum();
        String rest = missing == 0 ? "" : " and " + count(missing, "column") + " of the tables it saw";
        return seen + "; left out as less relevant: " + count(leftOut.size(), "table") + rest + ".";
    }

    private static String count(int number, String noun) {
        return number + " " + noun + (number == 1 ? "" : "s");
    }
}
