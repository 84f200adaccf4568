// Copyright (c) 2026 the Ask in English authors
// SPDX-License-Identifier: Apache-2.0
package org.lfed.core.sql;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Walks one statement of the engine's parse tree and stops at the first thing that is not on an allow-list. Remembers
 * which tables and functions it passed.
 */
final class TreeInspector {

    private static final Set<String> NEVER_INERT =
            Set.of("class", "node", "query_node", "from_table", "function_name", "table_name", "cte_map");
    /** How the engine's own words for what a query reads from are said to people, and what to write instead. */
    private static final Map<String, String> REFERENCE_ADVICE = Map.of(
            "SHOW_REF",
            "DESCRIBE, SHOW and SUMMARIZE are not allowed; read information_schema.tables or .columns instead.",
            "COLUMN_DATA",
            "Rows that are built into a statement may not be read; write VALUES instead.");

    private static final Set<String> SEQUENCE_FUNCTIONS = Set.of("nextval", "currval", "setval");

    private final KnownNames names;
    private final AllowedFunctions allowedFunctions;
    private final Set<String> tables = new LinkedHashSet<>();
    private final Set<String> functions = new LinkedHashSet<>();

    TreeInspector(KnownNames names, AllowedFunctions allowedFunctions) {
        this.names = names;
        this.allowedFunctions = allowedFunctions;
    }

    /** The tables and views that were passed, as they are written. */
    Set<String> tables() {
        return tables;
    }

    /** The functions that were passed, operators left out. */
    Set<String> functions() {
        return functions;
    }

    /** What forbids the statement, or empty. */
    Optional<Verdict> problem(JsonNode statement) {
        try {
            statement(statement, Set.of());
            return Optional.empty();
        } catch (Stop stop) {
            return Optional.of(stop.verdict);
        }
    }

    private void statement(JsonNode statement, Set<String> ctes) throws Stop {
        for (Map.Entry<String, JsonNode> member : statement.properties()) {
            if (member.getKey().equals("named_param_map")) {
                if (!isEmpty(member.getValue())) {
                    throw parameter();
                }
            } else if (!member.getKey().equals("node")) {
                requireEmpty("statement", member);
            }
        }
        query(statement.path("node"), ctes);
    }

    private void query(JsonNode node, Set<String> ctes) throws Stop {
        if (node.isArray()) {
            for (JsonNode element : node) {
                query(element, ctes);
            }
            return;
        }
        String type = node.path("type").asText("");
        NodeShape shape = NodeShape.QUERIES.get(type);
        if (shape == null) {
            String what = type.replace("_QUERY_NODE", "").replace("_NODE", "").replace('_', ' ');
            throw new Stop(
                    "select-only",
                    "Only a SELECT may run; this contains "
                            + (what.isEmpty() ? "something else." : what.toUpperCase(Locale.ROOT) + "."));
        }
        Set<String> visible = withCtes(node.path("cte_map"), ctes);
        if (type.equals("CTE_NODE")) {
            // In 1.x this node holds a query and the one that uses it.
            query(node.path("query"), visible);
            visible = plus(visible, node.path("cte_name").asText());
        } else if (type.equals("RECURSIVE_CTE_NODE")) {
            query(node.path("left"), visible);
            visible = plus(visible, node.path("cte_name").asText());
        }
        members(type, node, shape, visible);
    }

    /** A query of a WITH clause sees those before it, and what uses them sees them all; nothing outside does. */
    private Set<String> withCtes(JsonNode cteMap, Set<String> outer) throws Stop {
        Set<String> visible = outer;
        for (JsonNode entry : cteMap.path("map")) {
            String name = entry.path("key").asText();
            JsonNode cte = entry.path("value");
            refusePath(name);
            if (!cte.has("query") && !cte.has("query_node")) {
                throw new Stop("construct", "The query " + name + " of the WITH clause cannot be checked.");
            }
            members("WITH", cte, NodeShape.CTE, visible);
            visible = plus(visible, name);
        }
        return visible;
    }

    private void reference(JsonNode node, Set<String> ctes) throws Stop {
        if (node.isNull()) {
            return;
        }
        String type = node.path("type").asText("");
        NodeShape shape = NodeShape.REFERENCES.get(type);
        if (shape == null) {
            throw new Stop(
                    "table-reference",
                    REFERENCE_ADVICE.getOrDefault(
                            type,
                            "Reading from " + words(type)
                                    + " is not allowed; only tables of the database may be read."));
        }
        if (type.equals("BASE_TABLE")) {
            table(node, ctes);
        }
        members(type, node, shape, ctes);
    }

