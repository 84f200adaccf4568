// Copyright (c) 2026 the Ask in English authors
// SPDX-License-Identifier: Apache-2.0
package org.lfed.lab.eval;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.sql.SQLException;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lfed.core.answer.ResultTable;
import org.lfed.core.sql.QueryException;

/** The rules, on results as DuckDB returns them. */
class ResultComparisonTest {

    private static final Optional<String> RIGHT = Optional.empty();
    private static final Optional<String> OTHER_VALUES = Optional.of("The values are different.");
    private static final Optional<String> OTHER_ORDER = Optional.of("The rows come in another order.");

    private EvalDatabase database;

    @BeforeEach
    void open() throws SQLException {
        database = EvalDatabase.inMemory();
    }

    @AfterEach
    void close() {
        database.close();
    }

    @Nested
    class Values {

        @ParameterizedTest
        @CsvSource(
                delimiter = '|',
                quoteCharacter = '`',
                textBlock =
                        """
                1::INTEGER                     | 1::BIGINT
                1::TINYINT                     | 1.0::DOUBLE
                2.50::DECIMAL(9,2)             | 2.5::DOUBLE
                sum(1)                         | count(*)
                0.1::DOUBLE + 0.2::DOUBLE      | 0.3::DOUBLE
                0.1::FLOAT                     | 0.1::DOUBLE
                1000000                        | 1000001
                -1000000                       | -1000001
                0.0::DOUBLE                    | -0.0::DOUBLE
                0.0::DOUBLE                    | 1e-12::DOUBLE
                'NaN'::DOUBLE                  | 'NaN'::DOUBLE
                'Infinity'::DOUBLE             | 'Infinity'::DOUBLE
                NULL::INTEGER                  | NULL::VARCHAR
                DATE '2024-02-29'              | TIMESTAMP '2024-02-29 00:00:00'
                TIMESTAMP '2024-02-29 08:30:00'| TIMESTAMP_MS '2024-02-29 08:30:00'
                true                           | 1 = 1
                [1, 2]                         | [1, 2]
                """)
        void agree(String first, String second) throws QueryException {
            assertEquals(RIGHT, compare("SELECT " + first, "SELECT " + second));
            assertEquals(RIGHT, compare("SELECT " + second, "SELECT " + first));
        }

        @ParameterizedTest
        @CsvSource(
                delimiter = '|',
                quoteCharacter = '`',
                textBlock =
                        """
                1                              | 2
                1.0::DOUBLE                    | 1.000002::DOUBLE
                100001                         | 100002
                1                              | -1
                0                              | 1e-6::DOUBLE
                1e308::DOUBLE                  | 'Infinity'::DOUBLE
                'Infinity'::DOUBLE             | '-Infinity'::DOUBLE
                'NaN'::DOUBLE                  | 0.0::DOUBLE
                NULL                           | 0
                NULL                           | ''
                NULL                           | 'NULL'
                true                           | 1
                true                           | false
                '1'                            | 1
                'Fall'                         | 'fall'
                'Fall'                         | 'Fall '
                DATE '2024-02-29'              | TIMESTAMP '2024-02-29 00:00:01'
                DATE '2024-02-29'              | '2024-02-29'
                """)
        void differ(String first, String second) throws QueryException {
            assertEquals(OTHER_VALUES, compare("SELECT " + first, "SELECT " + second));
            assertEquals(OTHER_VALUES, compare("SELECT " + second, "SELECT " + first));
        }
    }

    @Nested
    class Rows {

        @Test
        void mayComeInAnyOrder() throws QueryException {
            assertEquals(
                    RIGHT, compare("VALUES ('a', 1), ('b', 2), (NULL, 3)", "VALUES (NULL, 3), ('b', 2), ('a', 1)"));
        }

        @Test
        void countAsOftenAsTheyOccur() throws QueryException {
            assertEquals(OTHER_VALUES, compare("VALUES (1), (1), (2)", "VALUES (1), (2), (2)"));
            assertEquals(OTHER_VALUES, compare("VALUES ('a'), ('a'), ('b')", "VALUES ('a'), ('b'), ('b')"));
        }

