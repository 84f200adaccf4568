// Copyright (c) 2026 the Ask in English authors
// SPDX-License-Identifier: Apache-2.0
package org.lfed.core.link;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NameWordsTest {

    @ParameterizedTest
    @CsvSource({
        "student_id,student id",
        "studentId,student id",
        "StudentID,student id",
        "STUDENT_ID,student id",
        "HTTPStatusCode,http status code",
        "grade9score,grade 9 score",
        "Élève Prénom,eleve prenom",
        "% change,change",
        "dim_date,dim date"
    })
    void areWhatAPersonWouldSay(String name, String words) {
        assertEquals(words, String.join(" ", NameWords.ofColumn(name)));
    }

    @Test
    void loseThePrefixesOfWarehousesInTables() {
        assertEquals(List.of("student"), NameWords.ofTable("dim_student"));
        assertEquals(List.of("fact"), NameWords.ofTable("fact"));
    }

    @Test
    void areNeverEmptyAndNeverEndless() {
        assertEquals(List.of("unnamed"), NameWords.ofColumn("***"));
        assertEquals(8, NameWords.ofColumn("a_".repeat(1_000)).size());
        assertTrue(NameWords.ofColumn("x".repeat(1_000)).get(0).length() <= 32);
    }

    @Test
    void showWhatIsAKey() {
        assertTrue(Keys.isKey(NameWords.ofColumn("student_id")));
        assertTrue(Keys.isKey(NameWords.ofColumn("CustomerKey")));
        assertFalse(Keys.isKey(NameWords.ofColumn("paid")));
    }
}
