// Copyright (c) 2026 the Ask in English authors
// SPDX-License-Identifier: Apache-2.0
package org.lfed.lab.corpus;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lfed.lab.corpus.Lexicon.ColumnSpec;
import org.lfed.lab.corpus.Lexicon.TableSpec;
import org.lfed.lab.corpus.Lexicon.ValueSpec;

class LexiconTest {

    @TempDir
    private Path folder;

    private Lexicon read(String text) throws IOException {
        return Lexicon.read(Files.writeString(folder.resolve("lexicon.txt"), text));
    }

    @Test
    void readsTablesWithTheirNounsNamesColumnsAndValues() throws IOException {
        Lexicon lexicon = read(
                """
                # a comment
                @library
                loan~checkouts,borrowings > loans/checkouts | member_id:k; fee/late_fee:f~late fee,fine; \
                state=Lost{was lost|got lost}[losses],On Time
                """
                        .replace("\\\n", ""));

        TableSpec loan = lexicon.domains().get("library").get(0);
        assertEquals("loan", loan.entity());
        assertEquals(List.of("checkouts", "borrowings"), loan.nouns());
        assertEquals(List.of("loans", "checkouts"), loan.names());
        assertEquals(
                new ColumnSpec(List.of("fee", "late_fee"), Role.AMOUNT, List.of("late fee", "fine"), List.of()),
                loan.columns().get(1));
        assertEquals(
                List.of(
                        new ValueSpec("Lost", List.of("was lost", "got lost"), List.of("losses")),
                        ValueSpec.of("On Time")),
                loan.columns().get(2).values());
    }

    @Test
    void tellsCountsAndTablesWithoutAKey() throws IOException {
        List<TableSpec> tables =
                read("@a\n=count | n:S\n-note | t\nthing | x").domains().get("a");

        assertTrue(tables.get(0).counted());
        assertFalse(tables.get(1).keyed());
        assertTrue(tables.get(2).keyed());
    }

    @Test
    void refusesWhatItDoesNotKnow() {
        assertThrows(IllegalArgumentException.class, () -> read("@a\nthing | x:q"));
        assertThrows(IllegalArgumentException.class, () -> read("thing | x"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"general.txt", "more.txt", "education.txt", "heldout.txt", "sample.txt"})
    void readsTheFilesOfTheRepository(String file) throws IOException {
        Lexicon lexicon = Lexicon.read(Lexicons.folder().resolve(file));

        assertFalse(lexicon.domains().isEmpty());
        lexicon.domains()
                .values()
                .forEach(tables -> tables.forEach(table -> {
                    assertFalse(table.columns().isEmpty(), table.entity());
                    assertEquals(
                            table.counted(),
                            table.columns().stream().anyMatch(column -> column.role() == Role.COUNTED),
                            table.entity());
                }));
    }
}
