// Copyright (c) 2026 the Ask in English authors
// SPDX-License-Identifier: Apache-2.0
package org.lfed.core.pointing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.lfed.core.link.Schemas;
import org.lfed.core.schema.Schema;

class PointingDecoderTest {

    private final PointingSchema school = PointingSchema.of(Schemas.school());

    private String sql(String question, String completion) {
        return sql(school, question, completion);
    }

    private static String sql(PointingSchema schema, String question, String completion) {
        DecodedSql decoded = decode(schema, question, new Completions(schema).write(completion));
        return assertInstanceOf(DecodedSql.Sql.class, decoded, decoded::toString)
                .text();
    }

    private static DecodedSql decode(PointingSchema schema, String question, String completion) {
        return new PointingDecoder(schema, PointingPrompt.of(schema, question).slots()).decode(completion);
    }

    private String reason(String question, String completion) {
        return assertInstanceOf(
                        DecodedSql.Undecodable.class,
                        decode(school, question, new Completions(school).write(completion)))
                .reason();
    }

    @Nested
    class Constants {

        @Test
        void areSpelledAsTheColumnBeforeThemHoldsThem() {
            assertEquals(
                    "SELECT COUNT(*) AS count FROM discipline WHERE school_year = '2023-2024'",
                    sql("in 2023", "[SELECT][COUNT(*)][FROM]'discipline'[WHERE]'.school_year'[=]{0}"));
            assertEquals(
                    "SELECT COUNT(*) AS count FROM discipline WHERE YEAR(incident_date) = 2023",
                    sql("in 2023", "[SELECT][COUNT(*)][FROM]'discipline'[WHERE][YEAR(]'.incident_date'[)][=]{0}"));
        }

        @Test
        void keepTheirColumnThroughListsAndRanges() {
            assertEquals(
                    "SELECT gpa FROM grades WHERE school_year IN ('2022-2023', '2023-2024')",
                    sql("2022 or 2023", "[SELECT]'.gpa'[FROM]'grades'[WHERE]'.school_year'[IN (]{0}[,]{1}[)]"));
            assertEquals(
                    "SELECT gpa FROM grades WHERE school_year BETWEEN '2022-2023' AND '2023-2024'",
                    sql("2022 to 2023", "[SELECT]'.gpa'[FROM]'grades'[WHERE]'.school_year'[BETWEEN]{0}[AND]{1}"));
        }

        @Test
        void areEscaped() {
            assertEquals(
                    "SELECT gpa FROM grades WHERE course_name = 'O''Neil'",
                    sql("courses of \"O'Neil\"", "[SELECT]'.gpa'[FROM]'grades'[WHERE]'.course_name'[=]{0}"));
        }

        @Test
        void becomePatterns() {
            String answer = "[SELECT]'.gpa'[FROM]'grades'[WHERE]'.course_name'[ILIKE %s]{0}";
            assertEquals(
                    "SELECT gpa FROM grades WHERE course_name ILIKE '%gebr%'",
                    sql("courses like \"gebr\"", String.format(answer, "contains")));
            assertEquals(
                    "SELECT gpa FROM grades WHERE course_name ILIKE 'gebr%'",
                    sql("courses like \"gebr\"", String.format(answer, "starts")));
            assertEquals(
                    "SELECT gpa FROM grades WHERE course_name ILIKE '%10\\% off' ESCAPE '\\'",
                    sql("courses like \"10% off\"", String.format(answer, "ends")));
        }

        @Test
        void thatAColumnCannotHoldAreRefused() {
            assertTrue(reason("at Lincoln", "[SELECT]'.gpa'[FROM]'grades'[WHERE]'.gpa'[>]{0}")
                    .contains("gpa cannot be 'Lincoln Elementary'"));
            assertTrue(reason("at Lincoln", "[SELECT]'.gpa'[FROM]'grades'[LIMIT]{0}")
                    .contains("not a number"));
        }
    }

    @Nested
    class Results {

