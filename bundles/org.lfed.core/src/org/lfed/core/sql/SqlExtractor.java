// Copyright (c) 2026 the Ask in English authors
// SPDX-License-Identifier: Apache-2.0
package org.lfed.core.sql;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds the SQL in a model's answer: in a JSON envelope ({@code {"sql": "..."}}), in a fenced block, or as the whole
 * answer. Anything else is prose, which is never run.
 */
public final class SqlExtractor {

    /** A fenced block, open ones included; on one line, the first word may already be SQL. */
    private static final Pattern FENCE = Pattern.compile("```[ \\t]*(\\w*)(.*?)(?:```|\\z)", Pattern.DOTALL);

    private static final Set<String> SQL_LABELS = Set.of("", "sql", "duckdb", "postgresql", "postgres", "json");
    private static final Pattern LABEL = Pattern.compile("^(?:SQL|Query|Answer)\\s*:\\s*", Pattern.CASE_INSENSITIVE);
    private static final Pattern WORD = Pattern.compile("^[A-Za-z]+");

    /** First words of statements. The forbidden ones are here too: the guard refuses them by name, in better words. */
    private static final Set<String> STATEMENT_WORDS = Set.of(
            "select",
            "with",
            "from",
            "values",
            "table",
            "pivot",
            "unpivot",
            "describe",
            "summarize",
            "show",
            "explain",
            "insert",
            "update",
            "delete",
            "drop",
            "create",
            "alter",
            "truncate",
            "attach",
            "detach",
            "copy",
            "export",
            "import",
            "install",
            "load",
            "pragma",
            "set",
            "reset",
            "call",
            "checkpoint",
            "vacuum",
            "merge",
            "use",
            "execute",
            "prepare",
            "begin",
            "commit",
            "rollback");
    /** What follows such a word in English rather than in SQL: "With the given tables", "Show me", "Use the". */
    private static final Pattern PROSE = Pattern.compile(
            "^(?:select|with|from|table|show|use|set|call|update|describe|explain|create|load|begin)\\s+"
                    + "(?:the|this|that|these|me|your|our|a|an|to|it|all of)\\b[^(=]*$",
            Pattern.CASE_INSENSITIVE | Pattern.DOTALL);

    private final ObjectMapper json = new ObjectMapper();

    /**
     * Finds the statement.
     *
     * @param answer everything the model wrote
     */
    public Extraction extract(String answer) {
        String text = answer.strip();
        if (text.isEmpty()) {
            return new Extraction.NoSql("The model wrote nothing.", "");
        }
        for (String body : bodies(text)) {
            String candidate =
                    LABEL.matcher(envelope(body).orElse(body)).replaceFirst("").strip();
            if (isStatement(candidate)) {
                return new Extraction.Sql(candidate);
            }
        }
        return new Extraction.NoSql("The model answered in words instead of SQL, so nothing was run.", text);
    }

    /** The fenced blocks that may hold SQL, or the whole text when nothing is fenced. */
    private static List<String> bodies(String text) {
        List<String> bodies = new ArrayList<>();
        Matcher fence = FENCE.matcher(text);
        boolean fenced = false;
        while (fence.find()) {
            fenced = true;
            String label = fence.group(1).toLowerCase(Locale.ROOT);
            if (SQL_LABELS.contains(label)) {
                bodies.add(fence.group(2).strip());
            } else if (STATEMENT_WORDS.contains(label)) {
                bodies.add((fence.group(1) + fence.group(2)).strip());
            }
        }
        return fenced ? bodies : List.of(text);
    }

    private Optional<String> envelope(String text) {
        if (!text.startsWith("{")) {
            return Optional.empty();
        }
        try {
            JsonNode object = json.readTree(text);
            for (String key : new String[] {"sql", "query", "SQL", "statement"}) {
                if (object.path(key).isTextual()) {
                    return Optional.of(object.path(key).asText().strip());
                }
            }
            return Optional.empty();
        } catch (JsonProcessingException notJson) {
            // An envelope that is still being written, or no envelope at all: then it is not SQL either.
            return Optional.empty();
        }
    }

    private static boolean isStatement(String text) {
        String code = text.substring(StatementText.opening(text));
        Matcher word = WORD.matcher(code);
        return word.find()
                && STATEMENT_WORDS.contains(word.group().toLowerCase(Locale.ROOT))
                && !PROSE.matcher(code).matches();
    }
}
