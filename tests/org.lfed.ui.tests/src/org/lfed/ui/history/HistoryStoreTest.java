// Copyright (c) 2026 the Ask in English authors
// SPDX-License-Identifier: Apache-2.0
package org.lfed.ui.history;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.LocalDateTime;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.duckdb.DuckDBDriver;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.lfed.ui.fixture.NoErrorsLogged;

class HistoryStoreTest {

    private static final LocalDateTime NOW = LocalDateTime.of(2026, 3, 4, 9, 30, 15, 123_000_000);

    @RegisterExtension
    final NoErrorsLogged log = new NoErrorsLogged();

    @TempDir
    private Path folder;

    private Path file;

    @BeforeEach
    void name() {
        file = folder.resolve("deep").resolve("history.duckdb");
    }

    private HistoryStore open() throws SQLException {
        return HistoryStore.open(new DuckDBDriver(), file);
    }

    @Test
    void anEntryComesBackAsItWasKept() throws SQLException {
        HistoryEntry kept = Entries.entry("How many O'Neills are there?\nReally?", NOW);
        long id;
        try (HistoryStore store = open()) {
            id = store.add(kept);
        }
        try (HistoryStore store = open()) {
            HistoryEntry back = store.newest().get(0);

            assertEquals(id, back.id());
            assertEquals(kept.question(), back.question());
            assertEquals(kept.sql(), back.sql());
            assertEquals(NOW, back.askedAt());
            assertEquals(12, back.rows());
            assertEquals(141.5, back.millis());
            assertEquals(HistoryVerdict.ANSWERED, back.verdict());
        }
    }

    @Test
    void theNewestComesFirst() throws SQLException {
        try (HistoryStore store = open()) {
            store.add(Entries.entry("old", NOW.minusDays(1)));
            store.add(Entries.entry("new", NOW));

            assertEquals(List.of("new", "old"), questions(store));
        }
    }

    @Test
    void whatTheUserSaysIsKept() throws SQLException {
        try (HistoryStore store = open()) {
            long id = store.add(Entries.entry("right or wrong?", NOW));
            store.rate(id, Rating.WRONG);
            store.correct(id, "SELECT 2");
            store.favourite(id, true);
        }
        try (HistoryStore store = open()) {
            HistoryEntry back = store.newest().get(0);
            assertEquals(Rating.WRONG, back.rating());
            assertEquals("SELECT 2", back.correctedSql());
            assertTrue(back.favourite());
        }
    }

    @Test
    void oneIsDeletedAndTheOthersStay() throws SQLException {
        try (HistoryStore store = open()) {
            long id = store.add(Entries.entry("gone", NOW));
            store.add(Entries.entry("stays", NOW));
            store.delete(id);

            assertEquals(List.of("stays"), questions(store));
        }
    }

    @Test
    void whatIsOldGoesUnlessItIsAFavourite() throws SQLException {
        try (HistoryStore store = open()) {
            store.add(Entries.entry("old", NOW.minusDays(91)));
            store.favourite(store.add(Entries.entry("old and dear", NOW.minusDays(91))), true);
            store.add(Entries.entry("young", NOW));
            store.deleteBefore(NOW.minusDays(90));

            assertEquals(List.of("young", "old and dear"), questions(store));
        }
    }

    @Test
    void clearedQuestionsAreNoLongerInTheFile() throws SQLException, IOException {
        String secret = "Zebra-" + "quagga".repeat(3);
        try (HistoryStore store = open()) {
            store.add(Entries.entry(secret, NOW));
        }
        assertTrue(Files.readString(file, StandardCharsets.ISO_8859_1).contains(secret));

        HistoryStore.erase(file);

        assertEquals(List.of(), names());
        try (HistoryStore store = open()) {
            assertEquals(List.of(), store.newest());
        }
    }

    @Test
    void aCrashLosesNothingThatWasThere() throws Exception {
        Process writer = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        classPath(),
                        EndlessWriter.class.getName(),
                        file.toString())
                .redirectErrorStream(true)
                .start();
        // The writer says each number once it is kept.
        int last = 0;
        try (var lines = writer.inputReader()) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                last = Integer.parseInt(line);
                if (last == 25) {
                    break;
                }
            }
            writer.destroyForcibly();
        }
        assertTrue(writer.waitFor(10, TimeUnit.SECONDS));

        try (HistoryStore store = open()) {
            List<String> questions = questions(store);
            for (int i = 1; i <= 25; i++) {
                assertTrue(questions.contains("question " + i), i + " of " + questions.size());
            }
            store.add(Entries.entry("after the crash", NOW.plusYears(1)));
            assertEquals("after the crash", questions(store).get(0));
        }
        assertEquals(25, last);
    }

    @Test
    void anUnreadableFileIsPutAsideAndANewOneBegun() throws SQLException, IOException {
        log.expect("The history cannot be read and was put aside");
        Files.createDirectories(file.getParent());
        Files.writeString(file, "This was never a database. ".repeat(1000));

        try (HistoryStore store = open()) {
            store.add(Entries.entry("first", NOW));
            assertEquals(List.of("first"), questions(store));
        }
        assertTrue(names().stream().anyMatch(name -> name.startsWith("unreadable-")), names().toString());
    }

    @Test
    void aFolderThatCannotBeMadeIsAnError() throws IOException {
        Files.writeString(folder.resolve("deep"), "in the way");

        assertThrows(SQLException.class, this::open);
        assertFalse(Files.exists(file));
    }

    private static List<String> questions(HistoryStore store) throws SQLException {
        return store.newest().stream().map(HistoryEntry::question).toList();
    }

    private List<String> names() throws IOException {
        try (Stream<Path> files = Files.list(file.getParent())) {
            return files.map(path -> path.getFileName().toString()).toList();
        }
    }

    private static String classPath() throws IOException {
        return String.join(
                System.getProperty("path.separator"),
                Locations.of(HistoryStore.class),
                Locations.of(EndlessWriter.class),
                Locations.of(DuckDBDriver.class),
                Locations.of(org.eclipse.core.runtime.ILog.class),
                Locations.of(org.lfed.core.ask.AskOutcome.class));
    }
}
