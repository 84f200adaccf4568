// Copyright (c) 2026 the Ask in English authors
// SPDX-License-Identifier: Apache-2.0
package org.lfed.core.sql;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.TimeZone;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.lfed.core.answer.ResultTable;
import org.lfed.core.model.Cancellation;
import org.lfed.fixtures.TestDatabases;

class JdbcSessionTest {

    /** Runs for minutes, unless it is stopped. */
    private static final String ENDLESS = "SELECT sum(a.range * b.range % 7) FROM range(10000000) a, range(10000000) b";

    private final Cancellation cancellation = new Cancellation();
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
    void rowsComeWithTheirColumns() throws QueryException {
        ResultTable rows = query("SELECT school_name, school_id AS id FROM schools ORDER BY id");

        assertEquals(List.of("Jefferson High", 1), rows.rows().get(0));
        assertEquals("id", rows.columns().get(1).name());
        assertEquals("INTEGER", rows.columns().get(1).type());
    }

    @Test
    void noMoreRowsAreReadThanAskedFor() throws QueryException {
        assertEquals(
                5,
                session.query("FROM range(100000)", List.of(), 5, cancellation).rowCount());
    }

    @Test
    void parametersAreValuesAndNoSql() throws QueryException {
        String name = "x' OR TRUE --";

        assertEquals(
                0L,
                session.query("SELECT count(*) FROM schools WHERE school_name = ?", List.of(name), 1, cancellation)
                        .singleValue());
    }

    static Stream<Arguments> valuesOfEveryType() {
        return Stream.of(
                Arguments.of("NULL", null),
                Arguments.of("TRUE", true),
                Arguments.of("1::TINYINT", (byte) 1),
                Arguments.of("1::SMALLINT", (short) 1),
                Arguments.of("42", 42),
                Arguments.of("42::BIGINT", 42L),
                Arguments.of(
                        "170141183460469231731687303715884105727::HUGEINT",
                        new BigInteger("170141183460469231731687303715884105727")),
                Arguments.of("18446744073709551615::UBIGINT", new BigInteger("18446744073709551615")),
                Arguments.of("12345.60::DECIMAL(10,2)", new BigDecimal("12345.60")),
                Arguments.of("0.5::FLOAT", 0.5f),
                Arguments.of("0.5::DOUBLE", 0.5),
                Arguments.of("'nan'::DOUBLE", Double.NaN),
                Arguments.of("'-inf'::DOUBLE", Double.NEGATIVE_INFINITY),
                Arguments.of("'é 😀'", "é 😀"),
                Arguments.of("'b'::ENUM('a', 'b')", "b"),
                Arguments.of("UUID '11111111-2222-3333-4444-555555555555'", "11111111-2222-3333-4444-555555555555"),
                Arguments.of("DATE '2024-02-29'", LocalDate.of(2024, 2, 29)),
                Arguments.of("DATE '0044-03-15 (BC)'", LocalDate.of(-43, 3, 15)),
                Arguments.of("TIME '10:11:12.5'", LocalTime.of(10, 11, 12, 500_000_000)),
                Arguments.of(
                        "TIMESTAMP '2024-03-10 02:30:00.123456'", LocalDateTime.of(2024, 3, 10, 2, 30, 0, 123_456_000)),
                Arguments.of(
                        "TIMESTAMP_NS '2024-03-10 02:30:00.123456789'",
                        LocalDateTime.of(2024, 3, 10, 2, 30, 0, 123_456_789)),
                Arguments.of("TIMESTAMP_S '2024-03-10 02:30:00'", LocalDateTime.of(2024, 3, 10, 2, 30)),
                Arguments.of("TIMESTAMP_MS '2024-03-10 02:30:00'", LocalDateTime.of(2024, 3, 10, 2, 30)),
                Arguments.of("INTERVAL 3 MONTH", "3 months"),
                Arguments.of("[1, 2]", "[1, 2]"),
                Arguments.of("[1, 2]::INTEGER[2]", "[1, 2]"),
                Arguments.of("{'a': 1, 'b': 'x'}", "{a=1, b=x}"),
                Arguments.of("MAP {'k': 1}", "{k=1}"),
                Arguments.of("'101'::BIT", "101"),
                Arguments.of("'{\"a\": 1}'::JSON", "{\"a\": 1}"),
                Arguments.of("'\\xAA\\x00ab'::BLOB", "\\xAA\\x00ab"));
    }

