// Copyright (c) 2026 the Ask in English authors
// SPDX-License-Identifier: Apache-2.0
package org.lfed.core.pointing;

import java.util.List;
import java.util.Optional;
import org.lfed.core.link.ColumnIdentity;
import org.lfed.core.link.NameWords;
import org.lfed.core.link.Stems;
import org.lfed.core.link.Years;
import org.lfed.core.pointing.PointingToken.ColumnRef;
import org.lfed.core.pointing.PointingToken.TableRef;
import org.lfed.core.schema.Column;
import org.lfed.core.schema.Table;

/**
 * Never adds up the same people year after year. A table that tells how many students there were in each year is asked for
 * its latest year where the question names none; and where it names the students and not that table, they are counted
 * themselves.
 */
final class YearlyCounts {

    private final PointingSchema schema;
    private final Mentions mentions;

    /**
     * @param schema the schema that the prompt described
     * @param mentions what the question names
     */
    YearlyCounts(PointingSchema schema, Mentions mentions) {
        this.schema = schema;
        this.mentions = mentions;
    }

    /** Restricts such a sum to the latest year, or counts rows in its place. */
    void restrict(List<PointingToken> tokens) {
        QueryStructure structure = QueryStructure.of(tokens);
        if (structure.problem() != null
                || structure.all().size() != 1
                || structure.all().get(0).tables().size() != 1) {
            return;
        }
        Table table = structure.all().get(0).tables().get(0);
        int sum = Aggregates.only(tokens, SqlMacro.SUM);
        Optional<Column> year =
                table.columns().stream().filter(Years::areHeldBy).findFirst();
        if (sum < 0 || year.isEmpty() || isUsed(tokens, ColumnIdentity.of(year.get()))) {
            return;
        }
        ColumnIdentity counts = ((ColumnRef) tokens.get(sum + 1)).column();
        Optional<Table> counted = schema.schema().tables().stream()
                .filter(other -> !other.equals(table) && isCalledAfter(counts, other))
                .findFirst();
        if (counted.isEmpty()) {
            return;
        }
        boolean rows = mentions.tables().contains(counted.get().name())
                && !mentions.tables().contains(table.name())
                && tokens.stream()
                        .filter(ColumnRef.class::isInstance)
                        .map(token -> ((ColumnRef) token).column())
                        .allMatch(column -> column.equals(counts)
                                || QueryScope.column(counted.get(), column).isPresent());
        if (rows) {
            Aggregates.countRows(tokens, sum);
            tokens.replaceAll(token -> token instanceof TableRef ? new TableRef(counted.get()) : token);
        } else {
            ConditionPlace.of(tokens, structure, structure.all().get(0))
                    .ifPresent(place -> place.add(tokens, NewestYear.condition(schema, table, year.get())));
        }
    }

    private static boolean isUsed(List<PointingToken> tokens, ColumnIdentity column) {
        return tokens.stream()
                .anyMatch(token ->
                        token instanceof ColumnRef found && found.column().equals(column));
    }

    /** {@code student_count} counts students. */
    static boolean isCalledAfter(ColumnIdentity counts, Table rows) {
        List<String> words =
                NameWords.ofColumn(counts.name()).stream().map(Stems::stem).toList();
        return NameWords.ofTable(rows.name().name()).stream().map(Stems::stem).allMatch(words::contains);
    }
}
