// Copyright (c) 2026 the Ask in English authors
// SPDX-License-Identifier: Apache-2.0
package org.lfed.lab.seed;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Arrays;
import java.util.List;
import java.util.Properties;
import org.duckdb.DuckDBAppender;
import org.duckdb.DuckDBConnection;
import org.duckdb.DuckDBDriver;
import org.lfed.core.schema.Identifiers;

/**
 * The seed data of an invented school district: five Parquet files, the same bytes on every run.
 * <p>
 * The bytes depend on {@link #SEED}, on this package, and on the DuckDB version, which names itself in each file.
 */
public final class SeedData {

    /** The seed from which the whole district grows. */
    public static final long SEED = 42;

    private static final String PARQUET_OPTIONS =
            "FORMAT parquet, COMPRESSION zstd, COMPRESSION_LEVEL 22, " + "ROW_GROUP_SIZE 262144";

    private SeedData() {}

    /**
     * Writes the files that are missing from a directory, and leaves those that are there alone.
     *
     * @param directory
     *            where the files go; made if it does not exist
     * @return the files written, none if all were there
     * @throws IOException
     *             if a file cannot be written
     */
    public static List<Path> writeTo(Path directory) throws IOException {
        List<SeedTable> missing = Arrays.stream(SeedTable.values())
                .filter(table -> Files.notExists(directory.resolve(table.fileName())))
                .toList();
        return missing.isEmpty() ? List.of() : write(missing, directory);
    }

    /**
     * Writes all five files, over those that are there.
     *
     * @param directory
     *            where the files go; made if it does not exist
     * @return the files written
     * @throws IOException
     *             if a file cannot be written
     */
    public static List<Path> regenerate(Path directory) throws IOException {
        return write(List.of(SeedTable.values()), directory);
    }

    private static List<Path> write(List<SeedTable> tables, Path directory) throws IOException {
        Files.createDirectories(directory);
        District district = District.of(SEED);
        for (SeedTable table : tables) {
            NewFile.replace(directory.resolve(table.fileName()), file -> writeParquet(table, district, file));
        }
        return tables.stream().map(table -> directory.resolve(table.fileName())).toList();
    }

    private static void writeParquet(SeedTable table, District district, Path file) throws SQLException {
        try (DuckDBConnection duckdb = (DuckDBConnection) new DuckDBDriver().connect("jdbc:duckdb:", new Properties());
                Statement statement = duckdb.createStatement()) {
            statement.execute("SET threads = 1");
            statement.execute(table.createStagingStatement());
            try (DuckDBAppender rows = duckdb.createAppender(table.tableName())) {
                table.append(district, rows);
            }
            statement.execute("COPY " + table.tableName() + " TO " + Identifiers.literal(file.toString()) + " ("
                    + PARQUET_OPTIONS + ")");
        }
    }
}