    private void table(JsonNode node, Set<String> ctes) throws Stop {
        String catalog = node.path("catalog_name").asText("");
        String schema = node.path("schema_name").asText("");
        String table = node.path("table_name").asText("");
        String full = qualified(node, catalog, schema, table);
        refusePath(full);
        if (schema.isEmpty() && catalog.isEmpty() && ctes.contains(table.toLowerCase(Locale.ROOT))) {
            return;
        }
        if (!names.isTable(catalog, schema, table)) {
            throw new Stop(new Verdict.Repairable(
                    "unknown-table",
                    "There is no table " + full + " among the tables that may be asked."
                            + names.nearestTable(table)
                                    .map(near -> " Did you mean " + near + "?")
                                    .orElse("")));
        }
        tables.add(full);
    }

    /** The engine also takes a.csv and "/folder/file".csv for files when there is no such schema. */
    private static void refusePath(String name) throws Stop {
        if (StatementText.isPathLike(name)) {
            throw new Stop(
                    "path",
                    "The table name '" + name
                            + "' looks like a file or an address; only tables of the database may be read.");
        }
    }

    private void tableFunction(JsonNode function, Set<String> ctes) throws Stop {
        String name = function.path("function_name").asText("");
        String catalog = function.path("catalog").asText("");
        String schema = function.path("schema").asText("");
        String full = qualified(function, catalog, schema, name);
        if (!function.path("class").asText().equals("FUNCTION")) {
            throw new Stop("construct", "This kind of table function is not allowed.");
        }
        if (names.isOwnFunction(name)) {
            throw ownFunction(full);
        }
        if (!allowedFunctions.allowsAsTable(catalog, schema, name)) {
            throw new Stop(
                    "table-function",
                    "The table function " + full + " may not be used; only tables of the database may be read.");
        }
        functions.add(name);
        members("FUNCTION", function, NodeShape.EXPRESSIONS.get("FUNCTION"), ctes);
    }

    private void function(JsonNode node) throws Stop {
        String name = node.path("function_name").asText("");
        String catalog = node.path("catalog").asText("");
        String schema = node.path("schema").asText("");
        String full = qualified(node, catalog, schema, name);
        if (node.path("export_state").asBoolean(false)) {
            throw new Stop("construct", "EXPORT_STATE is not allowed; write the aggregate without it.");
        }
        if (names.isOwnFunction(name)) {
            throw ownFunction(full);
        }
        if (!allowedFunctions.allows(catalog, schema, name)) {
            if (!names.isFunction(name)) {
                throw new Stop(new Verdict.Repairable(
                        "unknown-function", "There is no function " + full + " in this version of DuckDB."));
            }
            throw new Stop(
                    "function",
                    "The function " + full + " may not be used; "
                            + (SEQUENCE_FUNCTIONS.contains(name.toLowerCase(Locale.ROOT))
                                    ? "it belongs to a sequence, which it can change."
                                    : "only functions that compute a value from their arguments may be."));
        }
        if (Character.isLetter(name.charAt(0))) {
            functions.add(name);
        }
    }

    private static Stop ownFunction(String name) {
        return new Stop(
                "macro",
                "The function " + name + " is a macro that somebody defined in this database, and may do more than"
                        + " compute; only functions of DuckDB itself may be used.");
    }

    private void expression(JsonNode node, Set<String> ctes) throws Stop {
        if (node.isArray()) {
            for (JsonNode element : node) {
                expression(element, ctes);
            }
            return;
        }
        if (!node.isObject() || !node.has("class")) {
            requireInert(node);
            return;
        }
        String kind = node.path("class").asText();
        NodeShape shape = NodeShape.EXPRESSIONS.get(kind);
        if (shape == null) {
            throw kind.equals("PARAMETER")
                    ? parameter()
                    : new Stop("construct", "The expression " + words(kind) + " is not allowed.");
        }
        if (kind.equals("FUNCTION") || kind.equals("WINDOW")) {
            function(node);
        }
        members(kind, node, shape, ctes);
    }

