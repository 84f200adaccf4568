// Copyright (c) 2026 the Ask in English authors
// SPDX-License-Identifier: Apache-2.0
package org.lfed.core.pointing;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.lfed.core.pointing.PointingToken.Macro;
import org.lfed.core.pointing.PointingToken.TableRef;

/**
 * Where a condition can be added to a query.
 *
 * @param lastTable index of the last table of its FROM clause
 * @param end index after its conditions
 * @param where whether it has any
 */
record ConditionPlace(int lastTable, int end, boolean where) {

    private static final Set<SqlMacro> AFTER_WHERE = EnumSet.of(
            SqlMacro.GROUP_BY,
            SqlMacro.HAVING,
            SqlMacro.QUALIFY,
            SqlMacro.ORDER_BY,
            SqlMacro.LIMIT,
            SqlMacro.LIMIT_ONE);

    /** The place, or nothing in a query whose conditions are alternatives. */
    static Optional<ConditionPlace> of(List<PointingToken> tokens, QueryStructure structure, QueryScope scope) {
        int last = indexOfLastTable(tokens, structure, scope);
        boolean where = false;
        int end = last + 1;
        while (end < tokens.size()) {
            if (structure.scope(end) == scope && tokens.get(end) instanceof Macro macro) {
                if (AFTER_WHERE.contains(macro.macro())) {
                    break;
                }
                if (macro.macro() == SqlMacro.OR || macro.macro() == SqlMacro.WHERE_SAME) {
                    return Optional.empty();
                }
                where |= macro.macro() == SqlMacro.WHERE;
            }
            end++;
        }
        return last < 0 ? Optional.empty() : Optional.of(new ConditionPlace(last, end, where));
    }

    void add(List<PointingToken> tokens, List<PointingToken> condition) {
        tokens.addAll(end, condition);
        tokens.add(end, new Macro(where ? SqlMacro.AND : SqlMacro.WHERE));
    }

    private static int indexOfLastTable(List<PointingToken> tokens, QueryStructure structure, QueryScope scope) {
        int last = -1;
        for (int i = 0; i < tokens.size(); i++) {
            if (tokens.get(i) instanceof TableRef && structure.scope(i) == scope) {
                last = i;
            }
        }
        return last;
    }
}
