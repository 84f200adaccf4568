// Copyright (c) 2026 the Ask in English authors
// SPDX-License-Identifier: Apache-2.0
package org.lfed.core.pointing;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.lfed.core.link.ColumnIdentity;
import org.lfed.core.link.NameWords;
import org.lfed.core.link.Stems;
import org.lfed.core.pointing.PointingToken.ColumnRef;
import org.lfed.core.schema.Column;
import org.lfed.core.schema.Table;
import org.lfed.core.schema.ValueKind;

/**
 * Lists things by what people call them. "Pantries in Lake County" are not so many times "Lake", and "which sites" asks
 * for names, not for numbers of rows, unless it says so.
 */
final class Labels {

    private static final Set<String> NAMES = Set.of("name", "title", "label");
    private static final Set<String> PLAIN = Set.of("full", "display", "common", "short", "official");

    /** Without one of these a question of things that have names is not how many they are. */
    private static final Set<String> COUNTING = Set.of(
            "many",
            "much",
            "number",
            "count",
            "total",
            "tally",
            "headcount",
            "no",
            "num",
            "sum",
            "size",
            "any",
            "there",
            "percent",
            "percentage",
            "share",
            "rate",
            "often",
            "time",
            "quantity",
            "amount",
            "overall",
            "altogether");

    private final Mentions mentions;

    /**
     * @param mentions what the question names
     */
    Labels(Mentions mentions) {
        this.mentions = mentions;
    }

    /** Replaces the only column of a plain list when it says nothing about its rows. */
    void show(List<PointingToken> tokens) {
        QueryStructure structure = QueryStructure.of(tokens);
        nameWhatIsNotCounted(tokens, structure);
        boolean list = structure.problem() == null
                && tokens.size() > 3
                && PointingToken.is(tokens.get(0), SqlMacro.SELECT)
                && tokens.get(1) instanceof ColumnRef
                && PointingToken.is(tokens.get(2), SqlMacro.FROM)
                && tokens.stream().noneMatch(token -> PointingToken.is(token, SqlMacro.GROUP_BY));
        if (!list) {
            return;
        }
        ColumnIdentity shown = ((ColumnRef) tokens.get(1)).column();
        Table table = structure.all().get(0).tables().get(0);
        boolean key = JoinPath.key(table).size() == 1
                && JoinPath.key(table).get(0).equalsIgnoreCase(shown.name())
                && !mentions.columns().contains(shown);
        if (key || isFixed(tokens, shown)) {
            of(table)
                    .filter(label -> !label.equals(shown))
                    .ifPresent(label -> tokens.set(1, new ColumnRef(label, label.name())));
        }
    }

    /** "Freelance hosts in Berlin" asks who they are. */
    private void nameWhatIsNotCounted(List<PointingToken> tokens, QueryStructure structure) {
        boolean count = structure.problem() == null
                && tokens.size() > 4
                && PointingToken.is(tokens.get(1), SqlMacro.COUNT_ALL)
                && PointingToken.is(tokens.get(2), SqlMacro.FROM)
                && tokens.stream().anyMatch(token -> PointingToken.is(token, SqlMacro.WHERE))
                && tokens.stream().noneMatch(token -> PointingToken.is(token, SqlMacro.GROUP_BY));
        if (count && mentions.stems().stream().noneMatch(COUNTING::contains)) {
            Table table = structure.all().get(0).tables().get(0);
            of(table)
                    .filter(label -> mentions.tables().contains(table.name()))
                    .ifPresent(label -> tokens.set(1, new ColumnRef(label, label.name())));
        }
    }

    /** Whether the conditions leave a column only one value. */
    private static boolean isFixed(List<PointingToken> tokens, ColumnIdentity column) {
        for (int i = 2; i + 1 < tokens.size(); i++) {
            if (tokens.get(i) instanceof ColumnRef found
                    && found.column().equals(column)
                    && PointingToken.is(tokens.get(i + 1), SqlMacro.EQUAL)) {
                return true;
            }
        }
        return false;
    }

    /** The one column that holds the names of a table's rows: {@code name}, {@code title}, {@code site_name} of sites. */
    static Optional<ColumnIdentity> of(Table table) {
        List<String> entity = stems(NameWords.ofTable(table.name().name()));
        List<ColumnIdentity> labels = table.columns().stream()
                .filter(column -> column.kind() == ValueKind.TEXT && isName(column, entity))
                .map(ColumnIdentity::of)
                .toList();
        return labels.size() == 1 ? Optional.of(labels.get(0)) : Optional.empty();
    }

    private static boolean isName(Column column, List<String> entity) {
        List<String> words = stems(NameWords.ofColumn(column.name()));
        int last = words.size() - 1;
        List<String> rest = words.subList(0, last);
        return NAMES.contains(words.get(last))
                && (rest.isEmpty() || rest.equals(entity) || rest.size() == 1 && PLAIN.contains(rest.get(0)));
    }

    private static List<String> stems(List<String> words) {
        return words.stream().map(Stems::stem).toList();
    }
}
