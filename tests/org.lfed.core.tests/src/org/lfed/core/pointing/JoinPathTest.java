// Copyright (c) 2026 the Ask in English authors
// SPDX-License-Identifier: Apache-2.0
package org.lfed.core.pointing;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.lfed.core.link.Schemas;
import org.lfed.core.pointing.JoinPath.Pair;
import org.lfed.core.schema.Column;
import org.lfed.core.schema.ForeignKey;
import org.lfed.core.schema.Schema;
import org.lfed.core.schema.Table;
import org.lfed.core.schema.TableName;

class JoinPathTest {

    private static Optional<List<Pair>> between(Table left, Table right) {
        return new JoinPath(Schemas.schema(left, right)).between(left, right);
    }

    private static Table facts(String name, String... keys) {
        return Schemas.table(
                name,
                Arrays.stream(keys)
                        .map(key -> Schemas.column(key, key.contains("year") ? "VARCHAR" : "INTEGER"))
                        .toArray(Column[]::new));
    }

    @Test
    void declaredKeysComeFirst() {
        Table orders = facts("orders", "order_id", "buyer", "region_id");
        Table people = facts("people", "number", "region_id");
        Schema schema = Schemas.schema(
                new ForeignKey(
                        new TableName("", "main", "orders"),
                        List.of("buyer"),
                        new TableName("", "main", "people"),
                        List.of("number")),
                orders,
                people);

        assertEquals(Optional.of(List.of(new Pair("buyer", "number"))), new JoinPath(schema).between(orders, people));
        assertEquals(Optional.of(List.of(new Pair("number", "buyer"))), new JoinPath(schema).between(people, orders));
    }

    @Test
    void aKeyThatBothHaveJoinsThem() {
        assertEquals(
                Optional.of(List.of(new Pair("student_id", "STUDENT_ID"))),
                between(facts("grades", "student_id"), facts("students", "STUDENT_ID")));
    }

    @Test
    void aCodeOfWhatATableIsCalledAfterIsItsKey() {
        assertEquals(
                Optional.of(List.of(new Pair("vessel_code", "vessel_code"))),
                between(facts("sailings", "vessel_code", "year"), facts("vessels", "vessel_code", "year")));
    }

    @Test
    void aCodeThatTheWorldHasANameForIsAKey() {
        for (String code : List.of("sku", "isbn", "asset_tag", "product_ref")) {
            assertEquals(
                    Optional.of(List.of(new Pair(code, code))),
                    between(facts("sales", "sale_id", code), facts("catalogue", code, "price")));
        }
    }

    @Test
    void factsOfDifferentYearsDoNotMeet() {
        assertEquals(
                Optional.of(List.of(new Pair("student_id", "student_id"), new Pair("school_year", "school_year"))),
                between(
                        facts("grades", "student_id", "school_year"),
                        facts("attendance", "student_id", "school_year")));
    }

    @Test
    void theYearIsNotAskedForWhereTheKeyIdentifiesTheRows() {
        assertEquals(
                Optional.of(List.of(new Pair("student_id", "student_id"))),
                between(
                        facts("grades", "student_id", "school_year"),
                        facts("dim_student", "student_id", "school_year")));
    }

    @Test
    void anIdIsReferredToByTheNameOfItsTable() {
        assertEquals(
                Optional.of(List.of(new Pair("customer_id", "id"))),
                between(facts("orders", "id", "customer_id"), facts("customers", "id")));
        assertEquals(
                Optional.of(List.of(new Pair("id", "customer_id"))),
                between(facts("customers", "id"), facts("orders", "id", "customer_id")));
    }

    @Test
    void numbersOfRowsLeadNowhere() {
        assertEquals(Optional.empty(), between(facts("orders", "id"), facts("weather", "id")));
    }

    @Test
    void columnsThatOnlyDescribeLeadNowhere() {
        Schema school = Schemas.school();

        assertEquals(
                Optional.empty(),
                new JoinPath(school)
                        .between(school.tables().get(0), school.tables().get(2)));
    }

    @Test
    void codesThatBothHaveJoinThem() {
        assertEquals(
                Optional.of(List.of(new Pair("country_code", "country_code"))),
                between(facts("sales", "country_code"), facts("countries", "country_code")));
    }
}
