// Copyright (c) 2026 the Ask in English authors
// SPDX-License-Identifier: Apache-2.0
package org.lfed.lab.corpus;

import static org.lfed.core.pointing.SqlMacro.CLOSE;

import org.lfed.core.pointing.SqlMacro;

/**
 * What the rows of an answer are told apart by.
 *
 * @param column the column
 * @param said how it is said, in the singular
 * @param plural how it is said of several
 * @param part YEAR, MONTH or WEEKDAY for a part of a date, or null
 */
record Dimension(CorpusColumn column, String said, String plural, SqlMacro part) {

    Gold gold() {
        return part == null ? Gold.of(column) : Gold.of(part).column(column).sql(CLOSE);
    }
}
