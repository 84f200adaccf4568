// Copyright (c) 2026 the Ask in English authors
// SPDX-License-Identifier: Apache-2.0
package org.lfed.ui.starters;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.lfed.core.model.Cancellation;
import org.lfed.core.schema.Schema;
import org.lfed.core.sql.JdbcSession;
import org.lfed.core.sql.QueryException;
import org.lfed.core.sql.SchemaReader;
import org.lfed.core.sql.ValueSampler;
import org.lfed.fixtures.TestDatabases;

class StartersTest {

    private static List<StarterGroup> startersOf(Connection connection) throws QueryException {
        try (JdbcSession session = TestDatabases.session(connection)) {
            Schema schema = new SchemaReader(session, ValueSampler.standard(session)).read(new Cancellation());
            return Starters.of(schema);
        }
    }

    @Test
    void theSampleHasPreparedOnes() throws SQLException, QueryException {
        Connection sample = TestDatabases.empty();
        TestDatabases.execute(
                sample,
                List.of("students", "attendance", "grades", "discipline", "enrollment").stream()
                        .map(name -> "CREATE TABLE " + name + " (id INTEGER)")
                        .toList());

        List<StarterGroup> groups = startersOf(sample);

        assertEquals(
                List.of("Attendance", "Grades", "Discipline and enrollment"),
                groups.stream().map(StarterGroup::title).toList());
        assertTrue(groups.get(0).questions().contains("How many students were chronically absent in 2023-2024?"));
    }

    @Test
    void anyOtherDatabaseHasThoseMadeFromItsTables() throws SQLException, QueryException {
        List<StarterGroup> groups = startersOf(TestDatabases.district());

        assertEquals(3, groups.size());
        StarterGroup attendance = groups.stream()
                .filter(group -> group.title().equals("Attendance"))
                .findFirst()
                .orElseThrow();
        assertTrue(attendance.questions().contains("How many attendance records are there?"), attendance.toString());
        assertTrue(
                attendance.questions().contains("Number of attendance records by school year"), attendance.toString());
        assertTrue(
                attendance.questions().contains("Average days enrolled of attendance records"), attendance.toString());
    }

    @Test
    void aLargeDatabaseHasThreeGroupsToo() throws SQLException, QueryException {
        assertEquals(Starters.GROUPS, startersOf(TestDatabases.warehouse()).size());
    }

    @Test
    void anEmptyDatabaseHasNone() throws SQLException, QueryException {
        assertEquals(List.of(), startersOf(TestDatabases.empty()));
    }
}
