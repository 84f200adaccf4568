// Copyright (c) 2026 the Ask in English authors
// SPDX-License-Identifier: Apache-2.0
package org.lfed.core.sql;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.lfed.core.model.Cancellation;
import org.lfed.fixtures.TestDatabases;

/**
 * What the guard says about a statement and why. Whether it can be got past is tried in org.lfed.guard.tests, on every
 * version of the engine.
 */
class ParseTreeGuardTest {

    private static JdbcSession session;
    private static SqlGuard guard;

    private final Cancellation cancellation = new Cancellation();

    /** One database for all tests: none of them may change it. */
    @BeforeAll
    static void open() throws SQLException {
        Connection connection = TestDatabases.district();
        TestDatabases.execute(
                connection,
                List.of("CREATE SEQUENCE numbers", "CREATE MACRO upper(x) AS (SELECT content FROM read_text(x))"));
        session = TestDatabases.session(connection);
        guard = TestDatabases.guard(session);
    }

    @AfterAll
    static void close() {
        session.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "  ", ";", "-- nothing", "/* nothing */ ;"})
    void nothingIsRefused(String sql) throws QueryException {
        assertEquals(
                "empty",
                assertInstanceOf(Verdict.Refused.class, guard.check(sql, cancellation))
                        .rule());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "SELEC 1",
                "SELECT FROM WHERE",
                "SELECT count(* FROM students",
                "SELECT 'open",
                "SELECT 1 /* open",
                "Sure! Here is the query"
            })
    void whatTheEngineCannotParseMayBeRepaired(String sql) throws QueryException {
        Verdict.Repairable verdict = assertInstanceOf(Verdict.Repairable.class, guard.check(sql, cancellation));

        assertTrue(verdict.error().length() > 10, verdict.error());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    forbidden-word  | /* SELECT */ drop table students           | DROP is not allowed: it removes tables and other objects. Only one SELECT, which reads, may run.
                    forbidden-word  | WITH a AS (SELECT 1) DELETE FROM students  | DELETE is not allowed: it removes rows. Only one SELECT, which reads, may run.
                    forbidden-word  | SELECT 1; TRUNCATE students                | TRUNCATE is not allowed: it empties tables. Only one SELECT, which reads, may run.
                    one-statement   | SELECT 1; SELECT 2                         | There are 2 statements; only one SELECT may run.
                    select-only     | EXPLAIN SELECT 1                           | Only one SELECT may run; this is a statement that begins with EXPLAIN; the plan is made anyway.
                    table-reference | DESCRIBE students                          | DESCRIBE, SHOW and SUMMARIZE are not allowed; read information_schema.tables or .columns instead.
                    table-reference | SELECT * FROM (SHOW TABLES)                | DESCRIBE, SHOW and SUMMARIZE are not allowed; read information_schema.tables or .columns instead.
                    table-function  | SELECT * FROM read_csv('x')                | The table function read_csv may not be used; only tables of the database may be read.
                    path            | SELECT * FROM 'a.csv'                      | The table name 'a.csv' looks like a file or an address; only tables of the database may be read.
                    function        | SELECT nextval('numbers')                  | The function nextval may not be used; it belongs to a sequence, which it can change.
                    function        | SELECT current_setting('threads')          | The function current_setting may not be used; only functions that compute a value from their arguments may be.
                    macro           | SELECT UPPER('x')                          | The function upper is a macro that somebody defined in this database, and may do more than compute; only functions of DuckDB itself may be used.
                    parameter       | SELECT ?                                   | The statement has placeholders ($1, ?) that nobody will fill; write the values.
                    """)
    void aRefusalSaysWhatIsRefusedAndWhatToWriteInstead(String rule, String sql, String reason) throws QueryException {
        assertEquals(new Verdict.Refused(rule, reason), guard.check(sql, cancellation));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    unknown-table    | SELECT * FROM studnets          | There is no table studnets among the tables that may be asked. Did you mean students?
                    unknown-table    | SELECT * FROM main.teachers     | There is no table main.teachers among the tables that may be asked.
                    unknown-function | SELECT isnull(1, 2)             | There is no function isnull in this version of DuckDB.
                    pivot            | PIVOT students ON gender        | A statement that begins with PIVOT cannot be checked; write SELECT * FROM table PIVOT (aggregate FOR column IN (values)).
                    """)
    void whatIsMerelyWrongMayBeRepaired(String rule, String sql, String error) throws QueryException {
        assertEquals(new Verdict.Repairable(rule, error), guard.check(sql, cancellation));
    }

    @Test
    void whatWasCheckedIsSaid() throws QueryException {
        Verdict.Allowed allowed = assertInstanceOf(
                Verdict.Allowed.class,
                guard.check(
                        "WITH a AS (SELECT avg(attendance_rate) FROM attendance) SELECT * FROM a, students;",
                        cancellation));

        assertEquals(
                "WITH a AS (SELECT avg(attendance_rate) FROM attendance) SELECT * FROM a, students", allowed.sql());
        assertEquals(
                List.of(
                        "exactly one statement",
                        "a SELECT, all the way down",
                        "only tables of this database: attendance, students",
                        "only functions that compute a value: avg",
                        "no file, address, setting or parameter",
                        "stays inside its row limit"),
                allowed.checks());
    }

    @Test
    void deepNestingIsRefusedRatherThanFatal() throws QueryException {
        for (String sql : List.of(
                "SELECT " + "(".repeat(900) + "1" + ")".repeat(900),
                "SELECT " + "abs(".repeat(600) + "1" + ")".repeat(600),
                "SELECT 1" + " + 1".repeat(3000),
                "SELECT * FROM (".repeat(300) + "SELECT 1" + ")".repeat(300))) {
            Verdict verdict = guard.check(sql, cancellation);

            assertTrue(verdict instanceof Verdict.Refused
                    || verdict instanceof Verdict.Repairable
                    || verdict instanceof Verdict.Allowed);
        }
        assertInstanceOf(
                Verdict.Refused.class,
                guard.check("SELECT " + "abs(".repeat(600) + "1" + ")".repeat(600), cancellation));
    }

    @Test
    void endlessAndUnprintableTextIsRefused() throws QueryException {
        assertInstanceOf(Verdict.Refused.class, guard.check("SELECT '" + "x".repeat(200_000) + "'", cancellation));
        assertInstanceOf(Verdict.Refused.class, guard.check("SELECT 1\u0000; DROP TABLE students", cancellation));
    }

    @Test
    void aCancelledCheckAllowsNothing() {
        cancellation.cancel();

        QueryException stopped = assertThrows(QueryException.class, () -> guard.check("SELECT 1", cancellation));

        assertEquals(QueryException.Problem.CANCELLED, stopped.problem());
    }
}
