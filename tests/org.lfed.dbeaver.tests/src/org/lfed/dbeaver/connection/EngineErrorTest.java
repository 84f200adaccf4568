// Copyright (c) 2026 the Ask in English authors
// SPDX-License-Identifier: Apache-2.0
package org.lfed.dbeaver.connection;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.sql.SQLException;
import java.sql.SQLTimeoutException;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.lfed.core.sql.QueryException;

@DisplayName("The engine's words out of DBeaver's exceptions")
class EngineErrorTest {

    private static final String ENGINE =
            "Binder Error: Referenced column \"gpa\" not found in FROM clause!\nCandidate bindings: \"grade\"\n\nLINE 1: SELECT gpa\n               ^";

    @Test
    @DisplayName("are the innermost ones, on one line, without the excerpt")
    void innermost() {
        QueryException error = EngineError.of(new Exception("SQL Error: " + ENGINE, new SQLException(ENGINE)), false);
        assertEquals(QueryException.Problem.STATEMENT, error.problem());
        assertEquals(
                "Binder Error: Referenced column \"gpa\" not found in FROM clause! Candidate bindings: \"grade\"",
                error.getMessage());
    }

    @Test
    @DisplayName("do not matter once the user has cancelled")
    void cancelled() {
        assertEquals(
                QueryException.Problem.CANCELLED,
                EngineError.of(new SQLException("INTERRUPT Error: Interrupted!"), true)
                        .problem());
    }

    @Test
    @DisplayName("say when it was too late, and when the connection is gone")
    void otherProblems() {
        assertEquals(
                QueryException.Problem.TIMEOUT,
                EngineError.of(new SQLTimeoutException("late"), false).problem());
        assertEquals(
                QueryException.Problem.CONNECTION,
                EngineError.of(new SQLException("Connection was closed"), false).problem());
        assertEquals(
                QueryException.Problem.STATEMENT,
                EngineError.of(new SQLException("Binder Error: connection_id not found"), false)
                        .problem());
    }

    @Test
    @DisplayName("name the other program that holds the file")
    void locked() {
        QueryException error = EngineError.connection(
                "District", new SQLException("IO Error: Could not set lock on file: Conflicting lock is held in ..."));
        assertEquals(
                "Another program has the file of District open for writing. Close it there, or ask a copy of the file.",
                error.getMessage());
    }
}
