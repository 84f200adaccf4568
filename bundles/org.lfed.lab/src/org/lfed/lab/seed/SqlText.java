// Copyright (c) 2026 the Ask in English authors
// SPDX-License-Identifier: Apache-2.0
package org.lfed.lab.seed;

/** Writes values into SQL statements that take no parameters, such as COPY and ATTACH. */
final class SqlText {

    private SqlText() {}

    /** The text as an SQL string literal. */
    static String literal(String text) {
        return "'" + text.replace("'", "''") + "'";
    }
}
