// Copyright (c) 2026 the Ask in English authors
// SPDX-License-Identifier: Apache-2.0
package org.lfed.core.pointing;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** "This year" is the latest that a table knows. */
class NewestYearTest {

    private static final String COUNT = "[SELECT]'.school_name'[,][COUNT(*)][FROM]'discipline'[GROUP BY][1]";

    private final Repairs school = Repairs.ofSchool();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "incidents per school this year",
                "incidents per school last year",
                "incidents per school in the current school year"
            })
    void restrictsWhatTheAnswerLeavesOpen(String question) {
        assertEquals(
                Optional.of("SELECT school_name, COUNT(*) AS count FROM discipline WHERE school_year = "
                        + "(SELECT MAX(school_year) FROM discipline) GROUP BY 1"),
                school.repair(question, COUNT));
    }

    @ParameterizedTest
    @ValueSource(strings = {"incidents per school", "incidents per school in the last 3 years", "incidents each year"})
    void isNotMeantOtherwise(String question) {
        assertEquals(
                Optional.of("SELECT school_name, COUNT(*) AS count FROM discipline GROUP BY 1"),
                school.repair(question, COUNT));
    }

    @Test
    void leavesAnAnswerAloneThatSpeaksOfYears() {
        assertEquals(
                Optional.of("SELECT school_year, COUNT(*) AS count FROM discipline GROUP BY 1"),
                school.repair(
                        "incidents this year and before",
                        "[SELECT]'.school_year'[,][COUNT(*)][FROM]'discipline'[GROUP BY][1]"));
    }
}
