// Copyright (c) 2026 the Ask in English authors
// SPDX-License-Identifier: Apache-2.0
package org.lfed.core.pointing;

import java.util.ArrayList;
import java.util.List;
import org.lfed.core.pointing.PointingToken.ColumnRef;
import org.lfed.core.pointing.PointingToken.Macro;
import org.lfed.core.pointing.PointingToken.ValueRef;

/** No row holds two values in one column: where an answer asks for both, either is meant. */
final class Contradictions {

    private Contradictions() {}

    /** Makes one list of values of two conditions {@code c = v AND c = w}, whatever stands between them. */
    static void resolve(List<PointingToken> tokens) {
        QueryStructure structure = QueryStructure.of(tokens);
        if (structure.problem() != null || tokens.stream().anyMatch(token -> PointingToken.is(token, SqlMacro.OR))) {
            return;
        }
        for (int first = 0; first + 2 < tokens.size(); first++) {
            for (int second = tokens.size() - 3; second > first && isEqual(tokens, first); second--) {
                if (isEqual(tokens, second)
                        && isSameColumn(tokens.get(first), tokens.get(second))
                        && isCondition(tokens, first)
                        && PointingToken.is(tokens.get(second - 1), SqlMacro.AND)
                        && structure.scope(first) == structure.scope(second)) {
                    merge(tokens, first, second);
                    return;
                }
            }
        }
    }

    private static void merge(List<PointingToken> tokens, int first, int second) {
        PointingToken value = tokens.get(second + 2);
        boolean same = value.equals(tokens.get(first + 2));
        tokens.subList(second - 1, second + 3).clear();
        if (!same) {
            tokens.set(first + 1, new Macro(SqlMacro.IN));
            tokens.addAll(
                    first + 3, new ArrayList<>(List.of(new Macro(SqlMacro.COMMA), value, new Macro(SqlMacro.CLOSE))));
        }
    }

    private static boolean isEqual(List<PointingToken> tokens, int at) {
        return tokens.get(at) instanceof ColumnRef
                && PointingToken.is(tokens.get(at + 1), SqlMacro.EQUAL)
                && tokens.get(at + 2) instanceof ValueRef;
    }

    private static boolean isSameColumn(PointingToken one, PointingToken other) {
        return ((ColumnRef) one).column().equals(((ColumnRef) other).column());
    }

    private static boolean isCondition(List<PointingToken> tokens, int at) {
        return at > 0
                && (PointingToken.is(tokens.get(at - 1), SqlMacro.WHERE)
                        || PointingToken.is(tokens.get(at - 1), SqlMacro.AND));
    }
}
