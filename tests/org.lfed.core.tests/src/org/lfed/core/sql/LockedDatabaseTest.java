// Copyright (c) 2026 the Ask in English authors
// SPDX-License-Identifier: Apache-2.0
package org.lfed.core.sql;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Properties;
import java.util.stream.Stream;
import org.duckdb.DuckDBDriver;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lfed.core.model.Cancellation;
import org.lfed.fixtures.TestDatabases;

/** Sends statements around the guard: here the engine itself must hold. */
class LockedDatabaseTest {

    /** Holds a database open for writing until its standard input ends. Run from source, it needs the driver only. */
    private static final String WRITER =
            """
            public class Writer {
                public static void main(String[] arguments) throws Exception {
                    try (var connection = java.sql.DriverManager.getConnection(arguments[0])) {
                        System.out.write('R');
                        System.out.flush();
                        while (System.in.read() >= 0) {
                            Thread.onSpinWait();
                        }
                    }
                }
            }
            """;

    @TempDir
    private static Path originals;

    private static Path original;

    @TempDir
    private Path folder;

    private Path file;
    private Path secret;

    @BeforeAll
    static void create() throws SQLException {
        original = TestDatabases.district(originals.resolve("district.duckdb"));
    }

    @BeforeEach
    void copy() throws IOException {
        file = Files.copy(original, folder.resolve("district.duckdb"));
        secret = Files.writeString(folder.resolve("secret.csv"), "name,grade\nAnn,3\n");
    }

    @Test
    void theDatabaseCanBeRead() throws QueryException {
        try (JdbcSession session = open(file)) {
            assertEquals(120L, query(session, "SELECT count(*) FROM students"));
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "INSERT INTO schools VALUES (9, 'x', 'y')",
                "UPDATE students SET grade_level = 1",
                "DELETE FROM attendance",
                "WITH x AS (DELETE FROM attendance RETURNING *) SELECT * FROM x",
                "SELECT 1; DELETE FROM attendance",
                "DROP TABLE attendance",
                "CREATE TABLE t (a INTEGER)",
                "CREATE TABLE t AS SELECT 1",
                "CREATE VIEW v AS SELECT 1",
                "CREATE MACRO m() AS 1",
                "ALTER TABLE students ADD COLUMN x INTEGER",
                "COMMENT ON TABLE students IS 'x'",
                "EXPLAIN ANALYZE DELETE FROM attendance",
                "COPY students TO '{folder}/out.csv'",
                "COPY (SELECT 1) TO '{folder}/out.parquet'",
                "COPY schools FROM '{secret}'",
                "EXPORT DATABASE '{folder}/export'",
                "ATTACH '{folder}/new.duckdb' AS other",
                "ATTACH ':memory:' AS other",
                "SELECT * FROM '{secret}'",
                "SELECT * FROM \"{folder}/secret\".csv",
                "SELECT * FROM read_csv('{secret}')",
                "SELECT * FROM read_text('{secret}')",
                "SELECT * FROM read_blob('{secret}')",
                "SELECT * FROM glob('{folder}/*')",
                "SELECT * FROM sniff_csv('{secret}')",
                "INSTALL httpfs",
                "INSTALL httpfs FROM community",
                "LOAD httpfs",
                "LOAD '{folder}/x.duckdb_extension'",
                "SET enable_external_access = true",
                "SET lock_configuration = false",
                "RESET lock_configuration",
                "SET threads = 1",
                "SET allow_community_extensions = true",
                "SET temp_directory = '{folder}/tmp'",
                "PRAGMA enable_profiling",
                "PRAGMA profiling_output = '{folder}/profile'",
                "CREATE PERSISTENT SECRET s (TYPE http)",
                "CALL enable_logging(storage = 'file', storage_config = {'path': '{folder}/log'})"
            })
    void nothingCanBeChangedReadElsewhereLoadedOrSet(String attack) throws Exception {
        byte[] before = Files.readAllBytes(file);
        String sql = attack.replace("{secret}", secret.toString()).replace("{folder}", folder.toString());

        try (JdbcSession session = open(file)) {
            assertThrows(QueryException.class, () -> query(session, sql));
        }

        assertArrayEquals(before, Files.readAllBytes(file));
        try (Stream<Path> files = Files.list(folder)) {
            assertEquals(List.of(file, secret), files.sorted().toList());
        }
    }

