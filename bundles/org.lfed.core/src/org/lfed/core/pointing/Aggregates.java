// Copyright (c) 2026 the Ask in English authors
// SPDX-License-Identifier: Apache-2.0
package org.lfed.core.pointing;

import java.util.List;
import org.lfed.core.pointing.PointingToken.ColumnRef;
import org.lfed.core.pointing.PointingToken.Macro;

/** Finds and replaces aggregates of one column. */
final class Aggregates {

    /** The aggregate, its column, and what closes it. */
    private static final int TOKENS = 3;

    private Aggregates() {}

    /** Where the only aggregate of this kind over a column begins, or -1 when there is none or more than one. */
    static int only(List<PointingToken> tokens, SqlMacro aggregate) {
        int found = -1;
        for (int i = 0; i + 2 < tokens.size(); i++) {
            if (PointingToken.is(tokens.get(i), aggregate)
                    && tokens.get(i + 1) instanceof ColumnRef
                    && tokens.get(i + 2) instanceof Macro end
                    && end.macro().shape() == SqlMacro.Shape.CLOSE) {
                if (found >= 0) {
                    return -1;
                }
                found = i;
            }
        }
        return found;
    }

    /** Counts rows in place of the aggregate that begins here. */
    static void countRows(List<PointingToken> tokens, int at) {
        tokens.subList(at, at + TOKENS).clear();
        tokens.add(at, new Macro(SqlMacro.COUNT_ALL));
    }
}
