// Copyright (c) 2026 the Ask in English authors
// SPDX-License-Identifier: Apache-2.0
package org.lfed.lab.corpus;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lfed.core.pointing.PointingVocabulary;

class CorpusGeneratorTest {

    private static final Pattern SPECIAL = Pattern.compile("<\\|[^|]*\\|>|<[CTV]\\d+>");
    private static final int TRAIN = 60;
    private static final int DEV = 8;

    @TempDir
    private static Path folder;

    private static CorpusStatistics statistics;

    private static CorpusOptions options(long seed, double executed) {
        return new CorpusOptions(
                Lexicons.folder(), seed, TRAIN, DEV, 12, executed, List.of(), Path.of("none"), 0, List.of());
    }

    @BeforeAll
    static void generate() throws IOException {
        statistics = CorpusGenerator.generate(options(CorpusOptions.DEFAULT_SEED, 1), folder.resolve("first"));
    }

    private static List<JsonNode> lines(String file) throws IOException {
        List<JsonNode> lines = new ArrayList<>();
        for (String line : Files.readAllLines(folder.resolve("first").resolve(file))) {
            lines.add(new ObjectMapper().readTree(line));
        }
        return lines;
    }

    private static List<String> specials(String text) {
        List<String> found = new ArrayList<>();
        Matcher matcher = SPECIAL.matcher(text);
        while (matcher.find()) {
            found.add(matcher.group());
        }
        return found;
    }

    @Test
    void theSameSeedGivesTheSameBytes() throws IOException {
        CorpusGenerator.generate(options(CorpusOptions.DEFAULT_SEED, 1), folder.resolve("second"));

        for (String file :
                List.of("tokens.txt", "train.jsonl", "dev.jsonl", "heldout/bank.jsonl", "heldout/schema-0001.sql")) {
            assertArrayEquals(
                    Files.readAllBytes(folder.resolve("first").resolve(file)),
                    Files.readAllBytes(folder.resolve("second").resolve(file)),
                    file);
        }
    }

    @Test
    void anotherSeedGivesAnotherCorpus() throws IOException {
        CorpusGenerator.generate(options(7, 0), folder.resolve("other"));

        assertNotEquals(
                Files.readString(folder.resolve("first/train.jsonl")),
                Files.readString(folder.resolve("other/train.jsonl")));
    }

    @Test
    void everyAnswerRuns() {
        assertTrue(statistics.executed() >= (TRAIN + DEV) * 12);
        assertEquals(0, statistics.failed(), () -> String.join("\n", statistics.examples()));
    }

    @Test
    void fewQuestionsAreLost() {
        assertTrue(statistics.unlinked() < statistics.pairs() * 0.04, statistics::toString);
        assertTrue(statistics.undecodable() < statistics.pairs() * 0.01, statistics::toString);
    }

    @Test
    void holdsAsManySchemasAndPairsAsWereAskedFor() throws IOException {
        assertEquals(TRAIN, lines("train.jsonl").size());
        assertEquals(DEV, lines("dev.jsonl").size());
        for (JsonNode line : lines("train.jsonl")) {
            assertEquals(12, line.get("pairs").size());
        }
    }

    @Test
    void listsTheTokensInTheOrderOfTheirIds() throws IOException {
        assertEquals(
                PointingVocabulary.specialTokens(),
                Files.readAllLines(folder.resolve("first").resolve("tokens.txt")));
    }

    @Test
    void isMadeOfKnownTokensAndSmallWords() throws IOException {
        Set<String> known = new HashSet<>(PointingVocabulary.specialTokens());
        for (JsonNode line : lines("train.jsonl")) {
            String schema = line.get("schema").asText();
            for (JsonNode pair : line.get("pairs")) {
                String text = schema + pair.get("q").asText() + pair.get("a").asText();
                specials(text).forEach(token -> assertTrue(known.contains(token), token));
                assertTrue(SPECIAL.matcher(text).replaceAll("").matches("(?: [\\p{Ll}\\p{N}]+)*"), text);
            }
        }
    }

    @Test
    void pointsOnlyToWhatTheSchemaAndTheQuestionHold() throws IOException {
        for (JsonNode line : lines("train.jsonl")) {
            Set<String> schema = new HashSet<>(specials(line.get("schema").asText()));
            for (JsonNode pair : line.get("pairs")) {
                Set<String> known = new HashSet<>(specials(pair.get("q").asText()));
                known.addAll(schema);
                specials(pair.get("a").asText()).stream()
                        .filter(token -> token.matches("<[CTV]\\d+>"))
                        .forEach(token -> assertTrue(known.contains(token), () -> token + " in " + pair));
                assertTrue(pair.get("a").asText().endsWith(PointingVocabulary.END));
            }
        }
    }

    @Test
    void beginsWithSmallSchemas() throws IOException {
        for (JsonNode line : lines("train.jsonl").subList(0, TRAIN / 20)) {
            long tables = specials(line.get("schema").asText()).stream()
                    .filter("<|table|>"::equals)
                    .count();

            assertTrue(tables <= 2, line.get("schema").asText());
        }
    }

    @Test
    void testsOnDomainsThatItDoesNotTeach() throws IOException {
        Set<String> taught = new HashSet<>();
        Path files = Lexicons.folder();
        Lexicon.read(files.resolve("general.txt"), files.resolve("more.txt"), files.resolve("education.txt"))
                .domains()
                .values()
                .forEach(tables -> tables.forEach(table -> taught.add(table.entity())));

        Lexicon.read(Lexicons.folder().resolve("heldout.txt"))
                .domains()
                .values()
                .forEach(tables ->
                        tables.forEach(table -> assertFalse(taught.contains(table.entity()), table.entity())));
    }
}
