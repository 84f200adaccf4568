// Copyright (c) 2026 the Ask in English authors
// SPDX-License-Identifier: Apache-2.0
package org.lfed.core.pointing;

import java.util.List;
import java.util.Set;
import org.lfed.core.pointing.PointingToken.Macro;
import org.lfed.core.pointing.PointingToken.ValueRef;

/** "The three most common" are the first three, only "the third most common" is the one in third place. */
final class Ranks {

    private final Set<Integer> ordinals;

    /**
     * @param ordinals the constants that are said as places
     */
    Ranks(Set<Integer> ordinals) {
        this.ordinals = ordinals;
    }

    /** Takes the first so many groups where an answer takes the one in a place that the question does not name. */
    void correct(List<PointingToken> tokens) {
        int last = tokens.size() - 1;
        boolean place = last > 6
                && tokens.get(last) instanceof ValueRef value
                && !ordinals.contains(value.index())
                && PointingToken.is(tokens.get(last - 1), SqlMacro.EQUAL)
                && PointingToken.is(tokens.get(last - 2), SqlMacro.CLOSE);
        int qualify = last;
        while (qualify > 0 && !PointingToken.is(tokens.get(qualify), SqlMacro.QUALIFY)) {
            qualify--;
        }
        if (!place || qualify == 0 || !PointingToken.is(tokens.get(qualify + 1), SqlMacro.RANK)) {
            return;
        }
        PointingToken size = tokens.get(last);
        boolean descending = PointingToken.is(tokens.get(last - 3), SqlMacro.DESC);
        tokens.subList(qualify, tokens.size()).clear();
        tokens.addAll(List.of(new Macro(SqlMacro.ORDER_BY), new Macro(SqlMacro.TWO)));
        if (descending) {
            tokens.add(new Macro(SqlMacro.DESC));
        }
        tokens.addAll(List.of(new Macro(SqlMacro.LIMIT), size));
    }
}
