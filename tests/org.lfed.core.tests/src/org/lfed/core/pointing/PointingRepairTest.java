// Copyright (c) 2026 the Ask in English authors
// SPDX-License-Identifier: Apache-2.0
package org.lfed.core.pointing;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.lfed.core.link.Schemas;

/** An answer that points to a wrong table or column is mended where there is one way to do so, and only there. */
class PointingRepairTest {

    private final Repairs school = Repairs.ofSchool();

    @Test
    void leavesAGoodAnswerAlone() {
        assertEquals(Optional.of("SELECT gpa FROM grades"), school.repair("", "[SELECT]'.gpa'[FROM]'grades'"));
    }

    @Test
    void takesTheOneTableThatHasAllColumns() {
        assertEquals(
                Optional.of("SELECT AVG(gpa) AS avg_gpa FROM grades WHERE term = 'Fall'"),
                school.repair("fall", "[SELECT][ROUND(AVG(]'.gpa'[), 2)][FROM]'discipline'[WHERE]'.term'[=]{0}"));
    }

    @Test
    void joinsTheOneTableThatHasTheRest() {
        assertEquals(
                Optional.of("SELECT students.gender, AVG(grades.gpa) AS avg_gpa FROM grades JOIN students "
                        + "ON grades.student_id = students.student_id GROUP BY 1"),
                school.repair("", "[SELECT]'.gender'[,][ROUND(AVG(]'.gpa'[), 2)][FROM]'grades'[GROUP BY][1]"));
    }

    @Test
    void joinsThroughATableBetween() {
        Repairs agency = new Repairs(Schemas.schema(
                Schemas.table("writers", Schemas.column("writer_id", "INTEGER"), Schemas.column("country", "VARCHAR")),
                Schemas.table(
                        "books",
                        Schemas.column("book_id", "INTEGER"),
                        Schemas.column("writer_id", "INTEGER"),
                        Schemas.column("pages", "INTEGER")),
                Schemas.table("loans", Schemas.column("loan_id", "INTEGER"), Schemas.column("book_id", "INTEGER"))));

        assertEquals(
                Optional.of("SELECT writers.country, COUNT(*) AS count FROM loans "
                        + "JOIN books ON loans.book_id = books.book_id "
                        + "JOIN writers ON books.writer_id = writers.writer_id GROUP BY 1"),
                agency.repair("", "[SELECT]'.country'[,][COUNT(*)][FROM]'loans'[GROUP BY][1]"));
    }

    @Test
    void takesTheTableThatDescribesTheRowsForAColumnThatManyTablesHave() {
        assertEquals(
                Optional.of("SELECT students.grade_level, COUNT(*) AS count FROM attendance "
                        + "JOIN students ON attendance.student_id = students.student_id GROUP BY 1"),
                school.repair("", "[SELECT]'.grade_level'[,][COUNT(*)][FROM]'attendance'[GROUP BY][1]"));
    }

    @Test
    void mendsAQueryInsideAnother() {
        assertEquals(
                Optional.of(
                        "SELECT COUNT(*) AS count FROM students "
                                + "WHERE student_id IN (SELECT student_id FROM grades WHERE gpa > (SELECT AVG(gpa) FROM grades))"),
                school.repair(
                        "",
                        "[SELECT][COUNT(*)][FROM]'students'[WHERE]'.student_id'[IN (][SELECT]'.student_id'[FROM]"
                                + "'enrollment'[WHERE]'.gpa'[>][(][SELECT][AVG(]'.gpa'[)][FROM]'grades'[)][)]"));
    }

    @Test
    void comparesAValueWithTheColumnThatHoldsIt() {
        assertEquals(
                Optional.of("SELECT COUNT(*) AS count FROM grades WHERE term = 'Fall'"),
                school.repair("in the fall", "[SELECT][COUNT(*)][FROM]'grades'[WHERE]'.course_name'[=]{0}"));
    }

    @Test
    void takesTheColumnThatTheQuestionNamesForOneThatTheTableLacks() {
        assertEquals(
                Optional.of("SELECT severity, COUNT(*) AS count FROM discipline GROUP BY 1"),
                school.repair(
                        "incidents by severity", "[SELECT]'.course_name'[,][COUNT(*)][FROM]'discipline'[GROUP BY][1]"));
    }

    @Test
    void groupsOnceByWhatOneColumnHolds() {
        assertEquals(
                Optional.of("SELECT race_ethnicity, COUNT(*) AS count FROM students GROUP BY 1 ORDER BY 1"),
                school.repair(
                        "",
                        "[SELECT]'.race_ethnicity'[,]'.race_ethnicity'[,][COUNT(*)][FROM]'students'"
                                + "[GROUP BY][1][,][2][ORDER BY][1][,][2]"));
        assertEquals(
                Optional.of("SELECT race_ethnicity, COUNT(*) AS count FROM students GROUP BY 1 ORDER BY 2 DESC"),
                school.repair(
                        "",
                        "[SELECT]'.race_ethnicity'[,]'.race_ethnicity'[,][COUNT(*)][FROM]'students'"
                                + "[GROUP BY][1][,][2][ORDER BY][3][DESC]"));
    }

    @Test
    void namesATableOnce() {
        assertEquals(
                Optional.of("SELECT COUNT(*) AS count FROM discipline JOIN students "
                        + "ON discipline.student_id = students.student_id WHERE students.english_learner"),
                school.repair(
                        "",
                        "[SELECT][COUNT(*)][FROM]'discipline'[JOIN]'students'[JOIN]'students'"
                                + "[WHERE]'.english_learner'"));
    }

    @Test
    void doesNotGroupOneNumberByItself() {
        assertEquals(
                Optional.of("SELECT COUNT(*) AS count FROM discipline"),
                school.repair("", "[SELECT][COUNT(*)][FROM]'discipline'[GROUP BY][1][ORDER BY][1]"));
    }

    @Test
    void asksWhetherThereIsAnyWhereNothingSaysOne() {
        assertEquals(
                Optional.of("SELECT COUNT(*) AS count FROM discipline WHERE days_suspended > 0"),
                school.repair("any days", "[SELECT][COUNT(*)][FROM]'discipline'[WHERE]'.days_suspended'[=][1]"));
    }

    @Test
    void doesNotGuess() {
        assertEquals(Optional.empty(), school.repair("", "[SELECT]'.student_count'[,]'.gpa'[FROM]'enrollment'"));
        assertEquals(Optional.empty(), school.repairAsItIs("", "SELECT 1"));
    }
}
