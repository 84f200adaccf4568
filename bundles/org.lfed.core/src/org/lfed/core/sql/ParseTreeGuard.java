// Copyright (c) 2026 the Ask in English authors
// SPDX-License-Identifier: Apache-2.0
package org.lfed.core.sql;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.lfed.core.answer.ResultTable;
import org.lfed.core.model.Cancellation;

/**
 * Decides on the parse tree of the very engine that will run the statement, which {@code json_serialize_sql} gives
 * without running anything. Query nodes, table references and table functions are on allow-lists; whatever is not
 * known is refused.
 */
public final class ParseTreeGuard implements SqlGuard {

    private static final Set<String> QUERY_NODES =
            Set.of("SELECT_NODE", "SET_OPERATION_NODE", "RECURSIVE_CTE_NODE", "CTE_NODE");
    private static final Set<String> TABLE_REFERENCES = Set.of(
            "BASE_TABLE",
            "SUBQUERY",
            "JOIN",
            "TABLE_FUNCTION",
            "EMPTY",
            "EMPTY_FROM",
            "EXPRESSION_LIST",
            "CTE",
            "PIVOT");
    private static final Set<String> REFUSED_REFERENCES = Set.of("COLUMN_DATA", "SHOW_REF");
    private static final Set<String> TABLE_FUNCTIONS = Set.of("range", "generate_series", "unnest");
    /** Functions that change something, or hold the connection, although they stand in a SELECT. */
    private static final Set<String> REFUSED_FUNCTIONS =
            Set.of("nextval", "setval", "setseed", "set_config", "write_log", "sleep_ms", "pg_sleep");

    private static final Set<String> SELECT_WORDS = Set.of("SELECT", "WITH", "FROM", "VALUES", "TABLE");
    private static final int LONGEST = 100_000;

    private final SqlSession session;
    private final ObjectMapper json = new ObjectMapper();

    /**
     * A guard.
     *
     * @param session a connection of exactly the engine version that will run the statement
     */
    public ParseTreeGuard(SqlSession session) {
        this.session = session;
    }

    @Override
    public Verdict check(String sql, Cancellation cancellation) throws QueryException {
        String statement = StatementText.trim(sql);
        if (statement.isEmpty()) {
            return new Verdict.Refused("empty", "There is no statement.");
        }
        if (statement.length() > LONGEST) {
            return new Verdict.Refused("length", "The statement is longer than " + LONGEST + " characters.");
        }
        if (statement.indexOf('\0') >= 0) {
            return new Verdict.Refused("characters", "The statement contains a NUL character.");
        }
        ResultTable answer = session.query("SELECT json_serialize_sql(?)", List.of(statement), 1, cancellation);
        return decide(statement, String.valueOf(answer.singleValue()));
    }

    private Verdict decide(String statement, String tree) {
        try {
            return decide(statement, json.readTree(tree));
        } catch (StreamConstraintsException tooDeep) {
            return new Verdict.Refused("depth", "The statement is nested too deeply to be checked.");
        } catch (JsonProcessingException failure) {
            throw new IllegalStateException("The engine's parse tree is not JSON", failure);
        }
    }

    private Verdict decide(String statement, JsonNode tree) {
        if (tree.path("error").asBoolean(true)) {
            return rejected(statement, tree);
        }
        JsonNode statements = tree.path("statements");
        if (statements.isEmpty()) {
            return new Verdict.Refused("empty", "There is no statement.");
        }
        if (statements.size() != 1) {
            return new Verdict.Refused(
                    "one-statement", "There are " + statements.size() + " statements; only one SELECT may run.");
        }
        Optional<Verdict> problem = inspect("statement", statements.get(0).path("node"));
        return problem.orElseGet(() -> new Verdict.Allowed(
                statement,
                List.of(
                        "exactly one statement",
                        "a SELECT, all the way down",
                        "no file or table function",
                        "no table name that is a path",
                        "no function that changes anything")));
    }

