// Copyright (c) 2026 the Ask in English authors
// SPDX-License-Identifier: Apache-2.0
package org.lfed.lab.corpus;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Questions of a data set in WikiSQL's format; these were made up for the test. */
class AskedQuestionsTest {

    private static final List<String> LINES = List.of(
            line("t1", "Which city has the club Rovers?", "City", "", "[\"Club\", \"=\", \"Rovers\"]"),
            line(
                    "t1",
                    "What is the highest capacity in Leeds?",
                    "Capacity (seats)",
                    "MAX",
                    "[\"City\", \"=\", \"Leeds\"]"),
            line(
                    "t1",
                    "How many clubs have a capacity above 9000?",
                    "Club",
                    "COUNT",
                    "[\"Capacity (seats)\", \">\", \"9000\"]"),
            line("t1", "Which club is in Hull and was founded in 1904?", "Club", "", "[\"City\", \"=\", \"Hull\"]"),
            line("t1", "Which clubs are there?", "Club", "", ""));

    private static final Path NONE = Path.of("none");

    @TempDir
    private Path folder;

    private static String line(String table, String question, String selected, String aggregate, String condition) {
        return String.format(
                "{\"table_id\": \"%s\", \"question\": \"%s\", \"sql\": {\"sel\": \"%s\", \"agg\": \"%s\", "
                        + "\"conds\": [%s]}}",
                table, question, selected, aggregate, condition);
    }

    private Path file() throws IOException {
        return Files.write(folder.resolve("asked.jsonl"), LINES);
    }

    @Test
    void putTheirTableTogetherAgain() throws IOException {
        AskedQuestions asked = AskedQuestions.read(List.of(file()), new Rng(1));

        CorpusTable table = asked.tables().get(0).table();
        assertEquals(
                List.of("capacity_seats INTEGER", "city VARCHAR", "club VARCHAR"),
                table.columns().stream()
                        .map(column -> column.name() + " " + column.type())
                        .sorted()
                        .toList());
    }

    @Test
    void leaveOutThoseWhoseQueryHasLostConditions() throws IOException {
        AskedQuestions asked = AskedQuestions.read(List.of(file()), new Rng(1));

        assertEquals(
                List.of(
                        "Which city has the club Rovers",
                        "What is the highest capacity in Leeds",
                        "How many clubs have a capacity above 9000"),
                asked.tables().get(0).drafts().stream().map(Draft::question).toList());
    }

    @Test
    void becomePairsOfTheCorpusWhoseAnswersRun() throws IOException {
        Path corpus = folder.resolve("corpus");
        CorpusStatistics statistics = CorpusGenerator.generate(
                new CorpusOptions(Lexicons.folder(), 3, 0, 0, 12, 1, List.of(file()), NONE, 0, List.of()), corpus);

        List<String> pairs = new ArrayList<>();
        for (String line : Files.readAllLines(corpus.resolve("train.jsonl"))) {
            for (JsonNode pair : new ObjectMapper().readTree(line).path("pairs")) {
                pairs.add(pair.path("sql").asText());
            }
        }
        assertEquals(0, statistics.failed());
        assertEquals(statistics.pairs(), pairs.size());
        assertTrue(pairs.stream().anyMatch(sql -> sql.startsWith("SELECT MAX(capacity_seats)")), pairs.toString());
        assertTrue(pairs.stream().anyMatch(sql -> sql.contains("capacity_seats > 9000")), pairs.toString());
    }

    @Test
    void areNoneThatABankAsks() throws IOException {
        Path bank = Files.writeString(
                folder.resolve("bank.jsonl"),
                "{\"id\": \"a\", \"q\": \"in Leeds, what is the highest capacity?\", \"sql\": \"SELECT 1\"}\n");
        CorpusStatistics statistics = CorpusGenerator.generate(
                new CorpusOptions(Lexicons.folder(), 3, 0, 0, 12, 0, List.of(file()), NONE, 0, List.of(bank)),
                folder.resolve("corpus"));

        assertEquals(1, statistics.leaks());
    }
}