    @ParameterizedTest
    @MethodSource("valuesOfEveryType")
    void valuesComeAsTheResultTablePromises(String sql, Object value) throws QueryException {
        assertEquals(value, query("SELECT " + sql).singleValue());
    }

    @Test
    void timesThatTheMachinesClockSkippedAreNotMoved() throws QueryException {
        TimeZone before = TimeZone.getDefault();
        try {
            TimeZone.setDefault(TimeZone.getTimeZone("America/New_York"));

            assertEquals(
                    LocalDateTime.of(2024, 3, 10, 2, 30),
                    query("SELECT TIMESTAMP '2024-03-10 02:30:00'").singleValue());
        } finally {
            TimeZone.setDefault(before);
        }
    }

    @Test
    void aMomentIsTheSameMomentInEveryTimeZone() throws QueryException {
        OffsetDateTime moment = (OffsetDateTime)
                query("SELECT TIMESTAMPTZ '2024-01-02 03:04:05+02'").singleValue();

        assertEquals(Instant.parse("2024-01-02T01:04:05Z"), moment.toInstant());
    }

    @Test
    void anErrorIsTheEnginesOnOneLine() {
        QueryException failure = assertThrows(QueryException.class, () -> query("SELECT nope FROM schools"));

        assertEquals(QueryException.Problem.STATEMENT, failure.problem());
        assertTrue(
                failure.getMessage().startsWith("Binder Error: Referenced column \"nope\" not found"),
                failure.getMessage());
        assertEquals(1, failure.getMessage().lines().count());
    }

    @ParameterizedTest
    @ValueSource(longs = {0, 1, 10, 300})
    void cancellingFromAnotherThreadEndsALongQuery(long millis) {
        CompletableFuture.delayedExecutor(millis, TimeUnit.MILLISECONDS).execute(cancellation::cancel);

        QueryException stopped = assertTimeoutPreemptively(
                Duration.ofSeconds(10), () -> assertThrows(QueryException.class, () -> query(ENDLESS)));

        assertEquals(QueryException.Problem.CANCELLED, stopped.problem());
    }

    @Test
    void nothingRunsOnceItIsCancelled() throws QueryException {
        cancellation.cancel();

        assertThrows(
                QueryException.class,
                () -> session.query("INSERT INTO schools VALUES (9, 'x', 'y')", List.of(), 1, cancellation));

        assertEquals(
                3L,
                session.query("SELECT count(*) FROM schools", List.of(), 1, new Cancellation())
                        .singleValue());
    }

    @Test
    void theSessionGoesOnAfterACancelledOrFailedQuery() throws QueryException {
        String prepared = ENDLESS + " WHERE a.range * b.range % 7 <> ?::INTEGER";
        CompletableFuture.delayedExecutor(100, TimeUnit.MILLISECONDS).execute(cancellation::cancel);
        assertThrows(QueryException.class, () -> session.query(prepared, List.of("5"), 1, cancellation));

        for (int i = 0; i < 3; i++) {
            String sql = "SELECT 7 + ?::INTEGER";
            assertThrows(QueryException.class, () -> session.query(sql, List.of("x"), 1, new Cancellation()));
            assertEquals(
                    8, session.query(sql, List.of("1"), 1, new Cancellation()).singleValue());
        }
    }

    @Test
    void aQueryThatTakesTooLongTimesOut() throws SQLException {
        try (JdbcSession impatient = new JdbcSession(TestDatabases.empty(), Duration.ofMillis(500))) {
            QueryException late = assertTimeoutPreemptively(
                    Duration.ofSeconds(10),
                    () -> assertThrows(
                            QueryException.class, () -> impatient.query(ENDLESS, List.of(), 1, cancellation)));

            assertEquals(QueryException.Problem.TIMEOUT, late.problem());
            assertEquals("The query took longer than 1 second.", late.getMessage());
        }
    }

    @Test
    void aClosedSessionSaysThatTheConnectionIsLost() {
        session.close();
        session.close();

        QueryException lost = assertThrows(QueryException.class, () -> query("SELECT 1"));

        assertEquals(QueryException.Problem.CONNECTION, lost.problem());
    }

    private ResultTable query(String sql) throws QueryException {
        return session.query(sql, List.of(), 1000, cancellation);
    }
}
