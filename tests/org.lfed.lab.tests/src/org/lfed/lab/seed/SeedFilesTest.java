// Copyright (c) 2026 the Ask in English authors
// SPDX-License-Identifier: Apache-2.0
package org.lfed.lab.seed;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lfed.core.schema.Identifiers;

class SeedFilesTest {

    private static final long SIZE_LIMIT_BYTES = 400_000;

    @TempDir
    Path folder;

    @Test
    void everyRunWritesTheSameBytesAsTheCommittedFiles() throws IOException {
        SeedData.writeTo(folder.resolve("first"));
        SeedData.writeTo(folder.resolve("second"));

        for (SeedTable table : SeedTable.values()) {
            byte[] committed = Files.readAllBytes(SeedDatabase.committedFolder().resolve(table.fileName()));
            assertArrayEquals(
                    committed, Files.readAllBytes(folder.resolve("first").resolve(table.fileName())));
            assertArrayEquals(
                    committed, Files.readAllBytes(folder.resolve("second").resolve(table.fileName())));
        }
    }

    @Test
    void aDeletedFileComesBackTheSame() throws IOException {
        SeedData.writeTo(folder);
        for (SeedTable table : SeedTable.values()) {
            Path file = folder.resolve(table.fileName());
            byte[] before = Files.readAllBytes(file);
            Files.delete(file);

            List<Path> written = SeedData.writeTo(folder);

            assertEquals(List.of(file), written);
            assertArrayEquals(before, Files.readAllBytes(file));
        }
    }

    @Test
    void filesThatAreThereAreLeftAlone() throws IOException {
        Path file = folder.resolve("grades.parquet");
        Files.writeString(file, "mine");

        List<Path> written = SeedData.writeTo(folder);

        assertEquals(4, written.size());
        assertEquals("mine", Files.readString(file));
        assertEquals(List.of(), SeedData.writeTo(folder));
    }

    @Test
    void regeneratingOverwritesAllFiles() throws IOException {
        Path file = folder.resolve("enrollment.parquet");
        Files.writeString(file, "broken");

        List<Path> written = SeedData.regenerate(folder);

        assertEquals(5, written.size());
        assertArrayEquals(
                Files.readAllBytes(SeedDatabase.committedFolder().resolve("enrollment.parquet")),
                Files.readAllBytes(file));
    }

    @Test
    void nothingButTheFiveFilesIsLeftBehind() throws IOException {
        SeedData.writeTo(folder);

        try (Stream<Path> files = Files.list(folder)) {
            assertEquals(
                    Arrays.stream(SeedTable.values()).map(SeedTable::fileName).collect(Collectors.toSet()),
                    files.map(file -> file.getFileName().toString()).collect(Collectors.toSet()));
        }
    }

    @Test
    void theFolderMayHaveAnyName() throws IOException {
        Path odd = folder.resolve("Anna's data [2025]; DROP");

        SeedData.writeTo(odd);
        SampleDatabase.create(odd, odd.resolve("Anna's.duckdb"));

        assertTrue(Files.exists(odd.resolve("Anna's.duckdb")));
    }

    @Test
    void theFilesTogetherStayUnderTheSizeLimit() throws IOException {
        long size = 0;
        for (SeedTable table : SeedTable.values()) {
            size += Files.size(SeedDatabase.committedFolder().resolve(table.fileName()));
        }

        assertTrue(size < SIZE_LIMIT_BYTES, size + " bytes");
    }

    @Test
    void theFilesAreCompressedWithZstd() throws SQLException {
        try (SeedDatabase database = SeedDatabase.overCommittedFiles()) {
            for (SeedTable table : SeedTable.values()) {
                Path file = SeedDatabase.committedFolder().resolve(table.fileName());
                assertEquals(
                        List.of("ZSTD"),
                        database.rows("SELECT DISTINCT compression FROM parquet_metadata("
                                + Identifiers.literal(file.toString()) + ")"));
            }
        }
    }

    @Test
    void theTablesHaveTheColumnsTheyDeclare() throws SQLException {
        try (SeedDatabase database = SeedDatabase.overCommittedFiles()) {
            for (SeedTable table : SeedTable.values()) {
                List<String> declared = table.columns().stream()
                        .map(column -> column.name() + "|" + column.type())
                        .toList();
                assertEquals(
                        declared,
                        database.rows("SELECT column_name, column_type FROM (DESCRIBE " + table.tableName() + ")"));
            }
        }
    }
}