        @ParameterizedTest
        @CsvSource(
                delimiter = ';',
                value = {
                    "[COUNT(*)];COUNT(*) AS count",
                    "[COUNT(DISTINCT]'.student_id'[)];COUNT(DISTINCT student_id) AS student_count",
                    "[COUNT(DISTINCT]'.course_name'[)];COUNT(DISTINCT course_name) AS distinct_course_name",
                    "[ROUND(AVG(]'.gpa'[), 2)];AVG(gpa) AS avg_gpa",
                    "[MAX(]'.gpa'[)];MAX(gpa) AS max_gpa",
                    "[SUM(]'.gpa'[)];SUM(gpa) AS total_gpa",
                    "[PCT(]'.term'[=]{0}[)PCT];"
                            + "ROUND(100.0 * AVG(CASE WHEN term = 'Fall' THEN 1 ELSE 0 END), 1) AS percent"
                })
        void haveNamesThatAPersonCanRead(String answer, String sql) {
            assertEquals("SELECT " + sql + " FROM grades", sql("in fall", "[SELECT]" + answer + "[FROM]'grades'"));
        }

        @Test
        void haveNamesThatDiffer() {
            assertEquals(
                    "SELECT MAX(gpa) AS max_gpa, MAX(gpa) AS max_gpa_2 FROM grades",
                    sql("", "[SELECT][MAX(]'.gpa'[)][,][MAX(]'.gpa'[)][FROM]'grades'"));
        }

        @Test
        void haveNoNamesInsideConditions() {
            assertEquals(
                    "SELECT gpa FROM grades WHERE gpa > (SELECT AVG(gpa) FROM grades)",
                    sql("", "[SELECT]'.gpa'[FROM]'grades'[WHERE]'.gpa'[>][(][SELECT][AVG(]'.gpa'[)][FROM]'grades'[)]"));
        }

        @Test
        void ofAnInnerQueryAreUsedByTheOuterOne() {
            assertEquals(
                    "SELECT AVG(count) AS avg_count FROM (SELECT student_id, COUNT(*) AS count FROM "
                            + "discipline GROUP BY 1)",
                    sql(
                            "",
                            "[SELECT][ROUND(AVG(][inner][), 2)][FROM (][SELECT]'.student_id'"
                                    + "[,][COUNT(*)][FROM]'discipline'[GROUP BY][1][)]"));
        }

        @Test
        void canBeSharesOfASumForEachGroup() {
            assertEquals(
                    "SELECT school_name, ROUND(100.0 * SUM(student_count) / SUM(SUM(student_count)) OVER (), 1) "
                            + "AS percent FROM enrollment GROUP BY 1",
                    sql(
                            "",
                            "[SELECT]'.school_name'[,][PCT OF SUM(]'.student_count'[)PCT OF SUM]"
                                    + "[FROM]'enrollment'[GROUP BY][1]"));
        }

        @Test
        void canBeDaysOfTheWeek() {
            assertEquals(
                    "SELECT DAYNAME(incident_date) AS weekday, COUNT(*) AS count FROM discipline GROUP BY 1",
                    sql("", "[SELECT][DAYNAME(]'.incident_date'[)][,][COUNT(*)][FROM]'discipline'[GROUP BY][1]"));
        }

        @Test
        void canBeProductsOfTwoColumns() {
            assertEquals(
                    "SELECT school_name, SUM(grade_level * student_count) AS total_amount FROM enrollment GROUP BY 1",
                    sql(
                            "",
                            "[SELECT]'.school_name'[,][SUM(]'.grade_level'[times]'.student_count'[)]"
                                    + "[FROM]'enrollment'[GROUP BY][1]"));
            assertEquals(
                    "SELECT school_name, grade_level * student_count AS amount FROM enrollment",
                    sql("", "[SELECT]'.school_name'[,]'.grade_level'[times]'.student_count'[FROM]'enrollment'"));
        }

        @Test
        void canBeSumsDifferencesAndQuotientsOfTwoColumns() {
            assertEquals(
                    "SELECT SUM(grade_level + student_count) AS total_amount, "
                            + "AVG(student_count - grade_level) AS avg_difference FROM enrollment",
                    sql(
                            "",
                            "[SELECT][SUM(]'.grade_level'[+]'.student_count'[)][,][ROUND(AVG(]'.student_count'[-]"
                                    + "'.grade_level'[), 2)][FROM]'enrollment'"));
            assertEquals(
                    "SELECT school_name, student_count / grade_level AS ratio FROM enrollment",
                    sql("", "[SELECT]'.school_name'[,]'.student_count'[/]'.grade_level'[FROM]'enrollment'"));
            assertEquals(
                    "SELECT SUM(grade_level) + SUM(student_count) AS total_amount FROM enrollment",
                    sql("", "[SELECT][SUM(]'.grade_level'[)][+][SUM(]'.student_count'[)][FROM]'enrollment'"));
        }

