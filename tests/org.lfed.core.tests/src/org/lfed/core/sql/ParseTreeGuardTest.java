// Copyright (c) 2026 the Ask in English authors
// SPDX-License-Identifier: Apache-2.0
package org.lfed.core.sql;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lfed.core.answer.ResultTable;
import org.lfed.core.model.Cancellation;
import org.lfed.fixtures.TestDatabases;

/** Runs on a connection that could do all the harm: whatever the guard allows is planned and run there. */
class ParseTreeGuardTest {

    private static final String STATE = "SELECT (SELECT count(*) FROM students) || '/' || (SELECT sum(grade_level)"
            + " FROM students) || '/' || (SELECT count(*) FROM duckdb_tables()) || '/' || (SELECT count(*) FROM"
            + " duckdb_databases()) || '/' || (SELECT coalesce(max(last_value), 0) FROM duckdb_sequences())"
            + " || '/' || current_setting('threads')";

    private static JdbcSession session;
    private static SqlGuard guard;

    private final Cancellation cancellation = new Cancellation();

    @TempDir
    private Path folder;

    private Path secret;

    /** One database for all tests: none of them may change it. */
    @BeforeAll
    static void open() throws SQLException {
        Connection connection = TestDatabases.district();
        TestDatabases.execute(
                connection,
                List.of(
                        "CREATE SEQUENCE numbers",
                        "CREATE TABLE odd (\"delete\" INTEGER, update_date DATE, \"drop table\" VARCHAR, \"select\" INTEGER)",
                        "INSERT INTO odd VALUES (1, DATE '2024-01-01', 'x', 2)"));
        session = TestDatabases.session(connection);
        guard = new ParseTreeGuard(session);
    }

    @BeforeEach
    void write() throws IOException {
        secret = Files.writeString(folder.resolve("secret.csv"), "name,grade\nAnn,3\n");
    }