        @Test
        void belongTogether() throws QueryException {
            // Each column alone has the same values.
            assertEquals(OTHER_VALUES, compare("VALUES ('a', 1), ('b', 2)", "VALUES ('a', 2), ('b', 1)"));
        }

        @Test
        void mustBeAsMany() throws QueryException {
            assertEquals(Optional.of("It has 1 row instead of 2."), compare("VALUES (1), (1)", "VALUES (1)"));
            assertEquals(Optional.of("It has more than 1 row."), compare("VALUES (1)", "VALUES (1), (1)"));
            assertEquals(Optional.of("It has more than 0 rows."), compare("SELECT 1 WHERE false", "SELECT 1"));
            assertEquals(RIGHT, compare("SELECT 1, 'a' WHERE false", "SELECT 2, 'b' WHERE false"));
        }

        @Test
        void findPartnersThoughTheToleranceChangesTheirSorting() throws QueryException {
            // Sorted exactly, the first gold row would meet the second of the answer.
            assertEquals(
                    RIGHT,
                    compare(
                            "VALUES (1.0::DOUBLE, 5), (1.0000000001::DOUBLE, 7)",
                            "VALUES (1.0000000002::DOUBLE, 5), (1.0::DOUBLE, 7)"));
        }

        @Test
        void findPartnersThoughEachHasSeveralToChooseFrom() throws QueryException {
            // a agrees with b, b with c, but not a with c; whoever takes the first that agrees gets stuck.
            String gold = "VALUES (1.0000000::DOUBLE, 1), (1.0000009::DOUBLE, 1), (1.0000018::DOUBLE, 1)";
            String answer = "VALUES (1.0000009::DOUBLE, 1), (1.0000018::DOUBLE, 1), (1.0000009::DOUBLE, 1)";
            assertEquals(RIGHT, compare(gold, answer));
            assertEquals(RIGHT, compare(answer, gold));
            assertEquals(
                    OTHER_VALUES,
                    compare(
                            gold,
                            "VALUES (1.0000018::DOUBLE, 1), (1.0000018::DOUBLE, 1), " + "(1.0000018::DOUBLE, 1)"));
        }
    }

    @Nested
    class Columns {

        @Test
        void mayComeInAnyOrderAndUnderAnyName() throws QueryException {
            assertEquals(
                    RIGHT,
                    compare(
                            "SELECT * FROM (VALUES ('a', 1, true), ('b', 2, false)) t(x, y, z)",
                            "SELECT z AS p, x AS q, y AS r FROM (VALUES ('a', 1, true), ('b', 2, false)) t(x, y, z)"));
        }

        @Test
        void mustBeAsMany() throws QueryException {
            assertEquals(Optional.of("It has 2 columns instead of 1."), compare("SELECT 1", "SELECT 1, 1"));
            assertEquals(Optional.of("It has 1 column instead of 2."), compare("SELECT 1, 1", "SELECT 1"));
        }

        @Test
        void areToldApartByTheRowsWhereTheirValuesAreTheSame() throws QueryException {
            String gold = "VALUES ('a', 1, 2), ('b', 2, 1), ('c', 3, 3)";
            assertEquals(RIGHT, compare(gold, "VALUES (2, 1, 'a'), (1, 2, 'b'), (3, 3, 'c')"));
            assertEquals(RIGHT, compare(gold, "VALUES (1, 2, 'a'), (2, 1, 'b'), (3, 3, 'c')"));
            assertEquals(OTHER_VALUES, compare(gold, "VALUES (1, 2, 'a'), (2, 3, 'b'), (3, 1, 'c')"));
        }

        @Test
        void doNotTakeAllTheirOrdersToCompare() {
            // Sixteen columns with the same values each, but in other rows: 16! orders.
            String columns = "SELECT " + "(i * 7 + %s) %% 2 = 0, ".repeat(16) + "i FROM range(64) t(i)";
            Object[] same = new Object[16];
            Object[] other = new Object[16];
            for (int i = 0; i < 16; i++) {
                same[i] = 15 - i;
                other[i] = i == 0 ? 1 : i;
            }
            Object[] straight = new Object[16];
            for (int i = 0; i < 16; i++) {
                straight[i] = i;
            }
            assertTimeoutPreemptively(Duration.ofSeconds(20), () -> {
                assertEquals(RIGHT, compare(columns.formatted(straight), columns.formatted(same)));
                assertEquals(OTHER_VALUES, compare(columns.formatted(straight), columns.formatted(other)));
            });
        }
    }

