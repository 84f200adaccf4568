// Copyright (c) 2026 the Ask in English authors
// SPDX-License-Identifier: Apache-2.0
package org.lfed.core.answer;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ValueFormatTest {

    @ParameterizedTest(name = "{0} = {1} is shown as {2}")
    @CsvSource({
        "attendance_rate, 0.934, 93.4%",
        "attendance_rate, 1, 100%",
        "attendance_rate, 0, 0%",
        "AttendanceRate, 0.5, 50%",
        "percent_absent, 0.149, 14.9%",
        "percent_absent, 14.9, 14.9%",
        "absence_pct, 33, 33%",
        "suspension_rate, 14.9, 14.9",
        "suspension_rate, -0.5, -0.5",
        "average_score, 0.5, 0.5",
        "corporate, 0.5, 0.5",
        "rate_id, 1, 1",
        "percent_count, 1, 1"
    })
    void onlySharesWhoseNameSaysSoAreScaled(String column, BigDecimal value, String shown) {
        assertEquals(shown, formatted(column, value));
    }

    @Test
    void oneValueAboveOneKeepsTheWholeColumnUnscaled() {
        ResultTable table = table("attendance_rate", List.of(0.5, 93.5));

        assertEquals("0.5", new ValueFormat(table).format(0, 0.5));
    }

    @Test
    void thousandsAreSeparatedAndFractionsCut() {
        assertEquals("1,234,567", formatted("students", 1_234_567L));
        assertEquals("1,234.57", formatted("average_total", 1234.5678));
    }

    @Test
    void yearsAndIdentifiersAreNotSeparated() {
        assertEquals("2024", formatted("school_year", 2024));
        assertEquals("100234", formatted("student_id", 100_234));
    }

    @Test
    void whatIsNoNumberStandsAsItIs() {
        assertEquals("", formatted("attendance_rate", null));
        assertEquals("NaN", formatted("percent_absent", Double.NaN));
        assertEquals("Infinity", formatted("percent_absent", Double.POSITIVE_INFINITY));
        assertEquals("2024-01-02", formatted("rate", LocalDate.of(2024, 1, 2)));
        assertEquals("true", formatted("rate", true));
    }

    private static String formatted(String column, Object value) {
        return new ValueFormat(table(column, Collections.singletonList(value))).format(0, value);
    }

    private static ResultTable table(String column, List<Object> values) {
        return new ResultTable(
                List.of(new ResultColumn(column, "DOUBLE")),
                values.stream().map(Collections::singletonList).toList());
    }
}
