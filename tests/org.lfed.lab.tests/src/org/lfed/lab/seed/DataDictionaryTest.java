// Copyright (c) 2026 the Ask in English authors
// SPDX-License-Identifier: Apache-2.0
package org.lfed.lab.seed;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The data dictionary beside the seed files says what is in them. */
class DataDictionaryTest {

    private static String dictionary;

    @BeforeAll
    static void read() throws IOException {
        dictionary = Files.readString(SeedDatabase.committedFolder().resolve("README.md"));
    }

    private static void assertSays(String text) {
        assertTrue(dictionary.contains(text), "The data dictionary should say: " + text);
    }

    @Test
    void describesEveryTableAndColumnInTheWordsOfItsComment() {
        for (SeedTable table : SeedTable.values()) {
            assertSays("## " + table.tableName() + "\n\n" + table.comment());
            for (Column column : table.columns()) {
                assertSays("| `" + column.name() + "` | " + column.type() + " | " + column.comment() + " |");
            }
        }
    }

    @Test
    void listsEveryValueThatAnAnalystMayAskFor() throws SQLException {
        try (SeedDatabase data = SeedDatabase.overCommittedFiles()) {
            for (String values : List.of(
                    "gender FROM students",
                    "race_ethnicity FROM students",
                    "school_name FROM enrollment",
                    "school_year FROM enrollment",
                    "incident_type FROM discipline",
                    "severity FROM discipline",
                    "action_taken FROM discipline",
                    "course_name FROM grades",
                    "term FROM grades")) {
                data.rows("SELECT DISTINCT " + values).forEach(DataDictionaryTest::assertSays);
            }
        }
    }

    @Test
    void givesTheNumberOfRowsOfEveryTable() throws SQLException {
        try (SeedDatabase data = SeedDatabase.overCommittedFiles()) {
            for (SeedTable table : SeedTable.values()) {
                long rows = (long) data.number("SELECT count(*) FROM " + table.tableName());
                assertSays("`" + table.fileName() + "` | " + String.format(Locale.ROOT, "%,d", rows) + " |");
            }
        }
    }
}
