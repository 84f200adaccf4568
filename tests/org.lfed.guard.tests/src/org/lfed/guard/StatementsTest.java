// Copyright (c) 2026 the Ask in English authors
// SPDX-License-Identifier: Apache-2.0
package org.lfed.guard;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assertions.fail;

import java.io.IOException;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.lfed.core.sql.Protection;
import org.lfed.core.sql.QueryException;
import org.lfed.core.sql.Verdict;

/** No attack is allowed and no honest statement refused, on every version; what is allowed runs and changes nothing. */
class StatementsTest {

    @ParameterizedTest
    @EnumSource(Engine.class)
    void noAttackIsAllowed(Engine engine) throws IOException, SQLException, QueryException {
        List<String> allowed = new ArrayList<>();
        try (ThrowAwayDatabase database = ThrowAwayDatabase.on(engine)) {
            String before = database.state();
            for (StatementFile.Attack attack : StatementFile.attacks()) {
                Verdict verdict = database.check(database.fill(attack.sql()));
                if (verdict instanceof Verdict.Allowed) {
                    allowed.add(attack.reason() + ": " + attack.sql());
                } else if (verdict instanceof Verdict.Refused refused) {
                    assertTrue(refused.reason().matches("(?s)[A-Z].*[.?]"), refused.reason());
                }
            }
            assertEquals(before, database.state(), "Checking changed something");
        }
        assertEquals(List.of(), allowed);
    }

    @ParameterizedTest
    @EnumSource(Engine.class)
    void everyHonestStatementIsAllowedAndRunsAndChangesNothing(Engine engine)
            throws IOException, SQLException, QueryException {
        List<String> refused = new ArrayList<>();
        try (ThrowAwayDatabase database = ThrowAwayDatabase.on(engine)) {
            String before = database.state();
            for (StatementFile.Honest honest : StatementFile.honest()) {
                if (engine.isAtLeast(honest.since())) {
                    runHonest(database, honest, refused);
                }
            }
            assertEquals(before, database.state());
        }
        assertEquals(List.of(), refused);
    }

    private static void runHonest(ThrowAwayDatabase database, StatementFile.Honest honest, List<String> refused)
            throws QueryException {
        Verdict verdict = database.check(database.fill(honest.sql()));
        if (verdict instanceof Verdict.Allowed allowed) {
            try {
                assertTrue(database.run(allowed) > 0, "No rows: " + honest.sql());
            } catch (QueryException failure) {
                fail(honest.reason() + ": " + honest.sql() + ": " + failure.getMessage());
            }
        } else {
            refused.add(honest.reason() + ": " + honest.sql() + ": " + verdict);
        }
    }

    /** A file that somebody else made may hide the engine's own functions behind macros, even the parser. */
    @ParameterizedTest
    @EnumSource(Engine.class)
    void aDatabaseCannotPretendToBeTheParser(Engine engine) throws IOException, SQLException, QueryException {
        try (ThrowAwayDatabase database = ThrowAwayDatabase.on(engine)) {
            for (String macro : List.of(
                    "json_serialize_sql(x) AS '{\"error\":false,\"statements\":[]}'",
                    "lower(x) AS 'hidden'",
                    "count(x) AS 7",
                    "current_setting(x) AS true",
                    "duckdb_functions() AS TABLE SELECT 'read_text' AS function_name, true AS internal",
                    "duckdb_databases() AS TABLE SELECT true AS readonly, false AS internal",
                    "range(x) AS TABLE SELECT content FROM read_text(x)")) {
                database.execute("CREATE MACRO " + macro);
            }
            assertInstanceOf(Verdict.Allowed.class, database.check("SELECT last_name FROM students"));
            for (String attack : List.of(
                    "SELECT * FROM read_text('x')",
                    "SELECT json_serialize_sql('x')",
                    "SELECT lower(last_name) FROM students",
                    "SELECT * FROM range('x')",
                    "WITH x AS (DELETE FROM odd RETURNING *) SELECT * FROM x")) {
                assertFalse(database.check(attack) instanceof Verdict.Allowed, attack);
            }
            assertEquals(Protection.GUARD_ONLY, database.protection());
        }
    }

    @ParameterizedTest
    @EnumSource(Engine.class)
    void whatAnOlderVersionDoesNotKnowDoesNotRun(Engine engine) throws IOException, SQLException, QueryException {
        try (ThrowAwayDatabase database = ThrowAwayDatabase.on(engine)) {
            for (StatementFile.Honest honest : StatementFile.honest()) {
                if (!engine.isAtLeast(honest.since())
                        && database.check(database.fill(honest.sql())) instanceof Verdict.Allowed allowed) {
                    assertThrows(QueryException.class, () -> database.run(allowed), honest.sql());
                }
            }
        }
    }
}
