// Copyright (c) 2026 the Ask in English authors
// SPDX-License-Identifier: Apache-2.0
package org.lfed.core.sql;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lfed.core.model.Cancellation;
import org.lfed.fixtures.TestDatabases;

class PlannerTest {

    private JdbcSession session;
    private Planner planner;

    @BeforeEach
    void open() throws SQLException {
        session = TestDatabases.session(TestDatabases.district());
        planner = new Planner(session);
    }

    @AfterEach
    void close() {
        session.close();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "SELECT count(*) FROM students",
                "(SELECT 1) UNION (SELECT 2)",
                "FROM students",
                "WITH s AS (SELECT 1) SELECT * FROM s",
                "VALUES (1)"
            })
    void whatCanRunHasNoError(String sql) throws QueryException {
        assertEquals(Optional.empty(), error(sql));
    }

    @Test
    void aWrongColumnIsNamedWithTheOnesThatExist() throws QueryException {
        String error = error("SELECT school_nam FROM schools").orElseThrow();

        assertTrue(error.contains("\"school_nam\" not found"), error);
        assertTrue(error.contains("Candidate bindings: \"school_name\""), error);
        assertFalse(error.contains("\n") || error.contains("LINE 1"), error);
    }

    @Test
    void aWrongTableIsNamedWithTheOneThatIsMeant() throws QueryException {
        String error = error("SELECT * FROM student").orElseThrow();

        assertTrue(error.contains("Did you mean \"students\"?"), error);
    }

    @Test
    void aColumnThatIsCalledConnectionIsNoLostConnection() throws QueryException {
        assertTrue(error("SELECT connection_id FROM students").orElseThrow().contains("connection_id"));
    }

    @Test
    void aClosedConnectionIsNoErrorOfTheStatement() {
        session.close();

        QueryException lost = assertThrows(QueryException.class, () -> error("SELECT 1"));

        assertEquals(QueryException.Problem.CONNECTION, lost.problem());
    }

    private Optional<String> error(String sql) throws QueryException {
        return planner.error(new Verdict.Allowed(sql, List.of()), new Cancellation());
    }
}