        @Test
        void canBeTheTimeBetweenTwoDates() {
            assertEquals(
                    "SELECT AVG(date_diff('day', ordered_on, shipped_on)) AS avg_days FROM orders",
                    sql(
                            orders(),
                            "",
                            "[SELECT][ROUND(AVG(][DAYS(]'.ordered_on'[,]'.shipped_on'[)][), 2)][FROM]'orders'"));
            assertEquals(
                    "SELECT order_id, date_diff('minute', ordered_on, shipped_on) AS minutes FROM orders "
                            + "WHERE date_diff('day', ordered_on, shipped_on) > 3",
                    sql(
                            orders(),
                            "more than 3",
                            "[SELECT]'.order_id'[,][MINUTES(]'.ordered_on'[,]'.shipped_on'[)][FROM]'orders'[WHERE]"
                                    + "[DAYS(]'.ordered_on'[,]'.shipped_on'[)][>]{0}"));
        }

        private PointingSchema orders() {
            return PointingSchema.of(Schemas.schema(Schemas.table(
                    "orders",
                    Schemas.column("order_id", "INTEGER"),
                    Schemas.column("ordered_on", "DATE"),
                    Schemas.column("shipped_on", "DATE"))));
        }

        @Test
        void canBeShares() {
            assertEquals(
                    "SELECT ROUND(100.0 * SUM(CASE WHEN grade_level = 9 THEN student_count ELSE 0 END) / "
                            + "SUM(student_count), 1) AS percent FROM enrollment",
                    sql(
                            "grade 9",
                            "[SELECT][SHARE(]'.grade_level'[=]{0}[THEN]'.student_count'[)SHARE]"
                                    + "[FROM]'enrollment'"));
        }

        @Test
        void canBeDifferences() {
            assertEquals(
                    "SELECT SUM(CASE WHEN term = 'Fall' THEN 1 ELSE 0 END) - SUM(CASE WHEN term = 'Spring' THEN 1 "
                            + "ELSE 0 END) AS difference FROM grades",
                    sql(
                            "fall spring",
                            "[SELECT][SUM(CASE WHEN]'.term'[=]{0}[THEN 1 ELSE 0 END)][-][SUM(CASE WHEN]"
                                    + "'.term'[=]{1}[THEN 1 ELSE 0 END)][FROM]'grades'"));
        }

        @Test
        void canBeRates() {
            assertEquals(
                    "SELECT school_name, ROUND(100.0 * COUNT(*) / (SELECT COUNT(*) FROM students WHERE "
                            + "students.school_name = discipline.school_name), 2) AS per_100 FROM "
                            + "discipline GROUP BY 1",
                    sql(
                            "",
                            "[SELECT]'.school_name'[,][ROUND(100.0 *][COUNT(*)][/][(][SELECT][COUNT(*)][FROM]'students'"
                                    + "[WHERE SAME]'.school_name'[)][, 2)][FROM]'discipline'[GROUP BY][1]"));
        }

        @Test
        void canBeRanks() {
            assertEquals(
                    "SELECT school_year, school_name, COUNT(*) AS count, RANK() OVER (PARTITION BY school_year "
                            + "ORDER BY COUNT(*) DESC) AS rank FROM discipline GROUP BY 1, 2",
                    sql(
                            "",
                            "[SELECT]'.school_year'[,]'.school_name'[,][COUNT(*)][,][RANK() OVER (PARTITION BY]"
                                    + "'.school_year'[ORDER "
                                    + "BY][COUNT(*)][DESC][)][FROM]'discipline'[GROUP BY][1][,][2]"));
        }
    }

    @Nested
    class Joins {

        @Test
        void areWorkedOutFromSharedKeys() {
            assertEquals(
                    "SELECT students.gender, AVG(grades.gpa) AS avg_gpa FROM grades JOIN students ON "
                            + "grades.student_id = students.student_id GROUP BY 1",
                    sql(
                            "",
                            "[SELECT]'.gender'[,]"
                                    + "[ROUND(AVG(]'.gpa'[), 2)][FROM]'grades'[JOIN]'students'[GROUP BY][1]"));
        }

        @Test
        void takeSharedColumnsFromTheFirstTable() {
            assertEquals(
                    "SELECT COUNT(*) AS count FROM grades JOIN students ON grades.student_id = "
                            + "students.student_id WHERE grades.school_name = 'Lincoln Elementary'",
                    sql("at lincoln", "[SELECT][COUNT(*)][FROM]'grades'[JOIN]'students'[WHERE]'.school_name'[=]{0}"));
        }

