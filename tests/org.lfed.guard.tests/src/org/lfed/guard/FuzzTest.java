// Copyright (c) 2026 the Ask in English authors
// SPDX-License-Identifier: Apache-2.0
package org.lfed.guard;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.sql.SQLException;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.lfed.core.sql.QueryException;

/** Random statements, of which none may change anything; the long form is {@link Fuzz}. */
class FuzzTest {

    private static final long SEED = 20261126;

    @ParameterizedTest
    @EnumSource(Engine.class)
    void nothingThatIsAllowedChangesAnything(Engine engine) throws IOException, SQLException, QueryException {
        FuzzRun.Report report = new FuzzRun(engine, SEED).run(3000);

        assertEquals(List.of(), report.changing());
        // Statements that nobody allows, or that never run, would prove nothing.
        assertTrue(report.allowed() > 300, report.toString());
        assertTrue(report.ran() > 60, report.toString());
    }

    @Test
    void aStatementThatChangesSomethingIsNoticed() throws IOException, SQLException, QueryException {
        try (ThrowAwayDatabase database = ThrowAwayDatabase.on(Engine.V2_0)) {
            for (String sql : List.of(
                    "UPDATE students SET grade_level = grade_level + 1 WHERE student_id = 7",
                    "CREATE TABLE new_one (i INT)",
                    "CREATE MACRO new_macro() AS 1",
                    "SET threads = 1",
                    "COPY schools TO '" + database.fill("{folder}") + "/out.csv'",
                    "ATTACH ':memory:' AS other")) {
                String before = database.state();
                database.execute(sql);
                assertTrue(!before.equals(database.state()), sql);
            }
        }
    }

    @Test
    void theGeneratorWritesWhatIsForbiddenToo() {
        SqlGenerator generator = new SqlGenerator(new Random(SEED), 30);
        List<String> statements =
                Stream.generate(generator::statement).limit(500).toList();

        for (String forbidden : List.of("DELETE FROM", "read_text", "{secret}", "nextval", "; ")) {
            assertTrue(statements.stream().anyMatch(sql -> sql.contains(forbidden)), forbidden);
        }
    }
}
