// Copyright (c) 2026 the Ask in English authors
// SPDX-License-Identifier: Apache-2.0
package org.lfed.core.pointing;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Counts that are taken every year are those of the latest, unless the question tells the years apart. */
class YearlyCountsTest {

    private final Repairs school = Repairs.ofSchool();

    @Test
    void neverAddsUpTheSamePeopleYearAfterYear() {
        assertEquals(
                Optional.of("SELECT grade_level, SUM(student_count) AS total_student_count FROM enrollment "
                        + "WHERE school_year = (SELECT MAX(school_year) FROM enrollment) GROUP BY 1"),
                school.repair(
                        "enrollment by grade level",
                        "[SELECT]'.grade_level'[,][SUM(]'.student_count'[)][FROM]'enrollment'[GROUP BY][1]"));
        assertEquals(
                Optional.of("SELECT school_year, SUM(student_count) AS total_student_count FROM enrollment GROUP BY 1"),
                school.repair(
                        "enrollment by school year",
                        "[SELECT]'.school_year'[,][SUM(]'.student_count'[)][FROM]'enrollment'[GROUP BY][1]"));
    }
}