        @Test
        void canBeOfThreeTables() {
            String sql = sql(
                    "",
                    "[SELECT][COUNT(*)][FROM]'grades'[JOIN]'students'[JOIN]'attendance'[WHERE]"
                            + "'.english_learner'[AND]'.is_chronically_absent'");

            assertEquals(
                    "SELECT COUNT(*) AS count FROM grades JOIN students ON grades.student_id = students.student_id "
                            + "JOIN attendance ON grades.student_id = attendance.student_id AND grades.school_year = "
                            + "attendance.school_year WHERE students.english_learner AND "
                            + "attendance.is_chronically_absent",
                    sql);
        }

        @Test
        void withoutAKeyAreRefused() {
            assertTrue(reason("", "[SELECT][COUNT(*)][FROM]'enrollment'[JOIN]'students'")
                    .contains("no key leads to students"));
        }

        @Test
        void ofATableWithItselfAreRefused() {
            assertTrue(
                    reason("", "[SELECT][COUNT(*)][FROM]'grades'[JOIN]'grades'").contains("joined with itself"));
        }
    }

    @Nested
    class Names {

        private final Schema odd = Schemas.schema(Schemas.table(
                "order",
                Schemas.column("Order Id", "INTEGER"),
                Schemas.column("select", "VARCHAR"),
                Schemas.column("say \"hi\"", "INTEGER")));

        @Test
        void areQuotedOnlyWhereNeeded() {
            assertEquals(
                    "SELECT \"select\", \"Order Id\" FROM \"order\" ORDER BY \"say \"\"hi\"\"\"",
                    sql(
                            PointingSchema.of(odd),
                            "",
                            "[SELECT]'.select'[,]'.Order Id'[FROM]'order'[ORDER BY]'.say \"hi\"'"));
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "hello",
                "<|end|>",
                "<|SELECT|>",
                "<|SELECT|><|COUNT(*)|>",
                "<T0>",
                "<|SELECT|><C63><|FROM|><T0>",
                "<|SELECT|><C0><|FROM|><T11>",
                "<|SELECT|><C0><|FROM|><C1>",
                "<|SELECT|><V7><|FROM|><T0>",
                "<|SELECT|><|SUM(|><C3><|FROM|><T0>",
                "<|SELECT|><C3><|)|><|FROM|><T0>",
                "<|SELECT|><|ROUND(AVG(|><C3><|)|><|FROM|><T0>",
                "<|SELECT|><|MAX(|><|inner|><|)|><|FROM|><T0>",
                "<|SELECT|><|SELECT|>",
                "<|SELECT|><C22><|FROM|><T0>",
                "<|SELECT|><C0><|WHERE SAME|><C0><|FROM|><T0>"
            })
    void whatIsNoQueryIsRefusedWithAReason(String completion) {
        DecodedSql decoded = decode(school, "", completion);

        assertTrue(
                assertInstanceOf(DecodedSql.Undecodable.class, decoded)
                        .reason()
                        .startsWith("The model's answer is no query: "),
                completion);
    }

    @Test
    void anAnswerInTheMakingIsShownAsFarAsItGoes() {
        PointingDecoder decoder =
                new PointingDecoder(school, PointingPrompt.of(school, "in 2023").slots());
        String completion = new Completions(school)
                .write("[SELECT]'.school_name'[,][COUNT(*)][FROM]'discipline'[WHERE]'.school_year'[=]{0}[GROUP BY][1]");

        assertEquals("", decoder.decodePrefix(""));
        assertEquals("SELECT school_name", decoder.decodePrefix(completion.substring(0, 18)));
        assertEquals(
                "SELECT school_name, COUNT(*) AS count FROM discipline WHERE school_year = '2023-2024' GROUP BY 1",
                decoder.decodePrefix(completion));
    }

    @Test
    void everyBeginningOfAnAnswerCanBeShown() {
        PointingDecoder decoder =
                new PointingDecoder(school, PointingPrompt.of(school, "in 2023").slots());
        String completion = new Completions(school)
                .write("[SELECT][ROUND(AVG(][inner][), 2)][FROM (][SELECT]"
                        + "'.student_id'[,][COUNT(*)][FROM]'discipline'[JOIN]'students'[GROUP BY][1][)]");
        for (int length = 0; length <= completion.length(); length++) {
            decoder.decodePrefix(completion.substring(0, length));
        }
    }
}
