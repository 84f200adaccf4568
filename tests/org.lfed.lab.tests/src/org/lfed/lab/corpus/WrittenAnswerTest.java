// Copyright (c) 2026 the Ask in English authors
// SPDX-License-Identifier: Apache-2.0
package org.lfed.lab.corpus;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lfed.core.pointing.PointingSchema;

/** Answers in the small SQL of the files written by hand become what the model writes, and from there full SQL. */
class WrittenAnswerTest {

    private final CorpusSchema clinic = WrittenFields.clinic().schema();

    private String sql(String question, String answer) throws WrittenAnswer.SyntaxException {
        PairEncoder encoder = new PairEncoder(PointingSchema.of(clinic.toSchema()));
        PairEncoder.Encoded encoded =
                encoder.encode(question, WrittenAnswer.of(question, answer, clinic, encoder), () -> true);
        return assertInstanceOf(PairEncoder.Pair.class, encoded, encoded::toString)
                .sql();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            textBlock =
                    """
            visits in 2023        | SELECT COUNT(*) FROM visits WHERE YEAR(visit_date) = 2023 | SELECT COUNT(*) AS count FROM visits WHERE YEAR(visit_date) = 2023
            top owner             | SELECT full_name, COUNT(*) FROM visits JOIN owners GROUP BY 1 ORDER BY 2 DESC LIMIT 1 | SELECT owners.full_name, COUNT(*) AS count FROM visits JOIN owners ON visits.owner_id = owners.owner_id GROUP BY 1 ORDER BY 2 DESC LIMIT 1
            the 5 dearest         | SELECT reason, visit_cost FROM visits ORDER BY visit_cost DESC LIMIT 5 | SELECT reason, visit_cost FROM visits ORDER BY visit_cost DESC LIMIT 5
            average cost          | SELECT AVG(visit_cost) FROM visits | SELECT AVG(visit_cost) AS avg_visit_cost FROM visits
            above average         | SELECT reason FROM visits WHERE visit_cost > (SELECT AVG(visit_cost) FROM visits) | SELECT reason FROM visits WHERE visit_cost > (SELECT AVG(visit_cost) FROM visits)
            days to pay           | SELECT AVG(DAYS(visit_date, paid_on)) FROM visits | SELECT AVG(date_diff('day', visit_date, paid_on)) AS avg_days FROM visits
            revenue               | SELECT SUM(units * unit_price) FROM visits | SELECT SUM(units * unit_price) AS total_amount FROM visits
            all visits            | SELECT * FROM visits | SELECT * FROM visits
            share of members      | SELECT city, PCT(is_member) FROM owners GROUP BY 1 ORDER BY 1 | SELECT city, ROUND(100.0 * AVG(CASE WHEN is_member THEN 1 ELSE 0 END), 1) AS percent FROM owners GROUP BY 1 ORDER BY 1
            visits per 100 owners | SELECT PER100(COUNT(*), COUNT(DISTINCT owner_id)) FROM visits | SELECT ROUND(100.0 * COUNT(*) / COUNT(DISTINCT owner_id), 2) AS per_100 FROM visits
            average per owner     | SELECT AVG(inner) FROM (SELECT owner_id, COUNT(*) FROM visits GROUP BY 1) | SELECT AVG(count) AS avg_count FROM (SELECT owner_id, COUNT(*) AS count FROM visits GROUP BY 1)
            never had a surgery   | SELECT full_name FROM owners WHERE owner_id NOT IN (SELECT owner_id FROM visits WHERE reason = 'Surgery') | SELECT full_name FROM owners WHERE owner_id NOT IN (SELECT owner_id FROM visits WHERE reason = 'Surgery')
            from dogs or cats     | SELECT SHARE(pet_species IN ('Dog', 'Cat') THEN visit_cost) FROM visits | SELECT ROUND(100.0 * SUM(CASE WHEN pet_species IN ('Dog', 'Cat') THEN visit_cost ELSE 0 END) / SUM(visit_cost), 1) AS percent FROM visits
            """)
    void becomeSql(String question, String answer, String sql) throws WrittenAnswer.SyntaxException {
        assertEquals(sql, sql(question, answer));
    }

    @Test
    void putConditionsInTheOrderOfEachWording() throws WrittenAnswer.SyntaxException {
        String answer = "SELECT COUNT(*) FROM visits WHERE reason = 'Surgery' AND pet_species = 'Dog'";

        assertEquals(
                "SELECT COUNT(*) AS count FROM visits WHERE pet_species = 'Dog' AND reason = 'Surgery'",
                sql("dogs with surgery", answer));
        assertEquals(
                "SELECT COUNT(*) AS count FROM visits WHERE reason = 'Surgery' AND pet_species = 'Dog'",
                sql("surgery of dogs", answer));
    }

    @Test
    void keepRangesAndAlternativesTogether() throws WrittenAnswer.SyntaxException {
        assertEquals(
                "SELECT COUNT(*) AS count FROM visits WHERE visit_cost BETWEEN 10 AND 20 AND reason = 'Surgery'",
                sql(
                        "between 10 and 20 for surgery",
                        "SELECT COUNT(*) FROM visits WHERE visit_cost BETWEEN 10 AND 20 AND reason = 'Surgery'"));
        assertEquals(
                "SELECT COUNT(*) AS count FROM visits WHERE reason = 'Surgery' OR pet_species = 'Dog'",
                sql("surgery or dogs", "SELECT COUNT(*) FROM visits WHERE reason = 'Surgery' OR pet_species = 'Dog'"));
    }

    @Test
    void sayZeroAndOneThemselvesWhereTheQuestionDoesNot() throws WrittenAnswer.SyntaxException {
        String answer = "SELECT COUNT(*) FROM visits WHERE visit_cost > 0";

        assertEquals(
                "SELECT COUNT(*) AS count FROM visits WHERE visit_cost > 0", sql("visits that cost anything", answer));
        assertEquals("SELECT COUNT(*) AS count FROM visits WHERE visit_cost > 0", sql("visits over 0", answer));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
            SELECT COUNT(*) FROM appointments     | there is no table appointments
            SELECT price FROM visits              | there is no column price
            SELECT COUNT(*)) FROM visits          | nothing can follow before )
            SELECT reason FROM visits ORDER BY 7  | there are no more than four places to group and order by
            SELECT reason FROM visits; DROP       | cannot be read: ; DROP
            """)
    void areRefusedWithAReason(String answer, String reason) {
        assertEquals(
                reason,
                assertThrows(WrittenAnswer.SyntaxException.class, () -> WrittenAnswer.read(answer, clinic, false))
                        .getMessage());
    }
}