    private void modifier(JsonNode node, Set<String> ctes) throws Stop {
        if (node.isArray()) {
            for (JsonNode element : node) {
                modifier(element, ctes);
            }
        } else if (!node.isNull()) {
            String type = node.path("type").asText("");
            NodeShape shape = NodeShape.MODIFIERS.get(type);
            if (shape == null) {
                throw new Stop("construct", "The clause " + words(type) + " is not allowed.");
            }
            members(type, node, shape, ctes);
        }
    }

    private void part(String member, JsonNode node, Set<String> ctes) throws Stop {
        if (node.isArray()) {
            for (JsonNode element : node) {
                part(member, element, ctes);
            }
        } else if (!node.isNull()) {
            members(member, node, NodeShape.PARTS.get(member), ctes);
        }
    }

    private void members(String kind, JsonNode node, NodeShape shape, Set<String> ctes) throws Stop {
        for (Map.Entry<String, JsonNode> member : node.properties()) {
            JsonNode value = member.getValue();
            NodeShape.Content content = shape.members().get(member.getKey());
            if (content == null) {
                requireEmpty(kind, member);
                continue;
            }
            switch (content) {
                case INERT -> requireInert(value);
                case QUERY -> {
                    // 2.0 keeps the halves of a set operation in a list, and leaves the members of 1.x empty.
                    if (!value.isNull() || !kind.equals("SET_OPERATION_NODE")) {
                        query(value, ctes);
                    }
                }
                case STATEMENT -> statement(value, ctes);
                case REFERENCE -> reference(value, ctes);
                case EXPRESSION -> expression(value, ctes);
                case TABLE_FUNCTION -> tableFunction(value, ctes);
                case MODIFIER -> modifier(value, ctes);
                case PART -> part(member.getKey(), value, ctes);
                case DEFINITION -> {
                    // Visited before everything else, since the other members see its names.
                }
                default -> throw new IllegalStateException(content.name());
            }
        }
    }

    /** A member that no known version has may only say that it says nothing. */
    private static void requireEmpty(String kind, Map.Entry<String, JsonNode> member) throws Stop {
        if (!isEmpty(member.getValue())) {
            throw new Stop(
                    "construct",
                    "This version of DuckDB says something about " + words(kind) + " that cannot be checked ("
                            + member.getKey() + ").");
        }
    }

    private static void requireInert(JsonNode node) throws Stop {
        if (node.isObject()) {
            for (Map.Entry<String, JsonNode> member : node.properties()) {
                if (NEVER_INERT.contains(member.getKey())) {
                    throw new Stop("construct", "There is something where a plain value should be.");
                }
                requireInert(member.getValue());
            }
        } else if (node.isArray()) {
            for (JsonNode element : node) {
                requireInert(element);
            }
        }
    }

    private static boolean isEmpty(JsonNode value) {
        return value.isNull()
                || value.isBoolean() && !value.asBoolean()
                || value.isNumber() && value.asDouble() == 0
                || value.isTextual() && value.asText().isEmpty()
                || value.isContainerNode() && value.isEmpty();
    }

    /** The whole name; 2.0 says it a second time, and then both must agree. */
    private static String qualified(JsonNode node, String catalog, String schema, String name) throws Stop {
        List<String> parts =
                Stream.of(catalog, schema, name).filter(part -> !part.isEmpty()).toList();
        JsonNode path = node.path("qualified_name").path("path");
        if (path.isArray()) {
            List<String> said = new ArrayList<>();
            path.forEach(part -> said.add(part.asText()));
            if (!said.equals(parts)) {
                throw new Stop("construct", "The name " + String.join(".", said) + " has too many parts.");
            }
        }
        return parts.stream().collect(Collectors.joining("."));
    }

    private static Set<String> plus(Set<String> names, String name) {
        Set<String> all = new HashSet<>(names);
        all.add(name.toLowerCase(Locale.ROOT));
        return all;
    }

    private static String words(String constant) {
        return constant.isEmpty() ? "this" : constant.replace('_', ' ').toLowerCase(Locale.ROOT);
    }

    private static Stop parameter() {
        return new Stop("parameter", "The statement has placeholders ($1, ?) that nobody will fill; write the values.");
    }

    /** Ends the walk. */
    private static final class Stop extends Exception {

        private static final long serialVersionUID = 1L;

        private final transient Verdict verdict;

        Stop(Verdict verdict) {
            super(null, null, false, false);
            this.verdict = verdict;
        }

        Stop(String rule, String reason) {
            this(new Verdict.Refused(rule, reason));
        }
    }
}
