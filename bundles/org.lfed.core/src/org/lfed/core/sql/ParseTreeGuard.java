// Copyright (c) 2026 the Ask in English authors
// SPDX-License-Identifier: Apache-2.0
package org.lfed.core.sql;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.lfed.core.answer.ResultTable;
import org.lfed.core.model.Cancellation;
import org.lfed.core.schema.Schema;

/**
 * Decides on the parse tree of the very engine that will run the statement, which {@code json_serialize_sql} gives
 * without running anything. Everything in the tree must be on an allow-list: see {@link NodeShape} for constructs,
 * {@link AllowedFunctions} for functions; tables must be in the schema. Whatever is not known is refused.
 */
public final class ParseTreeGuard implements SqlGuard {

    // With its whole name, since a macro of the database would hide it. 1.x does not infer the parameter's type.
    private static final String PARSE =
            "SELECT system.main.json_serialize_sql(?::VARCHAR), system.main.json_serialize_sql(?::VARCHAR)";
    private static final Set<String> SELECT_WORDS = Set.of("SELECT", "WITH", "FROM", "VALUES", "TABLE");
    private static final String ANOTHER_KIND = "Only SELECT statements can be serialized to json!";
    private static final String NO_SELECT_IN_WITH = "A CTE needs a SELECT";
    /** What to write instead of statements that only read, and yet are no SELECT. */
    private static final Map<String, String> INSTEAD = Map.of(
            "EXPLAIN", "the plan is made anyway",
            "BEGIN", "a transaction is not needed for reading",
            "COMMIT", "a transaction is not needed for reading",
            "ROLLBACK", "a transaction is not needed for reading");

    private static final Set<String> PIVOTS = Set.of("PIVOT", "PIVOT_WIDER", "UNPIVOT", "PIVOT_LONGER");

    private final SqlSession parser;
    private final SqlSession session;
    private final Schema schema;
    private final AllowedFunctions functions = AllowedFunctions.standard();
    private final ObjectMapper json = new ObjectMapper();
    private KnownNames names;

    /**
     * A guard that parses on the connection it guards, where no other of its version is to be had. Parsing is a pure
     * function there.
     *
     * @param session the connection that will run the statement
     * @param schema its tables and views
     */
    public ParseTreeGuard(SqlSession session, Schema schema) {
        this(session, session, schema);
    }

    /**
     * A guard that parses elsewhere.
     *
     * @param parser a connection of exactly the engine version that will run the statement, on whatever database
     * @param session the connection that will run the statement
     * @param schema its tables and views
     */
    public ParseTreeGuard(SqlSession parser, SqlSession session, Schema schema) {
        this.parser = parser;
        this.session = session;
        this.schema = schema;
    }

    @Override
    public synchronized Verdict check(String sql, Cancellation cancellation) throws QueryException {
        String statement = StatementText.trim(sql);
        if (statement.isEmpty()) {
            return new Verdict.Refused("empty", "There is no statement.");
        }
        Optional<Verdict.Refused> problem = TextRules.problem(statement).or(() -> ForbiddenWords.problem(statement));
        if (problem.isPresent()) {
            return problem.get();
        }
        ResultTable trees = parser.query(PARSE, List.of(statement, RowLimit.DEFAULT.wrap(statement)), 1, cancellation);
        if (names == null) {
            names = KnownNames.read(session, schema, cancellation);
        }
        return decide(
                statement,
                String.valueOf(trees.rows().get(0).get(0)),
                String.valueOf(trees.rows().get(0).get(1)));
    }

    private Verdict decide(String statement, String tree, String wrappedTree) {
        try {
            return decide(statement, json.readTree(tree), json.readTree(wrappedTree));
        } catch (StreamConstraintsException tooDeep) {
            return new Verdict.Refused("depth", "The statement is nested too deeply to be checked.");
        } catch (JsonProcessingException failure) {
            throw new IllegalStateException("The engine's parse tree is not JSON", failure);
        }
    }

    private Verdict decide(String statement, JsonNode tree, JsonNode wrapped) {
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
        TreeInspector inspector = new TreeInspector(names, functions);
        Optional<Verdict> problem = inspector.problem(statements.get(0));
        if (problem.isPresent()) {
            return problem.get();
        }
        if (!isWrapped(statements.get(0).path("node"), wrapped)) {
            return new Verdict.Refused("wrapper", "The statement does not stay inside its row limit.");
        }
        return new Verdict.Allowed(statement, checks(inspector));
    }

    private static List<String> checks(TreeInspector inspector) {
        return List.of(
                "exactly one statement",
                "a SELECT, all the way down",
                inspector.tables().isEmpty()
                        ? "no table"
                        : "only tables of this database: " + String.join(", ", inspector.tables()),
                inspector.functions().isEmpty()
                        ? "no function"
                        : "only functions that compute a value: " + String.join(", ", inspector.functions()),
                "no file, address, setting or parameter",
                "stays inside its row limit");
    }

    /**
     * Whether the statement, put into its row limit, is one SELECT from nothing but the statement that was checked, so
     * that nothing of its text can reach outside.
     */
    private static boolean isWrapped(JsonNode node, JsonNode wrapped) {
        JsonNode outer = wrapped.path("statements").path(0).path("node");
        JsonNode inner = outer.path("from_table").path("subquery").path("node");
        return wrapped.path("statements").size() == 1
                && outer.path("type").asText().equals("SELECT_NODE")
                && outer.path("from_table").path("type").asText().equals("SUBQUERY")
                && withoutLocations(inner).equals(withoutLocations(node));
    }

    /** The same tree without the places in the text; the tree itself is changed, since nobody reads it again. */
    private static JsonNode withoutLocations(JsonNode tree) {
        if (tree instanceof ObjectNode object) {
            object.remove(List.of("query_location", "query_location_length"));
        }
        tree.forEach(ParseTreeGuard::withoutLocations);
        return tree;
    }

    /** The parser either does not understand the text, or it is a statement of another kind. */
    private static Verdict rejected(String statement, JsonNode tree) {
        String message = tree.path("error_message").asText("The statement cannot be parsed.");
        String firstLine = message.lines().findFirst().orElse(message);
        if (firstLine.equals(NO_SELECT_IN_WITH)) {
            return new Verdict.Refused(
                    "select-only", "Only a SELECT may run; the WITH clause contains something else.");
        }
        if (!firstLine.equals(ANOTHER_KIND)) {
            return new Verdict.Repairable("syntax", firstLine);
        }
        String word = StatementText.firstWord(statement).orElse("");
        if (PIVOTS.contains(word)) {
            return new Verdict.Repairable(
                    "pivot",
                    "A statement that begins with " + word + " cannot be checked; write SELECT * FROM table"
                            + (word.startsWith("UN") || word.endsWith("LONGER")
                                    ? " UNPIVOT (value FOR name IN (columns))."
                                    : " PIVOT (aggregate FOR column IN (values))."));
        }
        if (SELECT_WORDS.contains(word) || word.isEmpty()) {
            return new Verdict.Refused("select-only", "Only one SELECT may run; this holds something else beside it.");
        }
        String instead = INSTEAD.containsKey(word) ? "; " + INSTEAD.get(word) : "";
        return new Verdict.Refused(
                "select-only", "Only one SELECT may run; this is a statement that begins with " + word + instead + ".");
    }
}
