// Copyright (c) 2026 the Ask in English authors
// SPDX-License-Identifier: Apache-2.0
package org.lfed.lab.seed;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.MonthDay;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.stream.IntStream;

/**
 * A school year and its 180 school days.
 *
 * @param startYear
 *            calendar year in which it begins
 */
record SchoolYear(int startYear) {

    /** Days of school in every school year. */
    static final int SCHOOL_DAYS = 180;

    /** The four years of the data, oldest first. */
    static final List<SchoolYear> ALL =
            IntStream.rangeClosed(2021, 2024).mapToObj(SchoolYear::new).toList();

    private static final MonthDay WINTER_BREAK_START = MonthDay.of(12, 20);
    private static final MonthDay WINTER_BREAK_END = MonthDay.of(1, 2);

    /** The name of the year in every table, such as {@code 2021-2022}. */
    String label() {
        return startYear + "-" + (startYear + 1);
    }

    /** Its school days, oldest first: from the fourth Monday of August on, without weekends, holidays and breaks. */
    List<LocalDate> days() {
        LocalDate firstDay = nthMonday(startYear, 8, 4);
        return firstDay.datesUntil(firstDay.plusYears(1))
                .filter(this::isSchoolDay)
                .limit(SCHOOL_DAYS)
                .toList();
    }

    private boolean isSchoolDay(LocalDate day) {
        boolean weekend = day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY;
        return !weekend && !isHoliday(day) && !isWinterBreak(day) && !isSpringBreak(day);
    }

    private boolean isHoliday(LocalDate day) {
        LocalDate thanksgiving =
                LocalDate.of(startYear, 11, 1).with(TemporalAdjusters.dayOfWeekInMonth(4, DayOfWeek.THURSDAY));
        LocalDate memorialDay = LocalDate.of(startYear + 1, 5, 1).with(TemporalAdjusters.lastInMonth(DayOfWeek.MONDAY));
        return List.of(
                        nthMonday(startYear, 9, 1),
                        nthMonday(startYear, 10, 2),
                        LocalDate.of(startYear, 11, 11),
                        thanksgiving,
                        thanksgiving.plusDays(1),
                        nthMonday(startYear + 1, 1, 3),
                        nthMonday(startYear + 1, 2, 3),
                        memorialDay)
                .contains(day);
    }

    private static boolean isWinterBreak(LocalDate day) {
        MonthDay date = MonthDay.from(day);
        return date.compareTo(WINTER_BREAK_START) >= 0 || date.compareTo(WINTER_BREAK_END) <= 0;
    }

    private boolean isSpringBreak(LocalDate day) {
        LocalDate monday = nthMonday(startYear + 1, 4, 1);
        return !day.isBefore(monday) && day.isBefore(monday.plusWeeks(1));
    }

    private static LocalDate nthMonday(int year, int month, int nth) {
        return LocalDate.of(year, month, 1).with(TemporalAdjusters.dayOfWeekInMonth(nth, DayOfWeek.MONDAY));
    }
}
