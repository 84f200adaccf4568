// Copyright (c) 2026 the Ask in English authors
// SPDX-License-Identifier: Apache-2.0
package org.lfed.lab.corpus;

import java.util.List;
import org.lfed.core.link.ColumnIdentity;
import org.lfed.core.link.Literal;
import org.lfed.core.schema.Column;

/**
 * A column of a random schema.
 *
 * @param name its identifier
 * @param role what it is good for
 * @param type its engine type
 * @param phrases what people call it, the usual one first
 * @param values its values
 * @param listed whether the connected database would tell the linker those values
 */
record CorpusColumn(String name, Role role, String type, List<String> phrases, List<Value> values, boolean listed) {

    private static final List<String> ADDING_UP = List.of(
            "revenue",
            "cost",
            "amount",
            "sales",
            "income",
            "payout",
            "spend",
            "proceeds",
            "earning",
            "gross",
            "expense",
            "donation",
            "contribution",
            "profit",
            "paid",
            "budget",
            "raised",
            "funding",
            "turnover",
            "loss");

    /**
     * A value that rows hold.
     *
     * @param literal the value
     * @param predicates what is said of those that have it
     * @param nouns what those that have it are called
     */
    record Value(Literal literal, List<String> predicates, List<String> nouns) {

        /** The value as it is said. */
        String text() {
            return literal instanceof Literal.Text text ? text.value() : literal.sql();
        }
    }

    ColumnIdentity identity() {
        return ColumnIdentity.of(new Column(name, type));
    }

    /** The column as the linker sees it. */
    Column toColumn() {
        List<String> known = listed ? values.stream().map(Value::text).sorted().toList() : List.of();
        return new Column(name, type, true, "", known);
    }

    /** Whether the flag is a number, 1 for true. */
    boolean isNumericFlag() {
        return role.isFlag() && !type.equals("BOOLEAN");
    }

    /** Whether its values are amounts that add up, so that "revenue" without a word before it is their sum. */
    boolean addsUp() {
        String phrase = phrases.get(0);
        return role == Role.AMOUNT && ADDING_UP.stream().anyMatch(phrase::contains);
    }

    /** Whether its values count things, so that "how many" of them is their sum. */
    boolean countsThings() {
        String phrase = phrases.get(0);
        return role == Role.MEASURE && phrase.endsWith("s") && !phrase.endsWith("ss") && !phrase.endsWith("us");
    }
}
