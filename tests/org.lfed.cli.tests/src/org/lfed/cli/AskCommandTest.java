// Copyright (c) 2026 the Ask in English authors
// SPDX-License-Identifier: Apache-2.0
package org.lfed.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.stream.Stream;
import org.duckdb.DuckDBDriver;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code lfed ask} with the real demo model, the real sample database and nothing else. */
class AskCommandTest {

    private static final String CHRONIC = "How many students were chronically absent in 2023-2024?";

    @TempDir
    static Path home;

    private final Lfed lfed = new Lfed(home);

    @Test
    void answersTheFirstQuestionOfTheReadme() throws IOException, SQLException {
        Lfed.Run run = lfed.run("ask", CHRONIC, "--json");

        assertEquals(ExitCode.OK, run.exitCode(), run.out() + run.err());
        JsonNode answer = run.json();
        assertEquals("ok", answer.path("status").asText());
        assertEquals(1, answer.path("row_count").asInt());
        assertEquals(
                truth("SELECT count(*) FROM attendance WHERE is_chronically_absent AND school_year = '2023-2024'"),
                answer.path("rows").path(0).path(0).asLong());
    }

    @Test
    void saysThatTheDemoModelWasNotMadeForAnotherDatabase() throws IOException, SQLException {
        Path wine = home.resolve("wine.duckdb");
        try (Connection connection = new DuckDBDriver().connect("jdbc:duckdb:" + wine, new Properties());
                Statement statement = connection.createStatement()) {
            statement.execute("CREATE TABLE parcels AS SELECT 1 AS parcel_id, 'Riesling' AS grape");
        }

        Lfed.Run other = lfed.run("ask", "How many parcels are there?", "--database", wine.toString());
        Lfed.Run sample = lfed.run("ask", CHRONIC);

        assertTrue(other.err().contains("made for the sample database"), other.err());
        assertTrue(other.err().contains("lfed models fetch lfed-"), other.err());
        assertFalse(sample.err().contains("made for the sample database"), sample.err());
    }

    @Test
    void tellsScriptsEverythingInOneObject() throws IOException {
        JsonNode answer = lfed.run("ask", CHRONIC, "--json").json();

        assertEquals(
                List.of(
                        "question",
                        "sql",
                        "executed_sql",
                        "status",
                        "reason",
                        "columns",
                        "rows",
                        "row_count",
                        "truncated",
                        "summary",
                        "protection",
                        "model",
                        "device",
                        "timings_ms",
                        "tokens"),
                names(answer));
        assertEquals(
                List.of("load", "first_token", "generate", "guard", "explain", "execute", "total"),
                names(answer.path("timings_ms")));
        assertEquals(List.of("prompt", "cached", "generated"), names(answer.path("tokens")));
        assertEquals(CHRONIC, answer.path("question").asText());
        assertTrue(answer.path("executed_sql").asText().startsWith("SELECT * FROM ("), answer.toString());
        assertTrue(answer.path("executed_sql").asText().endsWith(") AS _safe LIMIT 1000"), answer.toString());
        assertEquals("guard + read-only file", answer.path("protection").asText());
        assertEquals("CPU", answer.path("device").asText());
        assertTrue(answer.path("tokens").path("prompt").asInt() > 0);
        assertTrue(answer.path("timings_ms").path("total").asDouble() > 0);
    }

    @Test
    void showsTheSqlTheRowsTheSentenceAndTheDevice() {
        Lfed.Run run = lfed.run("ask", "How many students are there at each school?");

        assertEquals(ExitCode.OK, run.exitCode(), run.err());
        assertTrue(run.out().startsWith("SELECT "), run.out());
        assertTrue(run.out().contains("Jefferson High"), run.out());
        assertTrue(run.out().contains("5 rows"), run.out());
        assertTrue(run.out().contains("on CPU"), run.out());
    }

    @Test
    void limitsTheRowsAndSaysThatThereAreMore() throws IOException {
        JsonNode answer = lfed.run("ask", "How many students are there at each school?", "--limit", "2", "--json")
                .json();

        assertEquals(2, answer.path("row_count").asInt());
        assertTrue(answer.path("truncated").asBoolean());
    }

