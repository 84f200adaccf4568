// Copyright (c) 2026 the Ask in English authors
// SPDX-License-Identifier: Apache-2.0
package org.lfed.core.sql;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.sql.SQLException;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lfed.core.answer.ResultColumn;
import org.lfed.core.answer.ResultTable;
import org.lfed.core.model.Cancellation;
import org.lfed.fixtures.TestDatabases;

class RowLimitTest {

    private JdbcSession session;

    @BeforeEach
    void open() throws SQLException {
        session = TestDatabases.session(TestDatabases.district());
    }

    @AfterEach
    void close() {
        session.close();
    }

    @Test
    void theStatementIsWrapped() throws QueryException {
        assertEquals("SELECT * FROM (SELECT 1) AS _safe LIMIT 1000", RowLimit.DEFAULT.wrap(allowed("SELECT 1;")));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "SELECT * FROM students -- all",
                "SELECT * FROM students; -- all",
                "SELECT * FROM students /* all */ ;;",
                "SELECT * -- all\nFROM students",
                "FROM students",
                "TABLE students",
                "(SELECT * FROM students)",
                "WITH s AS (SELECT * FROM students) SELECT * FROM s",
                "SELECT * FROM students LIMIT 100"
            })
    void everyAllowedStatementSurvivesTheWrapping(String sql) throws QueryException {
        assertEquals(7, rows(sql, 7).rowCount());
    }

    @Test
    void orderIsKept() throws QueryException {
        List<Object> numbers =
                rows("SELECT i FROM range(200000) r(i) ORDER BY i DESC", 5).column(0);

        assertEquals(
                LongStream.range(0, 5).mapToObj(i -> (Object) (199_999 - i)).toList(), numbers);
    }

    @Test
    void columnsOfTheSameNameStayApart() throws QueryException {
        ResultTable rows = rows("SELECT a.school_id, b.school_id FROM students a JOIN schools b USING (school_id)", 3);

        assertEquals(
                List.of("school_id", "school_id_1"),
                rows.columns().stream().map(ResultColumn::name).toList());
    }

    @Test
    void aLimitBelowOneIsNoLimit() {
        assertThrows(IllegalArgumentException.class, () -> new RowLimit(0));
    }

    private ResultTable rows(String sql, int limit) throws QueryException {
        return session.query(new RowLimit(limit).wrap(allowed(sql)), List.of(), 1000, new Cancellation());
    }

    private Verdict.Allowed allowed(String sql) throws QueryException {
        return assertInstanceOf(
                Verdict.Allowed.class, TestDatabases.guard(session).check(sql, new Cancellation()));
    }
}
