// Copyright (c) 2026 the Ask in English authors
// SPDX-License-Identifier: Apache-2.0
package org.lfed.core.pointing;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.lfed.core.link.ColumnIdentity;
import org.lfed.core.link.ValueSlot;
import org.lfed.core.pointing.PointingToken.ColumnRef;
import org.lfed.core.pointing.PointingToken.Macro;
import org.lfed.core.pointing.PointingToken.TableRef;
import org.lfed.core.pointing.PointingToken.ValueRef;

/**
 * Puts back what a question says and its answer leaves out: a value that one column of the query's tables is known to
 * hold restricts that column, and a second value of a column stands beside the first. Nobody names a value in passing.
 */
final class ForgottenConstants {

    private static final Set<SqlMacro> AFTER_WHERE = EnumSet.of(
            SqlMacro.GROUP_BY,
            SqlMacro.HAVING,
            SqlMacro.QUALIFY,
            SqlMacro.ORDER_BY,
            SqlMacro.LIMIT,
            SqlMacro.LIMIT_ONE);

    private final List<ValueSlot> slots;
    private final Set<Integer> implied;

    /**
     * @param slots the constants of the question
     * @param implied which of them were only implied, and may be left out
     */
    ForgottenConstants(List<ValueSlot> slots, Set<Integer> implied) {
        this.slots = slots;
        this.implied = implied;
    }

    /** Adds them to the outermost query, where it selects from tables and has no alternatives. */
    void restore(List<PointingToken> tokens) {
        for (int i = 0; i < slots.size(); i++) {
            int index = i;
            boolean used = tokens.stream().anyMatch(token -> token instanceof ValueRef value && value.index() == index);
            if (!used && !implied.contains(i)) {
                restore(tokens, new ValueRef(i, slots.get(i)));
            }
        }
    }

    private static void restore(List<PointingToken> tokens, ValueRef value) {
        QueryStructure structure = QueryStructure.of(tokens);
        if (structure.problem() != null) {
            return;
        }
        QueryScope scope = structure.all().get(0);
        Optional<ColumnIdentity> column = column(value.slot(), scope);
        if (column.isEmpty()) {
            return;
        }
        int last = lastTable(tokens, structure, scope);
        int end = last + 1;
        int where = -1;
        int comparison = -1;
        while (end < tokens.size()) {
            if (structure.scope(end) == scope && tokens.get(end) instanceof Macro macro) {
                if (AFTER_WHERE.contains(macro.macro())) {
                    break;
                }
                if (macro.macro() == SqlMacro.OR || macro.macro() == SqlMacro.WHERE_SAME) {
                    return;
                }
                where = macro.macro() == SqlMacro.WHERE ? end : where;
            }
            if (structure.scope(end) == scope
                    && tokens.get(end) instanceof ColumnRef found
                    && found.column().equals(column.get())) {
                comparison = end;
            }
            end++;
        }
        if (comparison >= 0) {
            besideAnother(tokens, comparison, value);
        } else if (!isNamed(tokens, last, column.get())) {
            tokens.addAll(
                    end,
                    List.of(
                            new Macro(where < 0 ? SqlMacro.WHERE : SqlMacro.AND),
                            new ColumnRef(column.get(), column.get().name()),
                            new Macro(SqlMacro.EQUAL),
                            value));
        }
    }

    /** The one column of the query's own tables that holds the value; none for what is no known value or year. */
    private static Optional<ColumnIdentity> column(ValueSlot slot, QueryScope scope) {
        if (slot.hint() != ValueSlot.Hint.KNOWN && slot.hint() != ValueSlot.Hint.YEAR) {
            return Optional.empty();
        }
        List<ColumnIdentity> owned = slot.perColumn().keySet().stream()
                .filter(column -> Comparisons.fit(column.kind(), slot.literalFor(column)))
                .filter(column -> scope.owner(column).isPresent())
                .toList();
        return owned.size() == 1 ? Optional.of(owned.get(0)) : Optional.empty();
    }

    private static int lastTable(List<PointingToken> tokens, QueryStructure structure, QueryScope scope) {
        int last = -1;
        for (int i = 0; i < tokens.size(); i++) {
            if (tokens.get(i) instanceof TableRef && structure.scope(i) == scope) {
                last = i;
            }
        }
        return last;
    }

    /** Whether a condition inside an aggregate is about the column already: its share, its difference. */
    private static boolean isNamed(List<PointingToken> tokens, int lastTable, ColumnIdentity column) {
        for (int i = 0; i + 1 < lastTable; i++) {
            if (tokens.get(i) instanceof ColumnRef found
                    && found.column().equals(column)
                    && tokens.get(i + 1) instanceof Macro macro
                    && macro.macro().shape() == SqlMacro.Shape.COMPARE) {
                return true;
            }
        }
        return false;
    }

    /** One value and another of the same column: either will do. */
    private static void besideAnother(List<PointingToken> tokens, int at, ValueRef value) {
        if (at + 2 >= tokens.size() || !(tokens.get(at + 2) instanceof ValueRef)) {
            return;
        }
        if (PointingToken.is(tokens.get(at + 1), SqlMacro.EQUAL)) {
            tokens.set(at + 1, new Macro(SqlMacro.IN));
            tokens.addAll(
                    at + 3, new ArrayList<>(List.of(new Macro(SqlMacro.COMMA), value, new Macro(SqlMacro.CLOSE))));
        } else if (PointingToken.is(tokens.get(at + 1), SqlMacro.IN)) {
            tokens.addAll(at + 3, List.of(new Macro(SqlMacro.COMMA), value));
        }
    }
}
