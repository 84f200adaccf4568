// Copyright (c) 2026 the Ask in English authors
// SPDX-License-Identifier: Apache-2.0
package org.lfed.lab.corpus;

import static org.lfed.core.pointing.SqlMacro.CLOSE;
import static org.lfed.core.pointing.SqlMacro.FROM;
import static org.lfed.core.pointing.SqlMacro.SELECT;

import java.util.List;
import org.lfed.core.pointing.SqlMacro;

/** Conditions that a key is, or is not, among those of another query: who ever did something, who never did. */
final class Membership {

    private Membership() {}

    /**
     * A key that some row has.
     *
     * @param key the key asked about
     * @param other the column of the other query, which holds such keys
     * @param table where the other query looks
     * @param conditions what its rows must meet, possibly nothing
     */
    static Gold in(CorpusColumn key, CorpusColumn other, CorpusTable table, List<Gold> conditions) {
        return among(key, SqlMacro.IN, other, table, conditions);
    }

    /** A key that no row has, with the parameters of {@link #in}. */
    static Gold notIn(CorpusColumn key, CorpusColumn other, CorpusTable table, List<Gold> conditions) {
        return among(key, SqlMacro.NOT_IN, other, table, conditions);
    }

    private static Gold among(
            CorpusColumn key, SqlMacro macro, CorpusColumn other, CorpusTable table, List<Gold> conditions) {
        return Gold.of(key)
                .sql(macro, SELECT)
                .column(other)
                .sql(FROM)
                .table(table)
                .add(Filters.whereAll(conditions))
                .sql(CLOSE);
    }
}
