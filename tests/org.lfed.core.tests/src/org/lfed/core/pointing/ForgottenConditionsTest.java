// Copyright (c) 2026 the Ask in English authors
// SPDX-License-Identifier: Apache-2.0
package org.lfed.core.pointing;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Nobody names a value or a flag in passing: what an answer leaves out restricts it all the same. */
class ForgottenConditionsTest {

    private final Repairs school = Repairs.ofSchool();

    @Test
    void putsBackAValueThatTheAnswerLeftOut() {
        assertEquals(
                Optional.of("SELECT COUNT(*) AS count FROM grades WHERE letter_grade = 'F' AND term = 'Fall'"),
                school.repair(
                        "how many failed in the fall", "[SELECT][COUNT(*)][FROM]'grades'[WHERE]'.letter_grade'[=]{0}"));
        assertEquals(
                Optional.of("SELECT school_name, COUNT(*) AS count FROM students "
                        + "WHERE school_name = 'Kennedy Prep' GROUP BY 1"),
                school.repair(
                        "students at Kennedy Prep",
                        "[SELECT]'.school_name'[,][COUNT(*)][FROM]'students'[GROUP BY][1]"));
    }

    @Test
    void putsASecondValueBesideTheFirst() {
        assertEquals(
                Optional.of("SELECT school_name, COUNT(*) AS count FROM students "
                        + "WHERE school_name IN ('Kennedy Prep', 'Jefferson High') GROUP BY 1"),
                school.repair(
                        "Kennedy Prep and Jefferson High students",
                        "[SELECT]'.school_name'[,][COUNT(*)][FROM]'students'[WHERE]'.school_name'[=]{0}[GROUP BY][1]"));
    }

    @Test
    void putsBackAFlagThatTheAnswerLeftOut() {
        assertEquals(
                Optional.of("SELECT COUNT(*) AS count FROM students WHERE gender = 'Female' AND special_education"),
                school.repair(
                        "girls in special education", "[SELECT][COUNT(*)][FROM]'students'[WHERE]'.gender'[=]{0}"));
        assertEquals(
                Optional.of("SELECT COUNT(*) AS count FROM students WHERE NOT english_learner"),
                school.repair("students who are not English learners", "[SELECT][COUNT(*)][FROM]'students'"));
    }

    @Test
    void putsBackAFlagAsItIsSaid() {
        String all = "[SELECT][COUNT(*)][FROM]'students'";

        assertEquals(
                Optional.of("SELECT COUNT(*) AS count FROM students WHERE english_learner"),
                school.repair("how many students are english learners", all));
        assertEquals(
                Optional.of("SELECT COUNT(*) AS count FROM students WHERE NOT english_learner"),
                school.repair("how many students aren't english learners", all));
    }

    @Test
    void putsBackWhatWasImpliedWhereTheAnswerIsAboutNoneOfItsColumns() {
        assertEquals(
                Optional.of("SELECT COUNT(*) AS count FROM grades WHERE letter_grade = 'F'"),
                school.repair("how many failed", "[SELECT][COUNT(*)][FROM]'grades'"));
        assertEquals(
                Optional.of("SELECT letter_grade, COUNT(*) AS count FROM grades GROUP BY 1"),
                school.repair(
                        "passed and failed by letter grade",
                        "[SELECT]'.letter_grade'[,][COUNT(*)][FROM]'grades'[GROUP BY][1]"));
    }
}
