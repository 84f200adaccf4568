// Copyright (c) 2026 the Ask in English authors
// SPDX-License-Identifier: Apache-2.0
package org.lfed.lab.corpus;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import org.duckdb.DuckDBDriver;
import org.lfed.core.link.Literal;
import org.lfed.core.schema.Identifiers;

/** An in-memory database for one random schema after the other, with made-up rows, to see that answers really run. */
final class TrialDatabase implements AutoCloseable {

    private static final int ROWS = 120;

    /** What came of running an answer. */
    sealed interface Outcome {}

    /** It gave rows. */
    record Rows() implements Outcome {}

    /** It ran, and no row was as it wants: with made-up rows that is chance, and nothing to learn from. */
    record NoRows() implements Outcome {}

    /**
     * It did not run.
     *
     * @param complaint what the engine says
     */
    record Failed(String complaint) implements Outcome {}

    private final Connection connection;

    /** Tables of the schema at hand. */
    private List<String> tables = List.of();

    TrialDatabase() throws SQLException {
        connection = new DuckDBDriver().connect("jdbc:duckdb:", new Properties());
        try (Statement statement = connection.createStatement()) {
            statement.execute("SET threads = 1");
        } catch (SQLException e) {
            connection.close();
            throw e;
        }
    }

    /** Replaces the tables of the schema before by those of this one. One engine serves all: starting it costs more. */
    void load(CorpusSchema schema) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            for (String table : tables) {
                statement.execute("DROP TABLE " + Identifiers.quote(table));
            }
            tables = schema.tables().stream().map(CorpusTable::name).toList();
            for (String sql : script(schema)) {
                statement.execute(sql);
            }
        }
    }

    /** The statements that make a schema and its rows, the same rows each time. */
    static List<String> script(CorpusSchema schema) {
        List<String> script = new ArrayList<>(List.of("SELECT setseed(0.3)"));
        schema.tables().stream().map(TrialDatabase::create).forEach(script::add);
        return script;
    }

    /** Runs an answer over the schema at hand. */
    Outcome run(String sql) {
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            return rows.next() ? new Rows() : new NoRows();
        } catch (SQLException e) {
            return new Failed(e.getMessage().lines().findFirst().orElse("unknown error"));
        }
    }

    private static String create(CorpusTable table) {
        List<String> columns = new ArrayList<>();
        for (CorpusColumn column : table.columns()) {
            String type = column.type().startsWith("ENUM") ? "VARCHAR" : column.type();
            columns.add("CAST(" + value(column, column.equals(table.key())) + " AS " + type + ") AS "
                    + Identifiers.quote(column.name()));
        }
        return "CREATE TABLE " + Identifiers.quote(table.name()) + " AS SELECT " + String.join(", ", columns)
                + " FROM range(" + ROWS + ") rows(i)";
    }

    private static String value(CorpusColumn column, boolean key) {
        boolean fixed =
                switch (column.role()) {
                    case DIMENSION, NAME, LEVEL, YEAR -> true;
                    default -> false;
                };
        if (fixed && !column.values().isEmpty()) {
            StringBuilder list = new StringBuilder();
            column.values().stream()
                    .map(CorpusColumn.Value::literal)
                    .map(Literal::sql)
                    .forEach(sql -> list.append(list.length() == 0 ? "" : ", ").append(sql));
            return String.format(
                    Locale.ROOT,
                    "([%s])[1 + CAST(floor(random() * %d) AS INTEGER)]",
                    list,
                    column.values().size());
        }
        return switch (column.role()) {
            case KEY -> key ? "i" : "floor(random() * " + ROWS + ")";
            case MEASURE, COUNTED -> "floor(random() * 60)";
            case AMOUNT -> "round(random() * 100, 2)";
            case DATE -> "DATE '2020-06-01' + CAST(floor(random() * 1700) AS INTEGER)";
            default -> column.isNumericFlag() ? "floor(random() * 2)" : "random() < 0.4";
        };
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }
}
