// Copyright (c) 2026 the Ask in English authors
// SPDX-License-Identifier: Apache-2.0
package org.lfed.guard;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.lfed.core.sql.QueryException;
import org.lfed.core.sql.Verdict;

/**
 * Why there is a parse tree behind the list of words: what really happens, on each version, to statements that get past
 * a list, a prefix, a plan or a read-only transaction. Were one of these to stop working, the guard would not be wrong,
 * only less needed.
 */
class WordListTest {

    @ParameterizedTest
    @EnumSource(value = Engine.class, names = "V2_0")
    void aDeletionInAWithClauseDeletes(Engine engine) throws IOException, SQLException, QueryException {
        changes(engine, "WITH x AS (DELETE FROM attendance RETURNING *) SELECT * FROM x");
    }

    @ParameterizedTest
    @EnumSource(value = Engine.class, names = "V2_0", mode = EnumSource.Mode.EXCLUDE)
    void aDeletionInAWithClauseIsNotUnderstoodBefore(Engine engine) throws IOException, SQLException, QueryException {
        try (ThrowAwayDatabase database = ThrowAwayDatabase.on(engine)) {
            assertThrows(
                    QueryException.class,
                    () -> database.execute("WITH x AS (DELETE FROM attendance RETURNING *) SELECT * FROM x"));
        }
    }

    @ParameterizedTest
    @EnumSource(Engine.class)
    void explainingASecondStatementRunsIt(Engine engine) throws IOException, SQLException, QueryException {
        changes(engine, "EXPLAIN SELECT 1; DROP TABLE odd");
    }

    @ParameterizedTest
    @EnumSource(Engine.class)
    void explainingAnalyzeRunsIt(Engine engine) throws IOException, SQLException, QueryException {
        changes(engine, "EXPLAIN ANALYZE DELETE FROM attendance");
    }

    @ParameterizedTest
    @EnumSource(Engine.class)
    void aRowLimitAroundTextIsLeft(Engine engine) throws IOException, SQLException, QueryException {
        changes(engine, "SELECT * FROM (SELECT 1) AS t; DROP TABLE odd; SELECT * FROM (SELECT 1) AS _safe LIMIT 1000");
    }

    @ParameterizedTest
    @EnumSource(Engine.class)
    void aReadOnlyTransactionWritesFiles(Engine engine) throws IOException, SQLException, QueryException {
        try (ThrowAwayDatabase database = ThrowAwayDatabase.on(engine)) {
            Path out = Path.of(database.fill("{folder}/out.csv"));
            database.execute("BEGIN TRANSACTION READ ONLY");
            assertThrows(QueryException.class, () -> database.execute("DELETE FROM attendance"));
            database.execute("ROLLBACK");
            database.execute("BEGIN TRANSACTION READ ONLY");
            database.execute("COPY schools TO '" + out + "'");
            database.execute("ROLLBACK");
            assertTrue(Files.exists(out));
        }
    }

    @ParameterizedTest
    @EnumSource(Engine.class)
    void aFileIsReadByItsName(Engine engine) throws IOException, SQLException, QueryException {
        try (ThrowAwayDatabase database = ThrowAwayDatabase.on(engine)) {
            for (String source : List.of(
                    "'{secret}'",
                    "\"{secret}\"",
                    "read_csv('{secret}')",
                    "\"{folder}/secret\".csv",
                    "(SELECT * FROM (WITH \"{secret}\" AS (SELECT 1) SELECT 1) AS a, '{secret}' AS b)")) {
                assertEquals(1L, database.value(database.fill("SELECT count(*) FROM " + source)), source);
            }
        }
    }

    @ParameterizedTest
    @EnumSource(Engine.class)
    void aMacroOfTheDatabaseHidesAFunctionOfTheEngine(Engine engine) throws IOException, SQLException, QueryException {
        try (ThrowAwayDatabase database = ThrowAwayDatabase.on(engine)) {
            assertEquals("hidden", database.value("SELECT upper('a')"));
        }
    }

    @ParameterizedTest
    @EnumSource(Engine.class)
    void aFunctionInAQueryMovesASequence(Engine engine) throws IOException, SQLException, QueryException {
        changes(engine, "SELECT nextval('numbers')");
    }

    @ParameterizedTest
    @EnumSource(Engine.class)
    void wordsInNamesAndTextsAreHarmless(Engine engine) throws IOException, SQLException, QueryException {
        try (ThrowAwayDatabase database = ThrowAwayDatabase.on(engine)) {
            Verdict verdict = database.check(
                    "SELECT \"delete\", update_date, 'DROP TABLE x', $$;DROP$$ FROM odd /* DELETE */ LIMIT 1");
            assertEquals(1, database.run(assertInstanceOf(Verdict.Allowed.class, verdict)));
        }
    }

    /** Run by itself the statement changes something; the guard does not let it get that far. */
    private static void changes(Engine engine, String sql) throws IOException, SQLException, QueryException {
        try (ThrowAwayDatabase database = ThrowAwayDatabase.on(engine)) {
            String before = database.state();
            assertFalse(database.check(sql) instanceof Verdict.Allowed, sql);
            assertEquals(before, database.state());
            database.execute(sql);
            assertNotEquals(before, database.state(), sql);
        }
    }
}
