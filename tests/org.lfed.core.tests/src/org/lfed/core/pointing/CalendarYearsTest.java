// Copyright (c) 2026 the Ask in English authors
// SPDX-License-Identifier: Apache-2.0
package org.lfed.core.pointing;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Months, and the years behind them, are those of the calendar. */
class CalendarYearsTest {

    private final Repairs school = Repairs.ofSchool();

    @Test
    void readsAMonthAndItsYearAsTheCalendarDoes() {
        assertEquals(
                Optional.of("SELECT COUNT(*) AS count FROM discipline WHERE MONTH(incident_date) = 5 "
                        + "AND YEAR(incident_date) = 2023"),
                school.repair(
                        "incidents in May 2023",
                        "[SELECT][COUNT(*)][FROM]'discipline'[WHERE][MONTH(]'.incident_date'[)][=]{0}"
                                + "[AND]'.school_year'[=]{1}"));
    }

    @Test
    void readsTwoMonthsAsASpan() {
        String month = "[MONTH(]'.incident_date'[)][=]";
        assertEquals(
                Optional.of("SELECT COUNT(*) AS count FROM discipline WHERE MONTH(incident_date) BETWEEN 6 AND 8"),
                school.repair(
                        "incidents from June to August",
                        "[SELECT][COUNT(*)][FROM]'discipline'[WHERE]" + month + "{0}[AND]" + month + "{1}"));
    }
}
