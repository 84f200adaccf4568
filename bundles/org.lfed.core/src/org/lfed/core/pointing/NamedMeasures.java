// Copyright (c) 2026 the Ask in English authors
// SPDX-License-Identifier: Apache-2.0
package org.lfed.core.pointing;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.lfed.core.link.ColumnIdentity;
import org.lfed.core.link.NameWords;
import org.lfed.core.link.Stems;
import org.lfed.core.pointing.PointingToken.ColumnRef;
import org.lfed.core.pointing.PointingToken.Macro;
import org.lfed.core.schema.Table;
import org.lfed.core.schema.ValueKind;

/**
 * Computes what the question has a word for. The average grade is that of {@code grade_numeric} and not of {@code gpa},
 * when the one table has both and nothing else that measures and is called so.
 */
final class NamedMeasures {

    private static final Set<SqlMacro> AGGREGATES = EnumSet.of(
            SqlMacro.SUM, SqlMacro.AVG, SqlMacro.MIN, SqlMacro.MAX, SqlMacro.ROUND_AVG, SqlMacro.ROUND_MEDIAN);

    private final PointingSchema schema;
    private final Mentions mentions;

    /**
     * @param schema the schema that the prompt described
     * @param mentions what the question names
     */
    NamedMeasures(PointingSchema schema, Mentions mentions) {
        this.schema = schema;
        this.mentions = mentions;
    }

    /** Replaces a measure that no word of the question names by the only one of its table that some word does. */
    void take(List<PointingToken> tokens) {
        QueryStructure structure = QueryStructure.of(tokens);
        for (int i = 1; i < tokens.size() && structure.problem() == null; i++) {
            if (tokens.get(i) instanceof ColumnRef measure
                    && tokens.get(i - 1) instanceof Macro aggregate
                    && AGGREGATES.contains(aggregate.macro())
                    && measure.column().kind() == ValueKind.NUMBER
                    && !mentions.columns().contains(measure.column())
                    && !isNamed(measure.name())) {
                List<ColumnIdentity> meant = structure.scope(i).owner(measure.column()).stream()
                        .map(Table::columns)
                        .flatMap(List::stream)
                        .filter(column -> column.kind() == ValueKind.NUMBER && isNamed(column.name()))
                        .map(ColumnIdentity::of)
                        .toList();
                if (meant.size() == 1) {
                    tokens.set(i, new ColumnRef(meant.get(0), schema.columnName(meant.get(0))));
                }
            }
        }
    }

    private boolean isNamed(String column) {
        return NameWords.ofColumn(column).stream().map(Stems::stem).anyMatch(mentions.stems()::contains);
    }
}
