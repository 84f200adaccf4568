// Copyright (c) 2026 the Ask in English authors
// SPDX-License-Identifier: Apache-2.0
package org.lfed.lab.seed;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import org.duckdb.DuckDBDriver;
import org.lfed.core.schema.Identifiers;

/** A DuckDB connection for tests, over the committed Parquet files or over a database file. */
final class SeedDatabase implements AutoCloseable {

    private final Connection connection;

    private SeedDatabase(Connection connection) {
        this.connection = connection;
    }

    /** The folder of the committed seed data, found from wherever in the repository the tests run. */
    static Path committedFolder() {
        Path folder = Path.of("").toAbsolutePath();
        while (folder != null && !Files.exists(folder.resolve("seed-data/README.md"))) {
            folder = folder.getParent();
        }
        if (folder == null) {
            throw new IllegalStateException("No seed-data folder above the working directory");
        }
        return folder.resolve("seed-data");
    }

    /** Views of the five tables over the committed Parquet files. */
    static SeedDatabase overCommittedFiles() throws SQLException {
        SeedDatabase database = new SeedDatabase(new DuckDBDriver().connect("jdbc:duckdb:", new Properties()));
        for (SeedTable table : SeedTable.values()) {
            database.addView(table.tableName(), committedFolder().resolve(table.fileName()));
        }
        return database;
    }

    static SeedDatabase readOnly(Path file) throws SQLException {
        Properties properties = new Properties();
        properties.setProperty("duckdb.read_only", "true");
        return new SeedDatabase(new DuckDBDriver().connect("jdbc:duckdb:" + file, properties));
    }

    void addView(String name, Path parquetFile) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("CREATE TEMP VIEW " + name + " AS FROM read_parquet("
                    + Identifiers.literal(parquetFile.toString()) + ")");
        }
    }

    /** The rows of a query, each as its values joined by a bar. */
    List<String> rows(String sql) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery(sql)) {
            int columns = result.getMetaData().getColumnCount();
            List<String> rows = new ArrayList<>();
            while (result.next()) {
                List<String> values = new ArrayList<>();
                for (int i = 1; i <= columns; i++) {
                    values.add(result.getString(i));
                }
                rows.add(String.join("|", values));
            }
            return rows;
        }
    }

    /** The only value of a query. */
    double number(String sql) throws SQLException {
        List<String> rows = rows(sql);
        if (rows.size() != 1) {
            throw new IllegalArgumentException(rows.size() + " rows from " + sql);
        }
        return Double.parseDouble(rows.get(0));
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }
}
