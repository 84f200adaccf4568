// Copyright (c) 2026 the Ask in English authors
// SPDX-License-Identifier: Apache-2.0
package org.lfed.core.answer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class SummaryTest {

    @Test
    void noRows() {
        assertEquals("No rows match.", Summary.of(table(List.of("students")), false));
    }

    @Test
    void aSingleNumberIsNamedAfterItsColumn() {
        assertEquals(
                "Chronically absent students: 1,234.",
                Summary.of(table(List.of("chronically_absent_students"), row(1234L)), false));
    }

    @Test
    void aSingleShareIsAPercentage() {
        assertEquals("Attendance rate: 93.4%.", Summary.of(table(List.of("attendance_rate"), row(0.934)), false));
    }

    @Test
    void aSingleMissingValueIsSaidToBeMissing() {
        assertEquals("Average: there is no value.", Summary.of(table(List.of("average"), row((Object) null)), false));
    }

    @Test
    void oneRowIsReadOut() {
        assertEquals(
                "Students 12, absent 3, share unknown.",
                Summary.of(table(List.of("students", "absent", "share"), row(12, 3, null)), false));
    }

    @Test
    void aRankingNamesItsEnds() {
        assertEquals(
                "3 rows: highest is Oak with 9, lowest is Elm with 2.",
                Summary.of(table(List.of("school", "students"), row("Ash", 5), row("Oak", 9), row("Elm", 2)), false));
    }

    @Test
    void aRankingWithoutDifferencesHasNoEnds() {
        assertEquals(
                "2 rows, all with 5.",
                Summary.of(table(List.of("school", "students"), row("Ash", 5), row("Oak", 5)), false));
    }

    @Test
    void whatCannotBeRankedIsCounted() {
        assertEquals(
                "2 rows.",
                Summary.of(table(List.of("school", "mean"), row("Ash", 5.0), row("Oak", Double.NaN)), false));
        assertEquals("2 rows.", Summary.of(table(List.of("school", "mean"), row("Ash", 5.0), row(null, 6.0)), false));
        assertEquals(
                "2 rows.", Summary.of(table(List.of("a", "b", "c"), row("Ash", 5.0, 1), row("Oak", 6.0, 2)), false));
    }

    @Test
    void aFullPageDoesNotClaimThatThereIsMore() {
        assertEquals(
                "The first 2 rows are shown; there may be more.",
                Summary.of(table(List.of("school", "students"), row("Ash", 5), row("Oak", 6)), true));
    }

    @Test
    void longTextsAndLineBreaksStayOneShortSentence() {
        String summary = Summary.of(table(List.of("note"), row("first\nsecond " + "x".repeat(5000))), false);

        assertTrue(summary.startsWith("Note: first second xxx"), summary);
        assertFalse(summary.contains("\n"));
        assertTrue(summary.length() < 140, summary);
    }

    private static Object[] row(Object... values) {
        return values;
    }

    private static ResultTable table(List<String> names, Object[]... rows) {
        return new ResultTable(
                names.stream().map(name -> new ResultColumn(name, "VARCHAR")).toList(),
                Arrays.stream(rows).map(Arrays::asList).toList());
    }
}