    @Test
    void settingsAreTheLockedOnes() throws QueryException {
        try (JdbcSession session = open(file)) {
            assertEquals(
                    "read_only/false/false/true",
                    query(
                            session,
                            "SELECT current_setting('access_mode') || '/' ||"
                                    + " current_setting('enable_external_access') || '/' ||"
                                    + " current_setting('autoload_known_extensions') || '/' || current_setting('lock_configuration')"));
        }
    }

    @Test
    void twoReadersShareAFile() throws QueryException {
        try (JdbcSession first = open(file);
                JdbcSession second = open(file)) {
            assertEquals(query(first, "SELECT count(*) FROM students"), query(second, "SELECT count(*) FROM students"));
        }
    }

    @Test
    void aMissingFileIsNotCreated() {
        Path missing = folder.resolve("missing.duckdb");

        assertTrue(failure(missing).startsWith("There is no database file " + missing));
        assertTrue(failure(folder).startsWith("There is no database file"));
        assertTrue(Files.notExists(missing));
    }

    @Test
    void aFileThatThisProcessWritesIsSaidToBeInUse() throws SQLException {
        try (Connection writer = writer(file)) {
            assertEquals(inUse(), failure(file));
            assertTrue(writer.isValid(1));
        }
    }

    @Test
    void aFileThatAnotherProcessWritesIsSaidToBeInUse() throws Exception {
        Path source = Files.writeString(folder.resolve("Writer.java"), WRITER);
        Process other = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        driver(),
                        source.toString(),
                        "jdbc:duckdb:" + file)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        try {
            assertEquals('R', other.getInputStream().read());
            assertEquals(inUse(), failure(file));
        } finally {
            other.getOutputStream().close();
            other.waitFor();
        }
    }

    @Test
    void filesOfAnotherKindAreNoDatabases() throws IOException {
        Path text = Files.writeString(folder.resolve("notes.txt"), "Just some notes. ".repeat(1000));
        Path sqlite = Files.write(
                folder.resolve("other.db"),
                ("SQLite format 3\0" + "x".repeat(8000)).getBytes(StandardCharsets.US_ASCII));
        Path empty = Files.writeString(folder.resolve("empty.duckdb"), "");

        for (Path other : List.of(text, sqlite, empty)) {
            assertEquals(other + " is not a DuckDB database.", failure(other));
        }
    }

    @Test
    void aDamagedDatabaseCannotBeOpened() throws IOException {
        Path damaged = Files.write(folder.resolve("half.duckdb"), Arrays.copyOf(Files.readAllBytes(file), 5000));

        assertTrue(failure(damaged).startsWith("The database " + damaged + " cannot be opened: "));
    }

    @Test
    void aPathCannotSmuggleOptionsIn() throws IOException {
        for (String name : List.of("x;enable_external_access=true", "x;duckdb.read_only=false", "x?y.duckdb")) {
            Path odd = Files.copy(file, folder.resolve(name));

            assertTrue(failure(odd).contains("contains ; or ?"), failure(odd));
        }
    }

    @Test
    void oddButHonestPathsAreOpened() throws Exception {
        Path odd = Files.copy(file, folder.resolve("Schüler's #1 100%.duckdb"));

        try (JdbcSession session = open(odd)) {
            assertEquals(120L, query(session, "SELECT count(*) FROM students"));
        }
    }

    private String inUse() {
        return "Another program has " + file + " open for writing. Close it there, or ask a copy of the file.";
    }

    private static JdbcSession open(Path file) throws QueryException {
        return new LockedDatabase(new DuckDBDriver()).open(file, Duration.ofSeconds(20));
    }

    private static String failure(Path file) {
        QueryException failure =
                assertThrows(QueryException.class, () -> open(file).close());
        assertEquals(QueryException.Problem.CONNECTION, failure.problem());
        return failure.getMessage();
    }

    private static Object query(JdbcSession session, String sql) throws QueryException {
        return session.query(sql, List.of(), 1, new Cancellation()).singleValue();
    }

    private static Connection writer(Path file) throws SQLException {
        return new DuckDBDriver().connect("jdbc:duckdb:" + file, new Properties());
    }

    private static String driver() {
        return Path.of(URI.create(DuckDBDriver.class
                        .getProtectionDomain()
                        .getCodeSource()
                        .getLocation()
                        .toString()))
                .toString();
    }
}
