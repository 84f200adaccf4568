// Copyright (c) 2026 the Ask in English authors
// SPDX-License-Identifier: Apache-2.0
package org.lfed.sample;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HexFormat;
import java.util.List;
import java.util.Properties;
import java.util.stream.Stream;
import org.duckdb.DuckDBDriver;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class SampleFileTest {

    @TempDir
    Path folder;

    @ParameterizedTest
    @EnumSource
    void arrivesWithTheChecksumItWasBuiltWith(SampleFile file) throws IOException, NoSuchAlgorithmException {
        Path copy = file.in(folder);

        byte[] digest = MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(copy));
        assertEquals(file.sha256(), HexFormat.of().formatHex(digest));
        assertEquals(file.fileName(), copy.getFileName().toString());
    }

    @ParameterizedTest
    @EnumSource
    void isUnpackedOnceAndThenUsedAsItLies(SampleFile file) throws IOException {
        Path first = file.in(folder);
        Files.setLastModifiedTime(first, FileTime.fromMillis(0));

        assertEquals(first, file.in(folder));
        assertEquals(0, Files.getLastModifiedTime(first).toMillis());
    }

    @Test
    void leavesNothingBesideTheFile() throws IOException {
        Path copy = SampleFile.DATABASE.in(folder);

        try (Stream<Path> files = Files.list(copy.getParent())) {
            assertEquals(List.of(copy), files.toList());
        }
    }

    @Test
    void theModelIsGguf() throws IOException {
        byte[] content = Files.readAllBytes(SampleFile.DEMO_MODEL.in(folder));

        assertEquals("GGUF", new String(content, 0, 4, StandardCharsets.US_ASCII));
        assertTrue(content.length < 35_000_000, content.length + " bytes");
    }

    @Test
    void theDatabaseOpensReadOnly() throws IOException, SQLException {
        Properties readOnly = new Properties();
        readOnly.setProperty("duckdb.read_only", "true");
        try (Connection connection =
                        new DuckDBDriver().connect("jdbc:duckdb:" + SampleFile.DATABASE.in(folder), readOnly);
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("SELECT count(*) FROM students")) {
            rows.next();
            assertEquals(2900, rows.getInt(1));
        }
    }
}
