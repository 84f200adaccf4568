// Copyright (c) 2026 the Ask in English authors
// SPDX-License-Identifier: Apache-2.0
package org.lfed.lab.seed;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Properties;
import org.duckdb.DuckDBDriver;
import org.lfed.core.schema.Identifiers;

/** The sample database: the seed tables with keys and comments in one DuckDB file. */
public final class SampleDatabase {

    /** The DuckDB release whose storage format the file has; that release and every later one can open it. */
    public static final String STORAGE_VERSION = "v1.0.0";

    private SampleDatabase() {}

    /**
     * Makes the database from the five Parquet files.
     *
     * @param parquetDirectory
     *            the directory that {@link SeedData#writeTo(Path)} filled
     * @param databaseFile
     *            the file to make, in a directory that exists
     * @throws FileAlreadyExistsException
     *             if the file is there already; it is left alone
     * @throws IOException
     *             if a Parquet file is missing or the database cannot be written; no database file is then left
     */
    public static void create(Path parquetDirectory, Path databaseFile) throws IOException {
        NewFile.create(databaseFile, file -> fill(file, parquetDirectory));
    }

    private static void fill(Path databaseFile, Path parquetDirectory) throws SQLException {
        try (Connection duckdb = new DuckDBDriver().connect("jdbc:duckdb:", new Properties());
                Statement statement = duckdb.createStatement()) {
            statement.execute("SET threads = 1");
            statement.execute("ATTACH " + Identifiers.literal(databaseFile.toString()) + " AS sample (STORAGE_VERSION "
                    + Identifiers.literal(STORAGE_VERSION) + ")");
            statement.execute("USE sample");
            for (SeedTable table : SeedTable.values()) {
                String parquetFile = parquetDirectory.resolve(table.fileName()).toString();
                statement.execute(table.createStatement());
                statement.execute("INSERT INTO " + table.tableName() + " BY NAME SELECT * FROM read_parquet("
                        + Identifiers.literal(parquetFile) + ")");
                for (String comment : table.commentStatements()) {
                    statement.execute(comment);
                }
            }
            statement.execute("USE memory");
            statement.execute("DETACH sample");
        }
    }
}
