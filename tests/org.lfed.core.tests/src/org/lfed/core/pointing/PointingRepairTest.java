// Copyright (c) 2026 the Ask in English authors
// SPDX-License-Identifier: Apache-2.0
package org.lfed.core.pointing;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.lfed.core.link.Schemas;

class PointingRepairTest {

    private final PointingSchema school = PointingSchema.of(Schemas.school());

    private Optional<String> repair(String question, String completion) {
        PointingPrompt prompt = PointingPrompt.of(school, question);
        return new PointingRepair(school, prompt, Rounding.USUAL).repair(new Completions(school).write(completion));
    }

    @Test
    void leavesAGoodAnswerAlone() {
        assertEquals(Optional.of("SELECT gpa FROM grades"), repair("", "[SELECT]'.gpa'[FROM]'grades'"));
    }

    @Test
    void takesTheOneTableThatHasAllColumns() {
        assertEquals(
                Optional.of("SELECT AVG(gpa) AS avg_gpa FROM grades WHERE term = 'Fall'"),
                repair("fall", "[SELECT][ROUND(AVG(]'.gpa'[), 2)][FROM]'discipline'[WHERE]'.term'[=]{0}"));
    }

    @Test
    void joinsTheOneTableThatHasTheRest() {
        assertEquals(
                Optional.of("SELECT students.gender, AVG(grades.gpa) AS avg_gpa FROM grades JOIN students "
                        + "ON grades.student_id = students.student_id GROUP BY 1"),
                repair("", "[SELECT]'.gender'[,][ROUND(AVG(]'.gpa'[), 2)][FROM]'grades'[GROUP BY][1]"));
    }

    @Test
    void comparesAValueWithTheColumnThatHoldsIt() {
        assertEquals(
                Optional.of("SELECT COUNT(*) AS count FROM grades WHERE term = 'Fall'"),
                repair("in the fall", "[SELECT][COUNT(*)][FROM]'grades'[WHERE]'.course_name'[=]{0}"));
    }

    @Test
    void takesTheColumnThatTheQuestionNamesForOneThatTheTableLacks() {
        assertEquals(
                Optional.of("SELECT severity, COUNT(*) AS count FROM discipline GROUP BY 1"),
                repair("incidents by severity", "[SELECT]'.course_name'[,][COUNT(*)][FROM]'discipline'[GROUP BY][1]"));
    }

    @Test
    void countsThingsInTheTableThatDescribesThem() {
        String answer = "[SELECT][COUNT(DISTINCT]'.student_id'[)][FROM]'discipline'[WHERE]'.school_name'[=]{0}";

        assertEquals(
                Optional.of("SELECT COUNT(*) AS count FROM students WHERE school_name = 'Lincoln Elementary'"),
                repair("how many kids go to Lincoln", answer));
        assertEquals(
                Optional.of("SELECT COUNT(DISTINCT student_id) AS student_count FROM discipline "
                        + "WHERE school_name = 'Lincoln Elementary'"),
                repair("how many kids had incidents at Lincoln", answer));
    }

