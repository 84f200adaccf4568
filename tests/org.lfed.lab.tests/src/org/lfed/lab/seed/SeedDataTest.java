// Copyright (c) 2026 the Ask in English authors
// SPDX-License-Identifier: Apache-2.0
package org.lfed.lab.seed;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.lfed.core.schema.Identifiers;

/** What holds in the committed data, asked in SQL. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SeedDataTest {

    private static final String YEARS = "('2021-2022', '2022-2023', '2023-2024', '2024-2025')";

    private static final String SCHOOLS =
            """
            (VALUES ('Lincoln Elementary', 0, 5, 520), ('Washington Middle', 6, 8, 480),
                    ('Jefferson High', 9, 12, 900), ('Roosevelt Academy', 0, 8, 380),
                    ('Kennedy Prep', 6, 12, 620)) AS schools (school_name, first_grade, last_grade, size)""";

    private SeedDatabase data;

    @BeforeAll
    void open() throws SQLException {
        data = SeedDatabase.overCommittedFiles();
    }

    @AfterAll
    void close() throws SQLException {
        data.close();
    }

    private void assertNone(String table, String condition) throws SQLException {
        assertEquals(List.of(), data.rows("SELECT * FROM " + table + " WHERE " + condition + " LIMIT 5"));
    }

    private void assertValues(String table, String column, String... values) throws SQLException {
        assertEquals(
                Arrays.stream(values).sorted().toList(),
                data.rows("SELECT DISTINCT " + column + " FROM " + table + " ORDER BY 1"));
    }

    private void assertBetween(double low, double high, String sql) throws SQLException {
        double value = data.number(sql);
        assertTrue(low <= value && value <= high, value + " from " + sql);
    }

    @Nested
    class EveryTable {

        @Test
        void holdsNoNulls() throws SQLException {
            for (SeedTable table : SeedTable.values()) {
                String anyNull = table.columns().stream()
                        .map(column -> column.name() + " IS NULL")
                        .collect(Collectors.joining(" OR "));
                assertNone(table.tableName(), anyNull);
            }
        }

        @Test
        void knowsOnlyTheFiveSchoolsAndTheirGrades() throws SQLException {
            for (String table : List.of("enrollment", "students", "discipline", "grades")) {
                assertEquals(5, data.number("SELECT count(DISTINCT school_name) FROM " + table));
                assertNone(
                        table + " LEFT JOIN " + SCHOOLS + " USING (school_name)",
                        "size IS NULL OR grade_level NOT BETWEEN first_grade AND last_grade");
            }
            assertNone("attendance", "school_name NOT IN (SELECT school_name FROM " + SCHOOLS + ")");
        }

        @Test
        void coversTheFourSchoolYears() throws SQLException {
            for (String table : List.of("enrollment", "attendance", "discipline", "grades")) {
                assertEquals(4, data.number("SELECT count(DISTINCT school_year) FROM " + table));
                assertNone(table, "school_year NOT IN " + YEARS);
            }
        }

        @Test
        void speaksOfStudentsWhoExistInTheSchoolAndGradeTheyAreIn() throws SQLException {
            assertNone(
                    "attendance a LEFT JOIN students s USING (student_id)",
                    "s.school_name IS DISTINCT FROM a.school_name");
            for (String table : List.of("discipline", "grades")) {
                assertNone(
                        table + " t LEFT JOIN students s USING (student_id)",
                        "s.school_name IS DISTINCT FROM t.school_name "
                                + "OR s.grade_level IS DISTINCT FROM t.grade_level");
            }
        }
    }

    @Nested
    class EnrollmentTable {

        @Test
        void hasOneRowPerYearSchoolAndGrade() throws SQLException {
            assertEquals(116, data.number("SELECT count(*) FROM enrollment"));
            assertEquals(
                    116, data.number("SELECT count(DISTINCT (school_year, school_name, grade_level)) FROM enrollment"));
        }

        @Test
        void addsUpToTheSizeOfEachSchoolInEachYear() throws SQLException {
            assertEquals(
                    List.of(),
                    data.rows("SELECT school_year, school_name, sum(student_count), any_value(size) "
                            + "FROM enrollment JOIN " + SCHOOLS + " USING (school_name) "
                            + "GROUP BY ALL HAVING sum(student_count) <> any_value(size)"));
            assertEquals(4 * 2900, data.number("SELECT sum(student_count) FROM enrollment"));
        }

        @Test
        void countsTheStudentsOfEveryOtherTable() throws SQLException {
            String byGrade = "SELECT school_year, school_name, grade_level, student_count FROM enrollment";
            for (String counted : List.of(
                    "SELECT school_year, school_name, grade_level, count(*) "
                            + "FROM students CROSS JOIN (SELECT DISTINCT school_year FROM enrollment) GROUP BY ALL",
                    "SELECT a.school_year, a.school_name, s.grade_level, count(*) "
                            + "FROM attendance a JOIN students s USING (student_id) GROUP BY ALL",
                    "SELECT school_year, school_name, grade_level, count(DISTINCT student_id) "
                            + "FROM grades GROUP BY ALL")) {
                assertEquals(List.of(), data.rows("(" + byGrade + ") EXCEPT (" + counted + ")"));
                assertEquals(List.of(), data.rows("(" + counted + ") EXCEPT (" + byGrade + ")"));
            }
        }

        @Test
        void hasGradesOfDifferentSize() throws SQLException {
            assertBetween(
                    4,
                    7,
                    "SELECT count(DISTINCT student_count) FROM enrollment "
                            + "WHERE school_name = 'Kennedy Prep' AND school_year = '2024-2025'");
        }
    }

    @Nested
    class StudentsTable {

        @Test
        void hasOneRowForEachOfThe2900Students() throws SQLException {
            assertEquals(2900, data.number("SELECT count(*) FROM students"));
            assertEquals(2900, data.number("SELECT count(DISTINCT student_id) FROM students"));
        }

        @Test
        void usesTheValuesOfTheDictionary() throws SQLException {
            assertValues("students", "gender", "Female", "Male", "Nonbinary");
            assertValues(
                    "students",
                    "race_ethnicity",
                    "American Indian or Alaska Native",
                    "Asian",
                    "Black or African American",
                    "Hispanic or Latino",
                    "Two or More Races",
                    "White");
        }

        @Test
        void hasBelievableShares() throws SQLException {
            assertBetween(0.08, 0.15, "SELECT avg(english_learner::INTEGER) FROM students");
            assertBetween(0.11, 0.17, "SELECT avg(special_education::INTEGER) FROM students");
            assertBetween(0.35, 0.50, "SELECT avg(economically_disadvantaged::INTEGER) FROM students");
        }

        @Test
        void noGroupOfStudentsIsSystematicallyWorseThanAnother() throws SQLException {
            for (String property : List.of("race_ethnicity", "gender", "english_learner", "special_education")) {
                assertBetween(
                        0,
                        1,
                        "SELECT max(mean) - min(mean) FROM (SELECT avg(grade_numeric) AS mean "
                                + "FROM grades JOIN students USING (student_id) GROUP BY " + property + ")");
            }
            assertBetween(
                    0,
                    1.5,
                    "SELECT max(mean) - min(mean) FROM (SELECT avg(absence_count) AS mean "
                            + "FROM attendance JOIN students USING (student_id) GROUP BY race_ethnicity)");
        }
    }

    @Nested
    class AttendanceTable {

        @Test
        void hasOneRowPerStudentAndYear() throws SQLException {
            assertEquals(11_600, data.number("SELECT count(*) FROM attendance"));
            assertEquals(11_600, data.number("SELECT count(DISTINCT (student_id, school_year)) FROM attendance"));
        }

        @Test
        void countsAbsencesWithinTheSchoolYear() throws SQLException {
            assertNone("attendance", "absence_count NOT BETWEEN 0 AND 180");
        }

        @Test
        void callsAStudentChronicallyAbsentFromEighteenDaysOn() throws SQLException {
            assertNone("attendance", "is_chronically_absent <> (absence_count >= 18)");
        }

        @Test
        void findsAboutFifteenPercentChronicallyAbsent() throws SQLException {
            assertBetween(0.12, 0.18, "SELECT avg(is_chronically_absent::INTEGER) FROM attendance");
        }

        @Test
        void isHigherUnderEconomicHardship() throws SQLException {
            String mean = "(SELECT avg(absence_count) FROM attendance JOIN students USING (student_id) WHERE ";
            assertBetween(
                    0.5,
                    4,
                    "SELECT " + mean + "economically_disadvantaged) - " + mean + "NOT economically_disadvantaged)");
        }

        @Test
        void includesTheDaysOfOutOfSchoolSuspension() throws SQLException {
            assertNone(
                    "(SELECT student_id, school_year, sum(days_suspended) AS days FROM discipline "
                            + "WHERE action_taken = 'Out-of-School Suspension' GROUP BY ALL) "
                            + "JOIN attendance USING (student_id, school_year)",
                    "absence_count < days");
        }
    }

    @Nested
    class DisciplineTable {

        @Test
        void numbersTheIncidentsInTheOrderOfTheirDates() throws SQLException {
            assertEquals(1400, data.number("SELECT count(*) FROM discipline"));
            assertEquals(1400, data.number("SELECT count(DISTINCT incident_id) FROM discipline"));
            assertNone(
                    "discipline a JOIN discipline b ON b.incident_id = a.incident_id + 1",
                    "b.incident_date < a.incident_date");
        }

        @Test
        void datesEveryIncidentOnASchoolDayOfItsYear() throws SQLException {
            assertNone("discipline", "isodow(incident_date) > 5");
            assertNone(
                    "discipline",
                    "incident_date NOT BETWEEN make_date(left(school_year, 4)::INTEGER, 8, 20) "
                            + "AND make_date(right(school_year, 4)::INTEGER, 6, 15)");
        }

        @Test
        void usesTheTypesAndActionsOfSchools() throws SQLException {
            assertValues("discipline", "severity", "Minor", "Moderate", "Major");
            assertValues(
                    "discipline",
                    "incident_type",
                    "Bullying",
                    "Cell Phone Violation",
                    "Cheating",
                    "Classroom Disruption",
                    "Defiance",
                    "Dress Code Violation",
                    "Drug or Alcohol Possession",
                    "Excessive Tardiness",
                    "Fighting",
                    "Skipping Class",
                    "Theft",
                    "Threat",
                    "Vandalism",
                    "Vaping",
                    "Weapon Possession");
            assertValues(
                    "discipline",
                    "action_taken",
                    "Detention",
                    "In-School Suspension",
                    "Out-of-School Suspension",
                    "Parent Contact",
                    "Saturday School",
                    "Verbal Warning");
        }

        @Test
        void neverSuspendsForAMinorIncidentAndAlwaysForAMajorOne() throws SQLException {
            assertNone(
                    "discipline",
                    "severity = 'Minor' AND action_taken NOT IN "
                            + "('Verbal Warning', 'Parent Contact', 'Detention')");
            assertNone("discipline", "severity = 'Moderate' AND action_taken IN ('Verbal Warning', 'Parent Contact')");
            assertNone("discipline", "severity = 'Major' AND action_taken NOT LIKE '%Suspension'");
        }

        @Test
        void countsDaysForSuspensionsOnly() throws SQLException {
            assertNone("discipline", "(action_taken LIKE '%Suspension') <> (days_suspended > 0)");
            assertNone("discipline", "action_taken = 'In-School Suspension' AND days_suspended > 3");
            assertNone("discipline", "severity = 'Moderate' AND days_suspended > 3");
            assertNone("discipline", "days_suspended NOT BETWEEN 0 AND 10");
        }

        @Test
        void fitsTheAgeOfTheStudent() throws SQLException {
            assertNone(
                    "discipline",
                    "incident_type IN ('Vaping', 'Drug or Alcohol Possession', "
                            + "'Weapon Possession', 'Skipping Class') AND grade_level < 6");
            assertNone("discipline", "action_taken = 'Out-of-School Suspension' AND grade_level <= 2");
        }
    }

    @Nested
    class GradesTable {

        @Test
        void hasOneRowPerStudentYearTermAndCourse() throws SQLException {
            assertBetween(155_000, 165_000, "SELECT count(*) FROM grades");
            assertEquals(
                    0,
                    data.number("SELECT count(*) - count(DISTINCT "
                            + "(student_id, school_year, term, course_name)) FROM grades"));
        }

        @Test
        void givesEveryStudentTheSameSixOrSevenCoursesInBothTerms() throws SQLException {
            assertValues("grades", "term", "Fall", "Spring");
            assertNone(
                    "(SELECT grade_level, count(*) AS courses FROM grades "
                            + "GROUP BY student_id, school_year, term, grade_level)",
                    "courses <> CASE WHEN grade_level <= 2 THEN 6 ELSE 7 END");
            assertNone(
                    "(SELECT count(DISTINCT term) AS terms FROM grades "
                            + "GROUP BY student_id, school_year, course_name)",
                    "terms <> 2");
        }

        @Test
        void writesTheLetterThatTheNumberAmountsTo() throws SQLException {
            assertNone("grades", "grade_numeric NOT BETWEEN 0 AND 100 OR grade_numeric <> floor(grade_numeric)");
            assertNone(
                    "grades",
                    "letter_grade <> CASE WHEN grade_numeric >= 90 THEN 'A' "
                            + "WHEN grade_numeric >= 80 THEN 'B' WHEN grade_numeric >= 70 THEN 'C' "
                            + "WHEN grade_numeric >= 60 THEN 'D' ELSE 'F' END");
            assertValues("grades", "letter_grade", "A", "B", "C", "D", "F");
        }

        @Test
        void averagesTheGradePointsOfTheTermIntoTheGpa() throws SQLException {
            assertNone(
                    "(SELECT min(gpa) AS lowest, max(gpa) AS highest, "
                            + "avg(strpos('FDCBA', letter_grade) - 1) AS points "
                            + "FROM grades GROUP BY student_id, school_year, term)",
                    "lowest <> highest OR abs(lowest - points) > 0.0051");
            assertNone("grades", "gpa NOT BETWEEN 0 AND 4");
        }

        @Test
        void fallsWithAbsence() throws SQLException {
            assertBetween(
                    -0.7,
                    -0.2,
                    "SELECT corr(absence_count, grade_numeric) "
                            + "FROM grades JOIN attendance USING (student_id, school_year)");
        }

        @Test
        void isMuchAlikeWithinAStudent() throws SQLException {
            assertBetween(
                    0.4,
                    0.9,
                    "SELECT corr(f.grade_numeric, s.grade_numeric) FROM grades f JOIN grades s "
                            + "ON f.student_id = s.student_id AND f.school_year = s.school_year "
                            + "AND f.course_name = s.course_name AND f.term = 'Fall' AND s.term = 'Spring'");
        }

        @Test
        void teachesCoursesThatFitTheGradeLevel() throws SQLException {
            Map<String, String> gradesByCourse = Map.ofEntries(
                    Map.entry("Reading", "0-5"),
                    Map.entry("Mathematics", "0-5"),
                    Map.entry("Writing", "3-5"),
                    Map.entry("Math 6", "6-6"),
                    Map.entry("Earth Science", "6-6"),
                    Map.entry("Math 7", "7-7"),
                    Map.entry("Life Science", "7-7"),
                    Map.entry("Pre-Algebra", "7-8"),
                    Map.entry("Algebra I", "8-9"),
                    Map.entry("English 9", "9-9"),
                    Map.entry("Biology", "9-9"),
                    Map.entry("Geometry", "9-10"),
                    Map.entry("Spanish I", "9-9"),
                    Map.entry("English 10", "10-10"),
                    Map.entry("Chemistry", "10-10"),
                    Map.entry("World History", "10-10"),
                    Map.entry("Algebra II", "10-11"),
                    Map.entry("Physics", "11-11"),
                    Map.entry("US History", "11-11"),
                    Map.entry("Pre-Calculus", "11-12"),
                    Map.entry("English 12", "12-12"),
                    Map.entry("Calculus", "12-12"),
                    Map.entry("US Government", "12-12"));
            for (Map.Entry<String, String> course : gradesByCourse.entrySet()) {
                assertEquals(
                        List.of(course.getValue()),
                        data.rows("SELECT min(grade_level) || '-' || max(grade_level) FROM grades WHERE course_name = "
                                + Identifiers.literal(course.getKey())),
                        course.getKey());
            }
        }
    }
}
