// Copyright (c) 2026 the Ask in English authors
// SPDX-License-Identifier: Apache-2.0
package org.lfed.core.link;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Locale;
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

    @ParameterizedTest
    @CsvSource({
        "amt_paid,amount paid",
        "agency_nm,agency name",
        "mbrId,member id",
        "DOB,birth date",
        "route_no,route number",
        "no_show,no show",
        "delay_min,delay minutes",
        "min_players,min players",
        "price_min,price min",
        "dur_sec,duration seconds",
        "sec_id,sec id",
        "avg_hr,average hr",
        "water_temp,water temperature",
        "temp_c,temperature c",
        "temp_table,temp table",
        "dist_km,distance km",
        "dist_code,dist code",
        "dist_nm,dist nm",
        "cat,cat",
        "cat_nm,category name",
        "emp_fk,employee fk"
    })
    void writeOutWhatManyDatabasesShorten(String name, String words) {
        assertEquals(words, String.join(" ", NameWords.ofColumn(name)));
        assertEquals(name.replace("_", "").toLowerCase(Locale.ROOT), String.join("", NameWords.asSpelled(name)));
    }

    @Test
    void writeOutTheNamesOfTablesToo() {
        assertEquals(List.of("transaction"), NameWords.ofTable("fct_txn"));
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