    @AfterAll
    static void close() {
        session.close();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "DELETE FROM students",
                "INSERT INTO schools VALUES (9, 'x', 'y')",
                "UPDATE students SET grade_level = 1",
                "MERGE INTO schools USING (SELECT 1 AS i) AS s ON school_id = i WHEN MATCHED THEN DELETE",
                "TRUNCATE students",
                "DROP TABLE attendance",
                "CREATE TABLE copy AS SELECT * FROM students",
                "CREATE TEMP TABLE copy AS SELECT 1",
                "CREATE OR REPLACE VIEW v AS SELECT 1",
                "CREATE MACRO m() AS 1",
                "ALTER TABLE students ADD COLUMN x INTEGER",
                "COMMENT ON TABLE students IS 'x'",
                "WITH x AS (DELETE FROM attendance RETURNING *) SELECT * FROM x",
                "WITH x AS (INSERT INTO schools VALUES (9, 'x', 'y') RETURNING *) SELECT * FROM x",
                "WITH x AS (UPDATE students SET grade_level = 1 RETURNING *) SELECT * FROM x",
                "WITH x AS (COPY students TO '{folder}/out.csv') SELECT * FROM x",
                "SELECT * FROM (WITH x AS (DELETE FROM attendance RETURNING *) SELECT * FROM x) AS t",
                "SELECT (WITH x AS (DELETE FROM attendance RETURNING *) SELECT count(*) FROM x)",
                "SELECT 1 UNION ALL (WITH x AS (DELETE FROM attendance RETURNING 1) SELECT * FROM x)",
                "WITH RECURSIVE x AS (DELETE FROM attendance RETURNING *) SELECT * FROM x",
                "WITH y AS (WITH x AS (DELETE FROM attendance RETURNING *) SELECT * FROM x) SELECT * FROM y",
                "WITH x AS (DELETE FROM attendance RETURNING *) DELETE FROM students",
                "SELECT * FROM students WHERE student_id IN (WITH x AS (DELETE FROM attendance RETURNING student_id)"
                        + " SELECT * FROM x)",
                "SELECT 1; DROP TABLE attendance",
                "SELECT 1; SELECT 2",
                "DROP TABLE attendance; SELECT 1",
                "SELECT 1) AS t; DROP TABLE attendance; SELECT * FROM (SELECT 1",
                "SELECT 1\n) AS t\n;\nDROP TABLE attendance;\nSELECT * FROM (SELECT 1",
                "SELECT 1; -- \n DROP TABLE attendance",
                "SELECT 1 /* x */; DROP TABLE attendance /* y */",
                "EXPLAIN SELECT 1",
                "EXPLAIN ANALYZE DELETE FROM students",
                "ANALYZE DELETE FROM students",
                "ANALYZE",
                "COPY students TO '{folder}/out.csv'",
                "COPY (SELECT 1) TO '{folder}/out.csv'",
                "COPY students FROM '{secret}'",
                "EXPORT DATABASE '{folder}/export'",
                "IMPORT DATABASE '{folder}/export'",
                "ATTACH '{folder}/new.duckdb' AS other",
                "DETACH memory",
                "USE memory",
                "PRAGMA threads = 1",
                "PRAGMA database_list",
                "SET threads = 1",
                "SET VARIABLE v = 1",
                "RESET threads",
                "INSTALL httpfs",
                "LOAD httpfs",
                "CALL pragma_version()",
                "CHECKPOINT",
                "VACUUM",
                "PREPARE p AS DELETE FROM students",
                "EXECUTE p",
                "BEGIN",
                "COMMIT",
                "ROLLBACK",
                "DESCRIBE students",
                "SHOW TABLES",
                "SUMMARIZE students",
                "SELECT * FROM (DESCRIBE students)",
                "SELECT * FROM (SHOW TABLES)",
                "SELECT * FROM (SUMMARIZE students)",
                "SELECT * FROM read_csv('{secret}')",
                "SELECT * FROM READ_CSV_AUTO('{secret}')",
                "SELECT * FROM read_text('{secret}')",
                "SELECT * FROM read_blob('{secret}')",
                "SELECT * FROM main.read_text('{secret}')",
                "SELECT * FROM system.main.read_text('{secret}')",
                "SELECT * FROM \"read_text\"('{secret}')",
                "SELECT * FROM read_parquet('{secret}')",
                "SELECT * FROM read_json('{secret}')",
                "SELECT * FROM sniff_csv('{secret}')",
                "SELECT * FROM glob('{folder}/*')",
                "SELECT * FROM parquet_metadata('{secret}')",
                "SELECT * FROM students, read_text('{secret}')",
                "SELECT * FROM students LEFT JOIN read_text('{secret}') AS r ON TRUE",
                "SELECT (SELECT content FROM read_text('{secret}'))",
                "SELECT * FROM students ORDER BY (SELECT content FROM read_text('{secret}'))",
                "SELECT count(*) FILTER (WHERE (SELECT content FROM read_text('{secret}')) IS NULL) FROM students",
                "SELECT list_transform([1], lambda x: (SELECT content FROM read_text('{secret}')))",
                "SELECT * FROM students LIMIT (SELECT length(content) FROM read_text('{secret}'))",
                "VALUES ((SELECT content FROM read_text('{secret}')))",
                "SELECT * FROM query('SELECT * FROM read_text(''{secret}'')')",
                "SELECT * FROM query_table('students')",
                "SELECT * FROM json_execute_serialized_sql('{}')",
                "SELECT * FROM duckdb_secrets()",
                "SELECT * FROM enable_logging()",
                "SELECT * FROM '{secret}'",
                "SELECT * FROM \"{secret}\"",
                "FROM '{secret}'",
                "SELECT * FROM students, '{secret}' AS s",
                "SELECT * FROM students JOIN '{secret}' AS s ON TRUE",
                "SELECT * FROM '{folder}/*.csv'",
                "SELECT * FROM \"{folder}/secret\".csv",
                "SELECT * FROM \"{folder}/secret\".\"csv\"",
                "SELECT * FROM \"{folder}/x\".secret.csv",
                "SELECT * FROM secret.csv",
                "SELECT * FROM a.secret.parquet",
                "SELECT * FROM 'https://example.org/x.csv'",
                "SELECT * FROM (WITH \"{secret}\" AS (SELECT 1) SELECT 1) AS a, '{secret}' AS b",
                "SELECT * FROM (PIVOT '{secret}' ON name IN ('Ann') USING count(*))",
                "SELECT * FROM '{secret}' UNPIVOT (v FOR n IN (grade))",
                "SELECT * FROM students SEMI JOIN '{secret}' AS s ON TRUE",
                "SELECT nextval('numbers')",
                "SELECT main.nextval('numbers')",
                "SELECT NEXTVAL('numbers') FROM students",
                "SELECT * FROM students WHERE nextval('numbers') > 0",
                "SELECT setval('numbers', 5)",
                "SELECT sleep_ms(1)",
                "SELECT write_log('x')"
            })
    void attacksAreNeverAllowedAndChangeNothing(String attack) throws QueryException, IOException {
        String sql = attack.replace("{secret}", secret.toString()).replace("{folder}", folder.toString());
        Object before = state();

        Verdict verdict = guard.check(sql, cancellation);

        assertTrue(verdict instanceof Verdict.Refused || verdict instanceof Verdict.Unparsable, verdict.toString());
        assertEquals(before, state());
        try (var files = Files.list(folder)) {
            assertEquals(List.of(secret), files.toList());
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "SELECT count(*) FROM students",
                "select student_id from main.students",
                "SELECT * FROM memory.main.students",
                "SELECT \"delete\", update_date, \"drop table\", \"select\" FROM odd",
                "SELECT 'DROP TABLE students; DELETE FROM x'",
                "SELECT $$;DROP TABLE students;$$",
                "SELECT $q$ ' ; -- $q$",
                "SELECT 1 -- DROP TABLE students;",
                "SELECT 1 /* ; DROP TABLE students; */",
                "SELECT 1;",
                "SELECT 1 ; ; \n",
                "SELECT 1; -- done",
                "/* first */ SELECT 1",
                "-- first\nSELECT 1",
                "SELECT * REPLACE (grade_level + 1 AS grade_level) FROM students",
                "SELECT * EXCLUDE (first_name) FROM students",
                "SELECT replace(first_name, 'a', 'b') FROM students",
                "SELECT COLUMNS('.*_id') FROM students",
                "FROM students",
                "FROM students SELECT student_id LIMIT 3",
                "TABLE students",
                "VALUES (1, 'a'), (2, 'b')",
                "(SELECT 1) UNION ALL (SELECT 2)",
                "SELECT 1 INTERSECT SELECT 1 EXCEPT SELECT 2",
                "WITH a AS (SELECT 1 AS x), b AS (SELECT x + 1 AS y FROM a) SELECT * FROM a, b",
                "WITH a AS MATERIALIZED (SELECT 1) SELECT * FROM a",
                "WITH RECURSIVE r AS (SELECT 1 AS n UNION ALL SELECT n + 1 FROM r WHERE n < 5) SELECT * FROM r",
                "SELECT s.school_name, count(*) AS n FROM schools s JOIN students USING (school_id) GROUP BY ALL ORDER BY n",
                "SELECT * FROM students s, LATERAL (SELECT s.grade_level + 1 AS next_grade)",
                "SELECT * FROM students ASOF JOIN attendance USING (student_id)",
                "SELECT * FROM students POSITIONAL JOIN schools",
                "SELECT * FROM schools SEMI JOIN students USING (school_id)",
                "SELECT *, row_number() OVER (PARTITION BY school_id ORDER BY student_id) FROM students QUALIFY 1 = 1",
                "SELECT avg(attendance_rate) FILTER (WHERE is_chronically_absent) FROM attendance",
                "SELECT school_year, 100.0 * AVG(CASE WHEN is_chronically_absent THEN 1 ELSE 0 END) AS pct FROM attendance"
                        + " GROUP BY school_year",
                "SELECT * FROM range(3)",
                "SELECT * FROM generate_series(1, 3) AS g(n)",
                "SELECT unnest([1, 2, 3])",
                "SELECT * FROM unnest(['a', 'b']) AS t(x)",
                "SELECT [x * 2 FOR x IN [1, 2, 3]]",
                "SELECT {'type': 'DELETE_NODE', 'from_table': 1} AS s",
                "SELECT 1 AS \"type\", 'INSERT_QUERY_NODE' AS query_node",
                "SELECT * FROM (SELECT * FROM students) PIVOT (count(*) FOR gender IN ('F', 'M'))",
                "SELECT * FROM schools UNPIVOT (v FOR n IN (school_name, level))",
                "SELECT school_id, level, count(*) FROM schools GROUP BY GROUPING SETS ((school_id), (level), ())",
                "SELECT EXISTS (SELECT 1 FROM students WHERE grade_level = ANY (SELECT 3))",
                "SELECT * FROM students USING SAMPLE 10 ROWS",
                "SELECT current_date, now(), random() < 2",
                "SELECT table_name FROM information_schema.tables",
                "SELECT school_year FROM attendance WHERE school_year LIKE '2023%' ESCAPE '/'"
            })
    void honestQuestionsAreAllowedPlannedAndRun(String sql) throws QueryException {
        Verdict.Allowed allowed = assertInstanceOf(Verdict.Allowed.class, guard.check(sql, cancellation));

        assertEquals(Optional.empty(), new Planner(session).error(allowed, cancellation));
        ResultTable rows = session.query(RowLimit.DEFAULT.wrap(allowed), List.of(), 1000, cancellation);
        assertTrue(rows.rowCount() > 0);
        assertEquals(5, allowed.checks().size());
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
        Verdict.Unparsable verdict = assertInstanceOf(Verdict.Unparsable.class, guard.check(sql, cancellation));

        assertTrue(verdict.error().length() > 10, verdict.error());
    }

    @Test
    void aRefusalNamesTheStatement() throws QueryException {
        assertEquals(
                new Verdict.Refused(
                        "select-only", "Only one SELECT may run; this is a statement that begins with DROP."),
                guard.check("/* SELECT */ drop table students", cancellation));
        assertEquals(
                new Verdict.Refused("one-statement", "There are 2 statements; only one SELECT may run."),
                guard.check("SELECT 1; SELECT 2", cancellation));
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
                    || verdict instanceof Verdict.Unparsable
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

    private Object state() throws QueryException {
        return session.query(STATE, List.of(), 1, new Cancellation()).singleValue();
    }
}
