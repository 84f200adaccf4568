// Copyright (c) 2026 the Ask in English authors
// SPDX-License-Identifier: Apache-2.0
package org.lfed.core.pointing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.lfed.core.link.Schemas;

class PointingGrammarTest {

    private static final String QUESTION = "how many students of Jefferson High in the fall had more than 3";

    private final PointingSchema school = PointingSchema.of(Schemas.school());

    private PointingGrammar grammar(String question) {
        return PointingGrammar.of(school, PointingPrompt.of(school, question));
    }

    private boolean allows(String completion) {
        return grammar(QUESTION).accepts(new Completions(school).write(completion));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "[SELECT][COUNT(*)][FROM]'students'",
                "[SELECT][*][FROM]'students'[WHERE]'.english_learner'[AND][NOT]'.special_education'",
                "[SELECT]'.gender'[,][COUNT(*)][FROM]'students'[GROUP BY][1][ORDER BY][2][DESC][LIMIT 1]",
                "[SELECT][ROUND(AVG(]'.gpa'[), 2)][FROM]'grades'[WHERE]'.term'[=]{1}",
                "[SELECT][PCT(]'.english_learner'[)PCT][FROM]'students'[GROUP BY][1][HAVING][COUNT(*)][>]{2}",
                "[SELECT][COUNT(*)][FROM]'grades'[WHERE]'.gpa'[>][(][SELECT][AVG(]'.gpa'[)][FROM]'grades'[)]",
                "[SELECT][ROUND(AVG(][inner][), 2)][FROM (][SELECT]'.student_id'[,][COUNT(*)][FROM]'discipline'"
                        + "[GROUP BY][1][)]",
                "[SELECT][COUNT(*)][FROM]'students'[WHERE]'.student_id'[NOT IN (][SELECT]'.student_id'[FROM]"
                        + "'discipline'[)]",
                "[SELECT][DAYNAME(]'.incident_date'[)][,][COUNT(*)][FROM]'discipline'[GROUP BY][1]",
                "[SELECT]'.school_name'[,][PCT OF SUM(]'.student_count'[)PCT OF SUM][FROM]'enrollment'[GROUP BY][1]",
                "[SELECT][SUM(]'.grade_level'[times]'.student_count'[)][FROM]'enrollment'",
                "[SELECT][ROUND(AVG(][DAYS(]'.incident_date'[,]'.incident_date'[)][), 2)][FROM]'discipline'",
                "[SELECT][COUNT(*)][FROM]'discipline'[WHERE][DAYS(]'.incident_date'[,]'.incident_date'[)][>]{2}",
                "[SELECT][COUNT(*)][FROM]'grades'[WHERE]'.gpa'[>]'.grade_level'",
            })
    void allowsQueriesOverThePromptsOwnPlaceholders(String completion) {
        assertTrue(allows(completion));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            textBlock =
                    """
            a constant that the question does not hold    | [SELECT][COUNT(*)][FROM]'grades'[WHERE]'.term'[=]{7}
            a known value of another column               | [SELECT][COUNT(*)][FROM]'grades'[WHERE]'.term'[=]{0}
            a share of words                              | [SELECT][PCT OF SUM(]'.gender'[)PCT OF SUM][FROM]'students'
            a weekday that is compared with a number      | [SELECT][COUNT(*)][FROM]'discipline'[WHERE][DAYNAME(]'.incident_date'[)][=]{0}
            a product of words                            | [SELECT][SUM(]'.gender'[times]'.grade_level'[)][FROM]'students'
            days between numbers                          | [SELECT][MAX(][DAYS(]'.gpa'[,]'.gpa'[)][)][FROM]'grades'
            a date that is compared with a number         | [SELECT][COUNT(*)][FROM]'discipline'[WHERE]'.incident_date'[>]'.days_suspended'
            a sum of words                                | [SELECT][SUM(]'.gender'[)][FROM]'students'
            a name as a condition                         | [SELECT][COUNT(*)][FROM]'students'[WHERE]'.gender'
            a parenthesis that stays open                 | [SELECT][COUNT(DISTINCT]'.gender'[FROM]'students'
            a flag that is compared with an average       | [SELECT][COUNT(*)][FROM]'students'[WHERE]'.english_learner'[>][(][SELECT][AVG(]'.gpa'[)][FROM]'grades'[)]
            a table in the place of a column              | [SELECT]'grades'[FROM]'grades'
            nothing to select from                        | [SELECT][COUNT(*)]
            nothing                                       | ``
            """)
    void forbids(String what, String completion) {
        assertFalse(allows(completion), what);
    }

    @Test
    void leavesOutWhatTheSchemaHasNothingFor() {
        String gbnf = grammar("how many students").gbnf();

        assertTrue(gbnf.startsWith("root ::= query\n"));
        assertFalse(gbnf.contains("<V0>"), "no constant in the question");
        gbnf.lines().forEach(line -> assertFalse(line.endsWith("::= "), "a rule without alternatives: " + line));
    }

    @Test
    void definesEveryRuleThatItUses() {
        String gbnf = grammar(QUESTION).gbnf();

        assertEquals(
                "",
                gbnf.lines()
                        .flatMap(line ->
                                Arrays.stream(line.replaceAll("\"[^\"]*\"", "").split("[ |:=]+")))
                        .map(symbol -> symbol.replaceAll("[?*]$", ""))
                        .filter(symbol ->
                                !symbol.isEmpty() && !gbnf.contains("\n" + symbol + " ::=") && !symbol.equals("root"))
                        .findFirst()
                        .orElse(""));
    }
}
