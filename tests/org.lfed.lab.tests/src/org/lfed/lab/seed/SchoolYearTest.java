// Copyright (c) 2026 the Ask in English authors
// SPDX-License-Identifier: Apache-2.0
package org.lfed.lab.seed;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class SchoolYearTest {

    private final SchoolYear year = new SchoolYear(2023);

    @Test
    void isNamedAfterBothCalendarYears() {
        assertEquals("2023-2024", year.label());
    }

    @Test
    void hasOneHundredAndEightySchoolDaysFromAugustToJune() {
        List<LocalDate> days = year.days();

        assertEquals(180, days.size());
        assertEquals(LocalDate.of(2023, 8, 28), days.get(0));
        assertTrue(days.get(179).isBefore(LocalDate.of(2024, 6, 15)));
    }

    @Test
    void hasNoSchoolOnWeekendsHolidaysAndBreaks() {
        List<LocalDate> days = year.days();

        assertFalse(days.stream().anyMatch(day -> day.getDayOfWeek() == DayOfWeek.SATURDAY));
        assertFalse(days.stream().anyMatch(day -> day.getDayOfWeek() == DayOfWeek.SUNDAY));
        assertFalse(days.contains(LocalDate.of(2023, 9, 4)), "Labor Day");
        assertFalse(days.contains(LocalDate.of(2023, 11, 23)), "Thanksgiving");
        assertFalse(days.contains(LocalDate.of(2023, 12, 27)), "winter break");
        assertFalse(days.contains(LocalDate.of(2024, 4, 3)), "spring break");
        assertTrue(days.contains(LocalDate.of(2023, 9, 5)), "an ordinary Tuesday");
    }
}
