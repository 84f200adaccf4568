// Copyright (c) 2026 the Ask in English authors
// SPDX-License-Identifier: Apache-2.0
package org.lfed.lab.seed;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lfed.core.schema.Identifiers;

class SampleDatabaseTest {

    /** The number that DuckDB 0.9 to 1.1 give their storage format, and the newest that 1.1 can open. */
    private static final long STORAGE_VERSION_OF_1_1 = 64;

    private static final int MAGIC_OFFSET = 8;
    private static final int VERSION_OFFSET = 12;

    @TempDir
    static Path sharedFolder;

    @TempDir
    Path folder;

    private static Path sample;

    @BeforeAll
    static void createSample() throws IOException {
        sample = sharedFolder.resolve("sample.duckdb");
        SampleDatabase.create(SeedDatabase.committedFolder(), sample);
    }

    @Test
    void declaresAStorageVersionThatDuckDb11CanOpen() throws IOException {
        byte[] header = Arrays.copyOf(Files.readAllBytes(sample), VERSION_OFFSET + Long.BYTES);

        assertEquals("DUCK", new String(header, MAGIC_OFFSET, 4, StandardCharsets.US_ASCII));
        assertEquals(
                STORAGE_VERSION_OF_1_1,
                ByteBuffer.wrap(header).order(ByteOrder.LITTLE_ENDIAN).getLong(VERSION_OFFSET));
    }

    @Test
    void holdsExactlyTheRowsOfTheParquetFiles() throws SQLException {
        try (SeedDatabase database = SeedDatabase.readOnly(sample)) {
            for (SeedTable table : SeedTable.values()) {
                String inDatabase = "FROM " + table.tableName();
                String inParquet = "FROM parquet_" + table.tableName();
                database.addView(
                        "parquet_" + table.tableName(),
                        SeedDatabase.committedFolder().resolve(table.fileName()));
                assertEquals(List.of(), database.rows(inParquet + " EXCEPT ALL " + inDatabase));
                assertEquals(List.of(), database.rows(inDatabase + " EXCEPT ALL " + inParquet));
            }
        }
    }

    @Test
    void explainsEveryTableAndColumn() throws SQLException {
        try (SeedDatabase database = SeedDatabase.readOnly(sample)) {
            for (SeedTable table : SeedTable.values()) {
                String ofTable = " WHERE table_name = " + Identifiers.literal(table.tableName());
                assertEquals(List.of(table.comment()), database.rows("SELECT comment FROM duckdb_tables()" + ofTable));
                assertEquals(
                        table.columns().stream().map(Column::comment).toList(),
                        database.rows("SELECT comment FROM duckdb_columns()" + ofTable + " ORDER BY column_index"));
            }
        }
    }

    @Test
    void declaresTheKeys() throws SQLException {
        try (SeedDatabase database = SeedDatabase.readOnly(sample)) {
            List<String> keys = new ArrayList<>(List.of(
                    "students|PRIMARY KEY|[student_id]",
                    "enrollment|PRIMARY KEY|[school_year, school_name, grade_level]",
                    "attendance|PRIMARY KEY|[student_id, school_year]",
                    "attendance|FOREIGN KEY|[student_id]",
                    "discipline|PRIMARY KEY|[incident_id]",
                    "discipline|FOREIGN KEY|[student_id]",
                    "grades|FOREIGN KEY|[student_id]"));
            keys.sort(null);
            List<String> declared = new ArrayList<>(database.rows("SELECT table_name, constraint_type, "
                    + "constraint_column_names FROM duckdb_constraints() WHERE constraint_type LIKE '% KEY'"));
            declared.sort(null);
            assertEquals(keys, declared);
        }
    }

    @Test
    void leavesNothingBesideTheDatabase() throws IOException {
        SampleDatabase.create(SeedDatabase.committedFolder(), folder.resolve("sample.duckdb"));

        try (Stream<Path> files = Files.list(folder)) {
            assertEquals(List.of(folder.resolve("sample.duckdb")), files.toList());
        }
    }

    @Test
    void refusesToOverwriteAFile() throws IOException {
        Path taken = Files.writeString(folder.resolve("taken.duckdb"), "mine");

        assertThrows(
                FileAlreadyExistsException.class, () -> SampleDatabase.create(SeedDatabase.committedFolder(), taken));

        assertEquals("mine", Files.readString(taken));
    }

    @Test
    void leavesNoHalfFinishedDatabaseWhenAParquetFileIsMissing() throws IOException {
        Path incomplete = Files.createDirectory(folder.resolve("incomplete"));
        Files.copy(SeedDatabase.committedFolder().resolve("students.parquet"), incomplete.resolve("students.parquet"));
        Path target = folder.resolve("sample.duckdb");

        IOException failure = assertThrows(IOException.class, () -> SampleDatabase.create(incomplete, target));

        assertTrue(failure.getMessage().contains("enrollment.parquet"), failure.getMessage());
        assertFalse(Files.exists(target));
        try (Stream<Path> files = Files.list(folder)) {
            assertEquals(List.of(incomplete), files.toList());
        }
    }
}
