// Copyright (c) 2026 the Ask in English authors
// SPDX-License-Identifier: Apache-2.0
package org.lfed.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The commands beside {@code lfed ask}. */
class OtherCommandsTest {

    @TempDir
    static Path home;

    private final Lfed lfed = new Lfed(home);

    @Test
    void everyCommandExplainsItself() {
        for (String command : List.of(
                "ask", "prompt", "schema", "models", "sample-db", "seed-data", "guard", "eval", "bench", "corpus")) {
            Lfed.Run run = lfed.run("help", command);
            assertEquals(ExitCode.OK, run.exitCode(), command);
            assertTrue(run.out().contains("lfed " + command), run.out());
        }
    }

    @Test
    void versionAndCompletionAreThere() {
        assertTrue(lfed.run("--version").out().contains("Ask in English"));
        assertTrue(lfed.run("generate-completion").out().contains("complete"));
    }

    @Test
    void corpusSaysWhichWrittenQuestionsCanBeUsed() throws IOException {
        Path file = Files.writeString(
                home.resolve("pets.txt"),
                "table pets\n  pet_id key\n  species text = Dog, Cat\n"
                        + "? how many dogs\n? cats\n= SELECT COUNT(*) FROM pets WHERE species = 'Dog'\n");

        Lfed.Run run = lfed.run("corpus", "--check", file.toString());

        assertEquals(ExitCode.OK, run.exitCode(), run.err());
        assertTrue(run.out().startsWith("pets.txt: 1 of 2 taken"), run.out());
        assertTrue(run.out().contains("no constant"), run.out());
    }

    @Test
    void corpusNeedsAFolderWhenItIsNotAskedToCheck() {
        Lfed.Run run = lfed.run("corpus");

        assertEquals(ExitCode.USAGE, run.exitCode());
        assertTrue(run.err().contains("--out=FOLDER"), run.err());
    }

    @Test
    void schemaListsWhatMayBeAsked() {
        Lfed.Run run = lfed.run("schema");

        assertEquals(ExitCode.OK, run.exitCode(), run.err());
        assertTrue(run.out().contains("severity VARCHAR {Major, Minor, Moderate}"), run.out());
        assertTrue(run.out().contains("student_id -> students (student_id)"), run.out());
        assertTrue(run.out().contains("5 tables, 36 columns"), run.out());
    }

    @Test
    void promptShowsWhatTheModelWouldSee() {
        Lfed.Run run = lfed.run("prompt", "How many students are there?");

        assertEquals(ExitCode.OK, run.exitCode(), run.err());
        assertTrue(run.out().contains("<|question|>"), run.out());
        assertTrue(run.out().contains("tokens of a context window of"), run.out());
        assertTrue(run.out().contains("the whole schema"), run.out());
    }

    @Test
    void guardDecidesLineByLineWithoutRunningAnything(@TempDir Path folder) throws IOException {
        Path file = Files.writeString(
                folder.resolve("statements.sql"),
                "SELECT count(*) FROM students\nDROP TABLE students\n\nSELECT 1; SELECT 2\nSELECT FROM\n");

        Lfed.Run run = lfed.run("guard", "--file", file.toString(), "--json");

        assertEquals(ExitCode.REFUSED, run.exitCode());
        List<JsonNode> decisions =
                run.out().lines().map(OtherCommandsTest::json).toList();
        assertEquals(
                List.of(true, false, false, false),
                decisions.stream().map(line -> line.path("allowed").asBoolean()).toList());
        assertEquals(
                List.of(1, 2, 4, 5),
                decisions.stream().map(line -> line.path("line").asInt()).toList());
        assertEquals("forbidden-word", decisions.get(1).path("rule").asText());
        assertEquals("syntax", decisions.get(3).path("rule").asText());
    }

    @Test
    void sampleDatabaseIsACopyThatNeverOverwrites(@TempDir Path folder) throws IOException {
        Path copy = folder.resolve("district.duckdb");

        assertEquals(ExitCode.OK, lfed.run("sample-db", copy.toString()).exitCode());
        assertTrue(Files.size(copy) > 1_000_000);
        assertEquals(ExitCode.USAGE, lfed.run("sample-db", copy.toString()).exitCode());
        assertTrue(lfed.run("schema", "--database", copy.toString()).out().contains("5 tables"));
    }

    @Test
    void seedDataWritesWhatIsMissing(@TempDir Path folder) {
        Lfed.Run first = lfed.run("seed-data", folder.toString());
        Lfed.Run second = lfed.run("seed-data", folder.toString());

        assertEquals(5, first.out().lines().count(), first.out());
        assertTrue(second.out().contains("All files are there"), second.out());
    }

    private static JsonNode json(String line) {
        try {
            return new ObjectMapper().readTree(line);
        } catch (IOException notJson) {
            throw new IllegalStateException(line, notJson);
        }
    }
}
