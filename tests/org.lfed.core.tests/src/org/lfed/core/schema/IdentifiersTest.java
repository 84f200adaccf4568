// Copyright (c) 2026 the Ask in English authors
// SPDX-License-Identifier: Apache-2.0
package org.lfed.core.schema;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lfed.fixtures.TestDatabases;

class IdentifiersTest {

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '`',
            value = {
                "students, students",
                "Grade_Level2, Grade_Level2",
                "_hidden, _hidden",
                "order, \"order\"",
                "SELECT, \"SELECT\"",
                "2nd_year, \"2nd_year\"",
                "first name, \"first name\"",
                "say\"hi, \"say\"\"hi\"",
                "prénom, \"prénom\""
            })
    void namesAreQuotedWhereTheyNeedIt(String name, String written) {
        assertEquals(written, Identifiers.quoteIfNeeded(name));
    }

    @Test
    void quotesInTextAreDoubled() {
        assertEquals("'O''Brien'", Identifiers.literal("O'Brien"));
    }

    @Test
    void everyKeywordOfTheEngineCanNameATableAndAColumn() throws SQLException {
        try (Connection connection = TestDatabases.empty()) {
            List<String> broken = new ArrayList<>();
            for (String keyword : keywords(connection)) {
                String name = Identifiers.quoteIfNeeded(keyword);
                try {
                    TestDatabases.execute(
                            connection,
                            List.of(
                                    "CREATE TABLE " + name + " (" + name + " INTEGER)",
                                    "SELECT t." + name + ", " + name + " AS " + name + ", SUM(" + name + ") FROM "
                                            + name + " AS t WHERE " + name + " > 1 GROUP BY ALL ORDER BY " + name,
                                    "DROP TABLE " + name));
                } catch (SQLException refused) {
                    broken.add(keyword);
                }
            }
            assertEquals(List.of(), broken);
        }
    }

    private static List<String> keywords(Connection connection) throws SQLException {
        List<String> keywords = new ArrayList<>();
        String sql = "SELECT DISTINCT keyword_name FROM duckdb_keywords() ORDER BY 1";
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            while (rows.next()) {
                keywords.add(rows.getString(1));
            }
        }
        return keywords;
    }
}
