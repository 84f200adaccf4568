// Copyright (c) 2026 the Ask in English authors
// SPDX-License-Identifier: Apache-2.0
package org.lfed.lab.corpus;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Properties;
import org.duckdb.DuckDBDriver;
import org.lfed.core.link.Literal;
import org.lfed.core.schema.Identifiers;

/** A random schema in an in-memory database with made-up rows, to see that answers really run. */
final class TrialDatabase implements AutoCloseable {

    private static final int ROWS = 120;

    private final Connection connection;

    TrialDatabase(CorpusSchema schema) throws SQLException {
        connection = new DuckDBDriver().connect("jdbc:duckdb:", new Properties());
        try (Statement statement = connection.createStatement()) {
            statement.execute("SET threads = 1");
            for (String sql : script(schema)) {
                statement.execute(sql);
            }
        } catch (SQLException e) {
            connection.close();
            throw e;
        }
    }

    /** The statements that make a schema and its rows, the same rows each time. */
    static List<String> script(CorpusSchema schema) {
        List<String> script = new ArrayList<>(List.of("SELECT setseed(0.3)"));
        schema.tables().stream().map(TrialDatabase::create).forEach(script::add);
        return script;
    }

    /** What the engine says against a query; nothing when it runs. */
    Optional<String> complaint(String sql) {
        try (Statement statement = connection.createStatement()) {
            statement.executeQuery(sql).close();
            return Optional.empty();
        } catch (SQLException e) {
            return Optional.of(e.getMessage().lines().findFirst().orElse("unknown error"));
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
