// Copyright (c) 2026 the Ask in English authors
// SPDX-License-Identifier: Apache-2.0
package org.lfed.ui.history;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Driver;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.duckdb.DuckDBDriver;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.lfed.core.answer.ResultColumn;
import org.lfed.core.answer.ResultTable;
import org.lfed.core.ask.AskOutcome;
import org.lfed.core.ask.AskReport;
import org.lfed.ui.fixture.NoErrorsLogged;
import org.lfed.ui.host.HostConnection;
import org.lfed.ui.settings.Setting;
import org.lfed.ui.settings.TestSettings;

class HistoryTest {

    private static final HostConnection DISTRICT = new HostConnection("district", "District", false);

    @RegisterExtension
    final NoErrorsLogged log = new NoErrorsLogged();

    @TempDir
    private Path folder;

    private final TestSettings settings = new TestSettings();
    private Instant now = Instant.parse("2026-03-04T09:30:00Z");
    private Optional<Driver> driver = Optional.of(new DuckDBDriver());
    private History history;

    private History history() {
        if (history == null) {
            Clock clock = new Clock() {
                @Override
                public ZoneOffset getZone() {
                    return ZoneOffset.UTC;
                }

                @Override
                public Clock withZone(java.time.ZoneId zone) {
                    return this;
                }

                @Override
                public Instant instant() {
                    return now;
                }
            };
            history = new History(folder.resolve("history.duckdb"), () -> driver, settings::read, clock);
        }
        return history;
    }

    @AfterEach
    void close() {
        history().close();
    }

    private static AskOutcome stopped(String question) {
        return new AskOutcome.Cancelled(AskReport.unbegun(question));
    }

    private List<String> questions() {
        return history().newest().join().stream().map(HistoryEntry::question).toList();
    }

    @Test
    void whatEndedIsKept() {
        long id = history().ended(DISTRICT, stopped("How many?")).join();

        HistoryEntry entry = history().newest().join().get(0);
        assertEquals(id, entry.id());
        assertEquals("District", entry.connection());
        assertEquals(HistoryVerdict.STOPPED, entry.verdict());
    }

    @Test
    void nothingIsKeptWhenTheUserWantsThat() {
        settings.set(Setting.SAVE_HISTORY, "false");

        assertEquals(-1L, history().ended(DISTRICT, stopped("How many?")).join());
        assertEquals(List.of(), questions());
    }

    @Test
    void whatIsOlderThanTheDaysToKeepIsForgotten() {
        history().ended(DISTRICT, stopped("old")).join();
        now = now.plus(Duration.ofDays(91));
        history().ended(DISTRICT, stopped("new")).join();

        assertEquals(List.of("new"), questions());
    }

    @Test
    void zeroDaysKeepForEver() {
        settings.set(Setting.HISTORY_DAYS, "0");
        history().ended(DISTRICT, stopped("old")).join();
        now = now.plus(Duration.ofDays(3000));

        assertEquals(List.of("old"), questions());
    }

    @Test
    void clearingDeletesTheFileAndTheNextQuestionBeginsANewOne() {
        history().ended(DISTRICT, stopped("old")).join();
        assertTrue(history().clear().join());
        assertTrue(Files.notExists(folder.resolve("history.duckdb")));

        history().ended(DISTRICT, stopped("new")).join();

        assertEquals(List.of("new"), questions());
    }

    @Test
    void withoutADriverNothingIsKeptUntilThereIsOne() {
        driver = Optional.empty();
        assertEquals(-1L, history().ended(DISTRICT, stopped("lost")).join());
        driver = Optional.of(new DuckDBDriver());

        history().ended(DISTRICT, stopped("kept")).join();

        assertEquals(List.of("kept"), questions());
    }

    @Test
    void rowsOfDataAreNeverKept() throws IOException {
        ResultTable rows = new ResultTable(
                List.of(new ResultColumn("school_name", "VARCHAR")), List.of(List.of("Jefferson High")));
        history()
                .ended(
                        DISTRICT,
                        new AskOutcome.Answered(
                                AskReport.unbegun("Which schools are there?"), rows, false, "Jefferson High."))
                .join();
        close();

        String bytes = Files.readString(folder.resolve("history.duckdb"), StandardCharsets.ISO_8859_1);

        assertTrue(bytes.contains("Which schools are there?"));
        assertFalse(bytes.contains("Jefferson High"));
    }

    @Test
    void listenersHearOfEveryChange() {
        int[] heard = {0};
        history().onChange(() -> heard[0]++);

        long id = history().ended(DISTRICT, stopped("How many?")).join();
        history().rate(id, Rating.RIGHT).join();

        assertEquals(2, heard[0]);
    }
}