    @Test
    void joinsThroughATableBetween() {
        PointingSchema agency = PointingSchema.of(Schemas.schema(
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
                new PointingRepair(agency, PointingPrompt.of(agency, ""), Rounding.USUAL)
                        .repair(new Completions(agency)
                                .write("[SELECT]'.country'[,][COUNT(*)][FROM]'loans'[GROUP BY][1]")));
    }

    @Test
    void takesTheTableThatDescribesTheRowsForAColumnThatManyTablesHave() {
        assertEquals(
                Optional.of("SELECT students.grade_level, COUNT(*) AS count FROM attendance "
                        + "JOIN students ON attendance.student_id = students.student_id GROUP BY 1"),
                repair("", "[SELECT]'.grade_level'[,][COUNT(*)][FROM]'attendance'[GROUP BY][1]"));
    }

    @Test
    void mendsAQueryInsideAnother() {
        assertEquals(
                Optional.of(
                        "SELECT COUNT(*) AS count FROM students "
                                + "WHERE student_id IN (SELECT student_id FROM grades WHERE gpa > (SELECT AVG(gpa) FROM grades))"),
                repair(
                        "",
                        "[SELECT][COUNT(*)][FROM]'students'[WHERE]'.student_id'[IN (][SELECT]'.student_id'[FROM]"
                                + "'enrollment'[WHERE]'.gpa'[>][(][SELECT][AVG(]'.gpa'[)][FROM]'grades'[)][)]"));
    }

    @Test
    void putsBackAValueThatTheAnswerLeftOut() {
        assertEquals(
                Optional.of("SELECT COUNT(*) AS count FROM grades WHERE letter_grade = 'F' AND term = 'Fall'"),
                repair("how many failed in the fall", "[SELECT][COUNT(*)][FROM]'grades'[WHERE]'.letter_grade'[=]{0}"));
        assertEquals(
                Optional.of("SELECT school_name, COUNT(*) AS count FROM students "
                        + "WHERE school_name = 'Kennedy Prep' GROUP BY 1"),
                repair("students at Kennedy Prep", "[SELECT]'.school_name'[,][COUNT(*)][FROM]'students'[GROUP BY][1]"));
    }

    @Test
    void putsASecondValueBesideTheFirst() {
        assertEquals(
                Optional.of("SELECT school_name, COUNT(*) AS count FROM students "
                        + "WHERE school_name IN ('Kennedy Prep', 'Jefferson High') GROUP BY 1"),
                repair(
                        "Kennedy Prep and Jefferson High students",
                        "[SELECT]'.school_name'[,][COUNT(*)][FROM]'students'[WHERE]'.school_name'[=]{0}[GROUP BY][1]"));
    }

    @Test
    void putsBackAFlagThatTheAnswerLeftOut() {
        assertEquals(
                Optional.of("SELECT COUNT(*) AS count FROM students WHERE gender = 'Female' AND special_education"),
                repair("girls in special education", "[SELECT][COUNT(*)][FROM]'students'[WHERE]'.gender'[=]{0}"));
        assertEquals(
                Optional.of("SELECT COUNT(*) AS count FROM students WHERE NOT english_learner"),
                repair("students who are not English learners", "[SELECT][COUNT(*)][FROM]'students'"));
    }

    @Test
    void groupsOnceByWhatOneColumnHolds() {
        assertEquals(
                Optional.of("SELECT race_ethnicity, COUNT(*) AS count FROM students GROUP BY 1 ORDER BY 1"),
                repair(
                        "",
                        "[SELECT]'.race_ethnicity'[,]'.race_ethnicity'[,][COUNT(*)][FROM]'students'"
                                + "[GROUP BY][1][,][2][ORDER BY][1][,][2]"));
        assertEquals(
                Optional.of("SELECT race_ethnicity, COUNT(*) AS count FROM students GROUP BY 1 ORDER BY 2 DESC"),
                repair(
                        "",
                        "[SELECT]'.race_ethnicity'[,]'.race_ethnicity'[,][COUNT(*)][FROM]'students'"
                                + "[GROUP BY][1][,][2][ORDER BY][3][DESC]"));
    }

    @Test
    void putsBackAFlagAsItIsSaid() {
        String all = "[SELECT][COUNT(*)][FROM]'students'";

        assertEquals(
                Optional.of("SELECT COUNT(*) AS count FROM students WHERE english_learner"),
                repair("how many students are english learners", all));
        assertEquals(
                Optional.of("SELECT COUNT(*) AS count FROM students WHERE NOT english_learner"),
                repair("how many students aren't english learners", all));
    }

    @Test
    void putsBackWhatWasImpliedWhereTheAnswerIsAboutNoneOfItsColumns() {
        assertEquals(
                Optional.of("SELECT COUNT(*) AS count FROM grades WHERE letter_grade = 'F'"),
                repair("how many failed", "[SELECT][COUNT(*)][FROM]'grades'"));
        assertEquals(
                Optional.of("SELECT letter_grade, COUNT(*) AS count FROM grades GROUP BY 1"),
                repair(
                        "passed and failed by letter grade",
                        "[SELECT]'.letter_grade'[,][COUNT(*)][FROM]'grades'[GROUP BY][1]"));
    }

    @Test
    void takesEitherOfTwoValuesThatOneColumnCannotHoldAtOnce() {
        assertEquals(
                Optional.of("SELECT COUNT(*) AS count FROM grades WHERE term IN ('Fall', 'Spring')"),
                repair("fall and spring", "[SELECT][COUNT(*)][FROM]'grades'[WHERE]'.term'[=]{0}[AND]'.term'[=]{1}"));
        assertEquals(
                Optional.of("SELECT COUNT(*) AS count FROM grades WHERE term = 'Fall'"),
                repair("fall", "[SELECT][COUNT(*)][FROM]'grades'[WHERE]'.term'[=]{0}[AND]'.term'[=]{0}"));
    }

    @Test
    void takesTheFirstSoManyUnlessAPlaceIsNamed() {
        String third = "[SELECT]'.severity'[,][COUNT(*)][FROM]'discipline'[GROUP BY][1][QUALIFY]"
                + "[RANK() OVER (ORDER BY][COUNT(*)][DESC][)][=]{0}";

        assertEquals(
                Optional.of("SELECT severity, COUNT(*) AS count FROM discipline GROUP BY 1 ORDER BY 2 DESC LIMIT 3"),
                repair("the three most common severities", third));
        assertEquals(
                Optional.of("SELECT severity, COUNT(*) AS count FROM discipline GROUP BY 1 "
                        + "QUALIFY RANK() OVER (ORDER BY COUNT(*) DESC) = 3"),
                repair("the 3rd most common severity", third));
    }

    @Test
    void countsRowsWhereNoKeyLeadsToTheirCounts() {
        assertEquals(
                Optional.of("SELECT gender, COUNT(*) AS count FROM students GROUP BY 1"),
                repair(
                        "student count by gender",
                        "[SELECT]'.gender'[,][SUM(]'.student_count'[)][FROM]'enrollment'[JOIN]'students'[GROUP BY][1]"));
    }

    @Test
    void neverAddsUpTheSamePeopleYearAfterYear() {
        assertEquals(
                Optional.of("SELECT grade_level, SUM(student_count) AS total_student_count FROM enrollment "
                        + "WHERE school_year = (SELECT MAX(school_year) FROM enrollment) GROUP BY 1"),
                repair(
                        "enrollment by grade level",
                        "[SELECT]'.grade_level'[,][SUM(]'.student_count'[)][FROM]'enrollment'[GROUP BY][1]"));
        assertEquals(
                Optional.of("SELECT school_year, SUM(student_count) AS total_student_count FROM enrollment GROUP BY 1"),
                repair(
                        "enrollment by school year",
                        "[SELECT]'.school_year'[,][SUM(]'.student_count'[)][FROM]'enrollment'[GROUP BY][1]"));
    }

    @Test
    void computesTheMeasureThatTheQuestionHasAWordFor() {
        assertEquals(
                Optional.of("SELECT AVG(grade_numeric) AS avg_grade_numeric FROM grades"),
                repair("average grade", "[SELECT][ROUND(AVG(]'.gpa'[), 2)][FROM]'grades'"));
        assertEquals(
                Optional.of("SELECT AVG(gpa) AS avg_gpa FROM grades"),
                repair("average gpa by grade", "[SELECT][ROUND(AVG(]'.gpa'[), 2)][FROM]'grades'"));
    }

    @Test
    void asksWhetherThereIsAnyWhereNothingSaysOne() {
        assertEquals(
                Optional.of("SELECT COUNT(*) AS count FROM discipline WHERE days_suspended > 0"),
                repair("any days", "[SELECT][COUNT(*)][FROM]'discipline'[WHERE]'.days_suspended'[=][1]"));
    }

    @Test
    void readsAMonthAndItsYearAsTheCalendarDoes() {
        assertEquals(
                Optional.of("SELECT COUNT(*) AS count FROM discipline WHERE MONTH(incident_date) = 5 "
                        + "AND YEAR(incident_date) = 2023"),
                repair(
                        "incidents in May 2023",
                        "[SELECT][COUNT(*)][FROM]'discipline'[WHERE][MONTH(]'.incident_date'[)][=]{0}"
                                + "[AND]'.school_year'[=]{1}"));
    }

    @Test
    void readsTwoMonthsAsASpan() {
        String month = "[MONTH(]'.incident_date'[)][=]";
        assertEquals(
                Optional.of("SELECT COUNT(*) AS count FROM discipline WHERE MONTH(incident_date) BETWEEN 6 AND 8"),
                repair(
                        "incidents from June to August",
                        "[SELECT][COUNT(*)][FROM]'discipline'[WHERE]" + month + "{0}[AND]" + month + "{1}"));
    }

    private static final PointingSchema FERRIES = PointingSchema.of(Schemas.schema(
            Schemas.table(
                    "vessels",
                    Schemas.column("vessel_id", "INTEGER"),
                    Schemas.column("vessel_nm", "VARCHAR"),
                    Schemas.column("launched_on", "DATE"),
                    Schemas.column("fuel", "VARCHAR", "Diesel", "Electric")),
            Schemas.table(
                    "sailings",
                    Schemas.column("sailing_id", "INTEGER"),
                    Schemas.column("vessel_id", "INTEGER"),
                    Schemas.column("departed_on", "DATE")),
            Schemas.table(
                    "crossings", Schemas.column("sailing_id", "INTEGER"), Schemas.column("passenger_id", "INTEGER")),
            Schemas.table(
                    "passengers", Schemas.column("passenger_id", "INTEGER"), Schemas.column("country", "VARCHAR"))));

    private static Optional<String> ferries(String question, String completion) {
        PointingPrompt prompt = PointingPrompt.of(FERRIES, question);
        return new PointingRepair(FERRIES, prompt, Rounding.USUAL).repair(new Completions(FERRIES).write(completion));
    }

    @Test
    void putsTheTablesBetweenTwoThatNoKeyJoins() {
        assertEquals(
                Optional.of("SELECT passengers.country, COUNT(*) AS count FROM vessels "
                        + "JOIN sailings ON vessels.vessel_id = sailings.vessel_id "
                        + "JOIN crossings ON sailings.sailing_id = crossings.sailing_id "
                        + "JOIN passengers ON crossings.passenger_id = passengers.passenger_id GROUP BY 1"),
                ferries("", "[SELECT]'.country'[,][COUNT(*)][FROM]'vessels'[JOIN]'passengers'[GROUP BY][1]"));
    }

    @Test
    void countsRowsWhereNobodySpeaksOfWhomTheyAreAbout() {
        String answer = "[SELECT][COUNT(DISTINCT]'.vessel_id'[)][FROM]'sailings'[WHERE][YEAR(]'.departed_on'[)][=]{0}";

        assertEquals(
                Optional.of("SELECT COUNT(*) AS count FROM sailings WHERE YEAR(departed_on) = 2024"),
                ferries("how many sailings in 2024", answer));
        assertEquals(
                Optional.of("SELECT COUNT(DISTINCT vessel_id) AS vessel_count FROM sailings "
                        + "WHERE YEAR(departed_on) = 2024"),
                ferries("how many vessels had sailings in 2024", answer));
    }

    @Test
    void takesTheDateOfTheRowsThatAreAskedAbout() {
        assertEquals(
                Optional.of("SELECT COUNT(*) AS count FROM sailings WHERE YEAR(departed_on) = 2024"),
                ferries(
                        "sailings in 2024",
                        "[SELECT][COUNT(*)][FROM]'sailings'[JOIN]'vessels'[WHERE][YEAR(]'.launched_on'[)][=]{0}"));
        assertEquals(
                Optional.of("SELECT COUNT(*) AS count FROM sailings JOIN vessels "
                        + "ON sailings.vessel_id = vessels.vessel_id WHERE YEAR(vessels.launched_on) = 2024"),
                ferries(
                        "sailings of vessels launched in 2024",
                        "[SELECT][COUNT(*)][FROM]'sailings'[JOIN]'vessels'[WHERE][YEAR(]'.launched_on'[)][=]{0}"));
    }

    @Test
    void callsPeopleByBothOfTheirNames() {
        PointingSchema club = PointingSchema.of(Schemas.schema(Schemas.table(
                "members",
                Schemas.column("member_id", "INTEGER"),
                Schemas.column("first_nm", "VARCHAR"),
                Schemas.column("last_nm", "VARCHAR"),
                Schemas.column("is_paid", "BOOLEAN"))));
        PointingPrompt prompt = PointingPrompt.of(club, "members who have paid");

        assertEquals(
                Optional.of("SELECT first_nm, last_nm FROM members WHERE is_paid"),
                new PointingRepair(club, prompt, Rounding.USUAL)
                        .repair(new Completions(club).write("[SELECT]'.first_nm'[FROM]'members'[WHERE]'.is_paid'")));
    }

    @Test
    void listsThingsByTheirNames() {
        assertEquals(
                Optional.of("SELECT vessel_nm FROM vessels WHERE fuel = 'Electric'"),
                ferries("electric vessels", "[SELECT]'.fuel'[FROM]'vessels'[WHERE]'.fuel'[=]{0}"));
        assertEquals(
                Optional.of("SELECT vessel_nm FROM vessels WHERE fuel = 'Electric'"),
                ferries("electric vessels", "[SELECT]'.vessel_id'[FROM]'vessels'[WHERE]'.fuel'[=]{0}"));
        assertEquals(
                Optional.of("SELECT vessel_nm FROM vessels WHERE fuel = 'Electric'"),
                ferries("electric vessels", "[SELECT][COUNT(*)][FROM]'vessels'[WHERE]'.fuel'[=]{0}"));
        assertEquals(
                Optional.of("SELECT COUNT(*) AS count FROM vessels WHERE fuel = 'Electric'"),
                ferries("how many electric vessels", "[SELECT][COUNT(*)][FROM]'vessels'[WHERE]'.fuel'[=]{0}"));
    }

    @Test
    void doesNotGuess() {
        assertEquals(Optional.empty(), repair("", "[SELECT]'.student_count'[,]'.gpa'[FROM]'enrollment'"));
        assertEquals(
                Optional.empty(),
                new PointingRepair(school, PointingPrompt.of(school, ""), Rounding.USUAL).repair("SELECT 1"));
    }
}