    /** The parser either does not understand the text, or it is a statement of another kind. */
    private static Verdict rejected(String statement, JsonNode tree) {
        String message = tree.path("error_message").asText("The statement cannot be parsed.");
        if (tree.path("error_type").asText().equals("parser")) {
            return new Verdict.Unparsable(message.lines().findFirst().orElse(message));
        }
        String kind = StatementText.firstWord(statement)
                .filter(word -> !SELECT_WORDS.contains(word))
                .map(word -> "this is a statement that begins with " + word + ".")
                .orElse("this holds something else beside it.");
        return new Verdict.Refused("select-only", "Only one SELECT may run; " + kind);
    }

    private Optional<Verdict> inspect(String field, JsonNode node) {
        if (node.isObject()) {
            Optional<Verdict> problem = inspectObject(field, node);
            if (problem.isPresent()) {
                return problem;
            }
            for (Map.Entry<String, JsonNode> member : node.properties()) {
                Optional<Verdict> inner = inspect(member.getKey(), member.getValue());
                if (inner.isPresent()) {
                    return inner;
                }
            }
        } else if (node.isArray()) {
            for (JsonNode element : node) {
                Optional<Verdict> inner = inspect(field, element);
                if (inner.isPresent()) {
                    return inner;
                }
            }
        }
        return Optional.empty();
    }

    private static Optional<Verdict> inspectObject(String field, JsonNode node) {
        String type = node.path("type").asText("");
        if (type.endsWith("_NODE") && !QUERY_NODES.contains(type)) {
            return refused(
                    "select-only",
                    "Only a SELECT may run; this contains a "
                            + type.replace("_NODE", "").replace('_', ' ').toLowerCase(Locale.ROOT) + ".");
        }
        // Whatever stands where a query must stand has to be one: 1.x calls the member node, 2.0 query_node as well.
        if ((field.equals("node") || field.equals("query_node")) && !QUERY_NODES.contains(type)) {
            return refused("select-only", "Only a SELECT may run; this contains something else.");
        }
        if (field.equals("from_table")) {
            return inspectReference(type, node);
        }
        if (type.equals("FUNCTION")) {
            return inspectFunction(node);
        }
        if (type.equals("JOIN")) {
            Optional<Verdict> left =
                    inspectReference(node.path("left").path("type").asText(""), node.path("left"));
            return left.isPresent()
                    ? left
                    : inspectReference(node.path("right").path("type").asText(""), node.path("right"));
        }
        // References also hang below joins, whose members are not called from_table.
        return TABLE_REFERENCES.contains(type) || REFUSED_REFERENCES.contains(type)
                ? inspectReference(type, node)
                : Optional.empty();
    }

    private static Optional<Verdict> inspectReference(String type, JsonNode node) {
        if (!TABLE_REFERENCES.contains(type)) {
            return refused(
                    "table-reference",
                    "Reading from "
                            + (type.isEmpty() ? "this" : type.replace('_', ' ').toLowerCase(Locale.ROOT))
                            + " is not allowed; only tables of the database may be read.");
        }
        String table = node.path("table_name").asText("");
        // The engine also takes a.csv and "/folder/file".csv for files when there is no such schema.
        String full = Stream.of(
                        node.path("catalog_name").asText(""),
                        node.path("schema_name").asText(""),
                        table)
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining("."));
        if (StatementText.isPathLike(full)) {
            return refused(
                    "path",
                    "The table name '" + full
                            + "' looks like a file or an address; only tables of the database may be read.");
        }
        if (type.equals("TABLE_FUNCTION")) {
            String name = node.path("function")
                    .path("function_name")
                    .asText("unknown")
                    .toLowerCase(Locale.ROOT);
            if (!TABLE_FUNCTIONS.contains(name)) {
                return refused(
                        "table-function",
                        "The table function " + name + " may not be used; only tables of the database may be read.");
            }
        }
        return Optional.empty();
    }

    private static Optional<Verdict> inspectFunction(JsonNode node) {
        String name = node.path("function_name").asText("").toLowerCase(Locale.ROOT);
        return REFUSED_FUNCTIONS.contains(name)
                ? refused("function", "The function " + name + " may not be used; it does more than read.")
                : Optional.empty();
    }

    private static Optional<Verdict> refused(String rule, String reason) {
        return Optional.of(new Verdict.Refused(rule, reason));
    }
}
