// Copyright (c) 2026 the Ask in English authors
// SPDX-License-Identifier: Apache-2.0
package org.lfed.core.pointing;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.lfed.core.link.ColumnIdentity;
import org.lfed.core.link.ValueSlot;
import org.lfed.core.pointing.PointingToken.ColumnRef;
import org.lfed.core.pointing.PointingToken.Macro;
import org.lfed.core.pointing.PointingToken.ValueRef;

/**
 * Puts back what a question says and its answer leaves out: a value that one column of the query's tables is known to
 * hold restricts that column, a second value of a column stands beside the first, and a flag that is named must be set.
 * Nobody names a value or a flag in passing.
 */
final class ForgottenConditions {

    private final List<ValueSlot> slots;
    private final Mentions mentions;

    /**
     * @param slots the constants of the question
     * @param mentions what else it names
     */
    ForgottenConditions(List<ValueSlot> slots, Mentions mentions) {
        this.slots = slots;
        this.mentions = mentions;
    }

    /** Adds them to the outermost query, where it selects from tables and has no alternatives. */
    void restore(List<PointingToken> tokens) {
        for (int i = 0; i < slots.size(); i++) {
            int index = i;
            boolean used = tokens.stream().anyMatch(token -> token instanceof ValueRef value && value.index() == index);
            if (!used && !(mentions.implied().contains(i) && isAbout(tokens, slots.get(i)))) {
                restore(tokens, new ValueRef(i, slots.get(i)));
            }
        }
        mentions.flags().forEach((flag, set) -> restore(tokens, flag, set));
    }

    /** Whether an answer is about any column that holds a value: what was only implied may then be meant otherwise. */
    private static boolean isAbout(List<PointingToken> tokens, ValueSlot slot) {
        return tokens.stream()
                .anyMatch(token -> token instanceof PointingToken.ColumnRef found
                        && slot.perColumn().containsKey(found.column()));
    }

    private static void restore(List<PointingToken> tokens, ColumnIdentity flag, boolean set) {
        QueryStructure structure = QueryStructure.of(tokens);
        boolean used = tokens.stream()
                .anyMatch(token ->
                        token instanceof ColumnRef column && column.column().equals(flag));
        if (used || structure.problem() != null) {
            return;
        }
        QueryScope scope = structure.all().get(0);
        if (scope.owner(flag).isPresent()) {
            List<PointingToken> condition = new ArrayList<>();
            if (!set) {
                condition.add(new Macro(SqlMacro.NOT));
            }
            condition.add(new ColumnRef(flag, flag.name()));
            ConditionPlace.of(tokens, structure, scope).ifPresent(place -> place.add(tokens, condition));
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
        Optional<ConditionPlace> place = ConditionPlace.of(tokens, structure, scope);
        if (place.isEmpty()) {
            return;
        }
        int comparison = comparison(tokens, structure, scope, place.get(), column.get());
        if (comparison >= 0) {
            besideAnother(tokens, comparison, value);
        } else if (!isNamed(tokens, place.get().lastTable(), column.get())) {
            place.get()
                    .add(
                            tokens,
                            List.of(
                                    new ColumnRef(column.get(), column.get().name()),
                                    new Macro(SqlMacro.EQUAL),
                                    value));
        }
    }

    /** Where the query's own conditions are about a column already, or -1. */
    private static int comparison(
            List<PointingToken> tokens,
            QueryStructure structure,
            QueryScope scope,
            ConditionPlace place,
            ColumnIdentity column) {
        for (int i = place.end() - 1; i > place.lastTable(); i--) {
            if (structure.scope(i) == scope
                    && tokens.get(i) instanceof ColumnRef found
                    && found.column().equals(column)) {
                return i;
            }
        }
        return -1;
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
