// Copyright (c) 2026 the Ask in English authors
// SPDX-License-Identifier: Apache-2.0
package org.lfed.core.pointing;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RoundingTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "average gpa by school, rounded to 2 decimals; 2; average gpa by school",
                "What share of loans is late? Round to one decimal.; 1; What share of loans is late? .",
                "average price with three decimal places please; 3; average price",
                "median age (to 1 decimal place); 1; median age",
                "average score, rounded to the nearest whole number; 0; average score",
                "the late rate to the nearest tenth; 1; the late rate",
                "average score with no decimals; 0; average score"
            })
    void isTakenOutOfTheQuestion(String question, int decimals, String rest) {
        assertEquals(new Rounding(OptionalInt.of(decimals), rest), Rounding.in(question));
    }

    @ParameterizedTest
    @CsvSource({"how many grade 2 students", "round trips by month", "the nearest school", "decimal places of prices"})
    void isNotSeenWhereThereIsNone(String question) {
        assertEquals(new Rounding(OptionalInt.empty(), question), Rounding.in(question));
    }

    @Test
    void leavesAveragesExactAndPercentagesWithOneDecimalWhenNobodyAsks() {
        assertEquals("AVG(", Rounding.USUAL.apply(SqlMacro.ROUND_AVG, "AVG("));
        assertEquals(")", Rounding.USUAL.apply(SqlMacro.CLOSE_ROUND, ")"));
        assertEquals("END), 1)", Rounding.USUAL.apply(SqlMacro.CLOSE_PERCENT, "END)"));
    }

    @Test
    void roundsBothAsAskedFor() {
        Rounding three = new Rounding(OptionalInt.of(3), "");

        assertEquals("ROUND(AVG(", three.apply(SqlMacro.ROUND_AVG, "AVG("));
        assertEquals("), 3)", three.apply(SqlMacro.CLOSE_ROUND, ")"));
        assertEquals("END), 3)", three.apply(SqlMacro.CLOSE_PERCENT, "END)"));
    }
}