    @Test
    void writesTheRowsAsCsv(@TempDir Path folder) throws IOException {
        Lfed.Run run = lfed.run("ask", CHRONIC, "--csv", folder.toString());

        assertEquals(ExitCode.OK, run.exitCode(), run.err());
        try (Stream<Path> files = Files.list(folder)) {
            Path csv = files.findFirst().orElseThrow();
            assertTrue(csv.getFileName().toString().matches("lfed_result_\\d{8}_\\d{6}\\.csv"), csv.toString());
            assertEquals(2, Files.readAllLines(csv).size());
        }
    }

    @Test
    void asksAnotherDatabaseWithoutChangingIt(@TempDir Path folder) throws IOException, SQLException {
        Path database = folder.resolve("library.duckdb");
        try (Connection connection = new DuckDBDriver().connect("jdbc:duckdb:" + database, new Properties());
                Statement statement = connection.createStatement()) {
            statement.execute("CREATE TABLE loans (loan_id INTEGER, branch VARCHAR, loan_year INTEGER)");
            statement.execute("INSERT INTO loans SELECT i, 'Branch ' || (i % 3), 2020 + i % 4 FROM range(30) t(i)");
        }
        byte[] before = Files.readAllBytes(database);

        Lfed.Run run = lfed.run("ask", "How many loans are there?", "--database", database.toString(), "--json");

        assertEquals(ExitCode.OK, run.exitCode(), run.out() + run.err());
        assertEquals(30, run.json().path("rows").path(0).path(0).asInt());
        assertEquals(List.of(database), list(folder));
        assertTrue(Arrays.equals(before, Files.readAllBytes(database)));
    }

    @Test
    void saysWhichFileIsMissing() {
        Lfed.Run noDatabase = lfed.run("ask", CHRONIC, "--database", "no-such.duckdb");
        Lfed.Run noModel = lfed.run("ask", CHRONIC, "--model", "no-such.gguf");

        assertEquals(ExitCode.DATABASE, noDatabase.exitCode());
        assertTrue(noDatabase.err().contains("no-such.duckdb"), noDatabase.err());
        assertEquals(ExitCode.MODEL, noModel.exitCode());
        assertTrue(noModel.err().contains("no-such.gguf"), noModel.err());
        assertFalse(noModel.err().contains("Exception"), noModel.err());
    }

    @Test
    void tellsScriptsAlsoWhatKeptTheQuestionFromBeingAsked() throws IOException {
        Lfed.Run run = lfed.run("ask", CHRONIC, "--database", "no-such.duckdb", "--json");

        assertEquals(ExitCode.DATABASE, run.exitCode());
        assertEquals("failed", run.json().path("status").asText());
        assertTrue(run.json().path("reason").asText().contains("no-such.duckdb"), run.out());
    }

    @Test
    void rejectsArgumentsThatMakeNoSense() {
        assertEquals(ExitCode.USAGE, lfed.run("ask").exitCode());
        assertEquals(ExitCode.USAGE, lfed.run("ask", CHRONIC, "--limit", "0").exitCode());
        assertEquals(
                ExitCode.USAGE, lfed.run("ask", CHRONIC, "--max-tokens", "1").exitCode());
        assertEquals(
                ExitCode.USAGE, lfed.run("ask", CHRONIC, "--gpu-layers", "some").exitCode());
        assertEquals(ExitCode.USAGE, lfed.run("ask", " ").exitCode());
        assertEquals(ExitCode.USAGE, lfed.run("dance").exitCode());
    }

    private static long truth(String sql) throws IOException, SQLException {
        Path sample = new Workplace(home).sampleDatabase();
        Properties readOnly = new Properties();
        readOnly.setProperty("duckdb.read_only", "true");
        try (Connection connection = new DuckDBDriver().connect("jdbc:duckdb:" + sample, readOnly);
                Statement statement = connection.createStatement();
                var rows = statement.executeQuery(sql)) {
            rows.next();
            return rows.getLong(1);
        }
    }

    private static List<String> names(JsonNode object) {
        return object.properties().stream().map(Map.Entry::getKey).toList();
    }

    private static List<Path> list(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.toList();
        }
    }
}
