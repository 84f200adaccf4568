// Copyright (c) 2026 the Ask in English authors
// SPDX-License-Identifier: Apache-2.0
package org.lfed.lab.corpus;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.Test;

class TrialDatabaseTest {

    private static CorpusSchema schemaOf(String table) {
        CorpusColumn key = new CorpusColumn("id", Role.KEY, "INTEGER", List.of(table + " id"), List.of(), false);
        CorpusColumn cost = new CorpusColumn("cost", Role.AMOUNT, "DOUBLE", List.of("cost"), List.of(), false);
        return new CorpusSchema(
                List.of(new CorpusTable(table, table, List.of(table + "s"), List.of(key, cost), false, key)),
                List.of(),
                false);
    }

    @Test
    void tellsAnswersWithRowsFromThoseWithoutAndThoseThatFail() throws SQLException {
        try (TrialDatabase database = new TrialDatabase()) {
            database.load(schemaOf("repair"));

            assertEquals(new TrialDatabase.Rows(), database.run("SELECT COUNT(*) FROM repair"));
            assertEquals(new TrialDatabase.NoRows(), database.run("SELECT id FROM repair WHERE cost > 1000"));
            TrialDatabase.Failed failed =
                    assertInstanceOf(TrialDatabase.Failed.class, database.run("SELECT price FROM repair"));
            assertTrue(failed.complaint().contains("price"), failed.complaint());
        }
    }

    @Test
    void holdsOneSchemaAfterTheOther() throws SQLException {
        try (TrialDatabase database = new TrialDatabase()) {
            database.load(schemaOf("repair"));
            database.load(schemaOf("voyage"));

            assertEquals(new TrialDatabase.Rows(), database.run("SELECT id FROM voyage"));
            assertInstanceOf(TrialDatabase.Failed.class, database.run("SELECT id FROM repair"));
        }
    }
}
