// Copyright (c) 2026 the Ask in English authors
// SPDX-License-Identifier: Apache-2.0
package org.lfed.core.pointing;

import java.util.List;
import java.util.Optional;
import org.lfed.core.link.ColumnIdentity;
import org.lfed.core.link.NameWords;
import org.lfed.core.pointing.PointingToken.ColumnRef;
import org.lfed.core.pointing.PointingToken.Macro;
import org.lfed.core.schema.Table;

/**
 * Calls people by both of their names. Two who share the first one are two, so it is no group without the last one
 * either.
 */
final class FullNames {

    private static final List<String> FIRST = List.of("first", "name");
    private static final List<String> LAST = List.of("last", "name");

    private FullNames() {}

    /** Puts the other name beside the only one that a list, or a group, begins with. */
    static void show(List<PointingToken> tokens) {
        QueryStructure structure = QueryStructure.of(tokens);
        if (structure.problem() != null
                || tokens.size() < 4
                || !(tokens.get(1) instanceof ColumnRef shown)
                || structure.all().get(0).items().get(0).to() != 2) {
            return;
        }
        boolean first = NameWords.ofColumn(shown.name()).equals(FIRST);
        boolean last = NameWords.ofColumn(shown.name()).equals(LAST);
        Optional<ColumnRef> other =
                first || last ? other(structure.all().get(0).tables(), shown, first ? LAST : FIRST) : Optional.empty();
        if (other.isEmpty() || isSelected(tokens, structure.all().get(0), other.get())) {
            return;
        }
        int group = group(tokens, structure);
        if (group >= 0 && !isGroupedByFirstAlone(tokens, group)) {
            return;
        }
        movePlaces(tokens, structure, group);
        tokens.addAll(first ? 2 : 1, beside(other.get(), first));
    }

    private static List<PointingToken> beside(ColumnRef other, boolean after) {
        PointingToken comma = new Macro(SqlMacro.COMMA);
        return after ? List.of(comma, other) : List.of(other, comma);
    }

    private static Optional<ColumnRef> other(List<Table> tables, ColumnRef shown, List<String> words) {
        return tables.stream()
                .filter(table -> QueryScope.column(table, shown.column()).isPresent())
                .flatMap(table -> table.columns().stream())
                .filter(column -> NameWords.ofColumn(column.name()).equals(words))
                .findFirst()
                .map(column -> new ColumnRef(ColumnIdentity.of(column), column.name()));
    }

    private static boolean isSelected(List<PointingToken> tokens, QueryScope scope, ColumnRef column) {
        return scope.items().stream()
                .anyMatch(item -> item.to() - item.from() == 1
                        && tokens.get(item.from()) instanceof ColumnRef selected
                        && selected.column().equals(column.column()));
    }

    /** Where the outermost query is grouped, or -1. */
    private static int group(List<PointingToken> tokens, QueryStructure structure) {
        for (int i = 0; i < tokens.size(); i++) {
            if (structure.scope(i) == structure.all().get(0) && PointingToken.is(tokens.get(i), SqlMacro.GROUP_BY)) {
                return i;
            }
        }
        return -1;
    }

    private static boolean isGroupedByFirstAlone(List<PointingToken> tokens, int group) {
        return group + 1 < tokens.size()
                && PointingToken.is(tokens.get(group + 1), SqlMacro.ONE)
                && (group + 2 == tokens.size() || !PointingToken.is(tokens.get(group + 2), SqlMacro.COMMA))
                && tokens.stream().noneMatch(token -> PointingToken.is(token, SqlMacro.QUALIFY));
    }

    /** What the places in ORDER BY mean has moved by one, but for the first, and the group has another place. */
    private static void movePlaces(List<PointingToken> tokens, QueryStructure structure, int group) {
        boolean ordering = false;
        for (int i = 0; i < tokens.size(); i++) {
            if (structure.scope(i) != structure.all().get(0) || !(tokens.get(i) instanceof Macro macro)) {
                continue;
            }
            switch (macro.macro()) {
                case ORDER_BY -> ordering = true;
                case LIMIT, LIMIT_ONE -> ordering = false;
                default -> {
                    int place = SqlMacro.DIGITS.indexOf(macro.macro());
                    if (ordering && place > 1 && place + 1 < SqlMacro.DIGITS.size()) {
                        tokens.set(i, new Macro(SqlMacro.DIGITS.get(place + 1)));
                    }
                }
            }
        }
        if (group >= 0) {
            tokens.addAll(group + 2, List.of(new Macro(SqlMacro.COMMA), new Macro(SqlMacro.TWO)));
        }
    }
}
