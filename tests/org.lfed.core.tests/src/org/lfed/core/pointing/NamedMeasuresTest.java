// Copyright (c) 2026 the Ask in English authors
// SPDX-License-Identifier: Apache-2.0
package org.lfed.core.pointing;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What is computed is what the question has a word for. */
class NamedMeasuresTest {

    private final Repairs school = Repairs.ofSchool();

    @Test
    void computesTheMeasureThatTheQuestionHasAWordFor() {
        assertEquals(
                Optional.of("SELECT AVG(grade_numeric) AS avg_grade_numeric FROM grades"),
                school.repair("average grade", "[SELECT][ROUND(AVG(]'.gpa'[), 2)][FROM]'grades'"));
        assertEquals(
                Optional.of("SELECT AVG(gpa) AS avg_gpa FROM grades"),
                school.repair("average gpa by grade", "[SELECT][ROUND(AVG(]'.gpa'[), 2)][FROM]'grades'"));
    }
}
