// Copyright (c) 2026 the Ask in English authors
// SPDX-License-Identifier: Apache-2.0
package org.lfed.lab.corpus;

/** What a column is good for in a question. */
enum Role {
    /** Text that rows are grouped and filtered by. */
    DIMENSION("d"),
    /** Whole numbers that rows are grouped and filtered by. */
    LEVEL("i"),
    /** A whole number that is summed and averaged. */
    MEASURE("m"),
    /** A number with a fraction that is summed and averaged. */
    AMOUNT("f"),
    /** A flag said as an adjective: overdue loans. */
    ADJECTIVE("b"),
    /** A flag said as a possession: rooms with a balcony. */
    POSSESSION("h"),
    /** A flag said as a verb: samples that exceed the limit. */
    VERB("v"),
    /** A date. */
    DATE("t"),
    /** The key of this or another table. */
    KEY("k"),
    /** What a row's entity is called. */
    NAME("n"),
    /** A calendar, fiscal or school year. */
    YEAR("y"),
    /** How many were already counted. */
    COUNTED("S");

    private final String code;

    Role(String code) {
        this.code = code;
    }

    static Role ofCode(String code) {
        for (Role role : values()) {
            if (role.code.equals(code)) {
                return role;
            }
        }
        throw new IllegalArgumentException("No kind of column: " + code);
    }

    boolean isFlag() {
        return this == ADJECTIVE || this == POSSESSION || this == VERB;
    }

    boolean isMeasure() {
        return this == MEASURE || this == AMOUNT;
    }
}