    @Nested
    class Order {

        private static final String GOLD =
                "SELECT * FROM (VALUES ('a', 9), ('b', 7), ('c', 7), ('d', 5), ('e', 5), ('f', 5)) t(name, n)";

        @Test
        void countsWhereTheQuestionSaysSo() throws QueryException {
            ExpectedResult expected = ExpectedResult.inOrder(database.rows("VALUES ('a', 2), ('b', 1)"));
            assertEquals(RIGHT, difference(expected, "VALUES (2, 'a'), (1, 'b')"));
            assertEquals(OTHER_ORDER, difference(expected, "VALUES ('b', 1), ('a', 2)"));
            assertEquals(OTHER_VALUES, difference(expected, "VALUES ('a', 1), ('b', 2)"));
        }

        @Test
        void isFreeAmongTies() throws QueryException {
            ExpectedResult expected = ExpectedResult.inOrderWithTies(database.rows(GOLD), 1, 6);
            assertEquals(
                    RIGHT, difference(expected, "VALUES ('a', 9), ('c', 7), ('b', 7), ('f', 5), ('d', 5), ('e', 5)"));
            assertEquals(
                    OTHER_ORDER,
                    difference(expected, "VALUES ('b', 7), ('a', 9), ('c', 7), ('f', 5), ('d', 5), ('e', 5)"));
            assertEquals(
                    OTHER_VALUES,
                    difference(expected, "VALUES ('a', 9), ('c', 7), ('c', 7), ('f', 5), ('d', 5), ('e', 5)"));
        }

        @Test
        void leavesOpenWhichTiesALimitLetsThrough() throws QueryException {
            ExpectedResult expected = ExpectedResult.inOrderWithTies(database.rows(GOLD), 1, 5);
            assertEquals(RIGHT, difference(expected, "VALUES ('a', 9), ('b', 7), ('c', 7), ('d', 5), ('e', 5)"));
            assertEquals(RIGHT, difference(expected, "VALUES ('a', 9), ('c', 7), ('b', 7), ('f', 5), ('d', 5)"));
            // A row that is not among the ties, one of them twice, a wrong number, too few rows.
            assertEquals(OTHER_VALUES, difference(expected, "VALUES ('a', 9), ('c', 7), ('b', 7), ('g', 5), ('d', 5)"));
            assertEquals(OTHER_VALUES, difference(expected, "VALUES ('a', 9), ('c', 7), ('b', 7), ('d', 5), ('d', 5)"));
            assertEquals(OTHER_VALUES, difference(expected, "VALUES ('a', 9), ('c', 7), ('b', 7), ('f', 4), ('d', 5)"));
            assertEquals(
                    Optional.of("It has 4 rows instead of 5."),
                    difference(expected, "VALUES ('a', 9), ('b', 7), ('c', 7), ('d', 5)"));
        }

        @Test
        void ofOneRowAmongTiesIsFreeToo() throws QueryException {
            ExpectedResult first = ExpectedResult.inOrderWithTies(
                    database.rows("SELECT * FROM (VALUES ('a', 9), ('b', 9), ('c', 8)) t(name, n)"), 1, 1);
            assertEquals(RIGHT, difference(first, "SELECT 'b', 9"));
            assertEquals(OTHER_VALUES, difference(first, "SELECT 'c', 8"));
        }
    }

    private Optional<String> compare(String gold, String answer) throws QueryException {
        return difference(ExpectedResult.inAnyOrder(database.rows(gold)), answer);
    }

    private Optional<String> difference(ExpectedResult expected, String answer) throws QueryException {
        ResultTable actual = database.rows(answer);
        return ResultComparison.difference(expected, actual);
    }
}
