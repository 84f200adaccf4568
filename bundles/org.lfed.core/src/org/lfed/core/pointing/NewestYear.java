// Copyright (c) 2026 the Ask in English authors
// SPDX-License-Identifier: Apache-2.0
package org.lfed.core.pointing;

import java.util.List;
import org.lfed.core.link.ColumnIdentity;
import org.lfed.core.link.NameWords;
import org.lfed.core.link.Years;
import org.lfed.core.pointing.PointingToken.ColumnRef;
import org.lfed.core.pointing.PointingToken.Macro;
import org.lfed.core.pointing.PointingToken.TableRef;
import org.lfed.core.schema.Column;
import org.lfed.core.schema.Table;

/** Restricts an answer to the latest year that its table knows when the question says "this year" and the answer does not. */
final class NewestYear {

    private final PointingSchema schema;
    private final Mentions mentions;

    /**
     * @param schema the schema that the prompt described
     * @param mentions what the question names
     */
    NewestYear(PointingSchema schema, Mentions mentions) {
        this.schema = schema;
        this.mentions = mentions;
    }

    /** Adds the condition where the query begins with a table that has one column of years, and no year is spoken of. */
    void restrict(List<PointingToken> tokens) {
        QueryStructure structure = QueryStructure.of(tokens);
        if (!mentions.newestYear()
                || structure.problem() != null
                || structure.all().get(0).tables().isEmpty()) {
            return;
        }
        Table table = structure.all().get(0).tables().get(0);
        List<Column> years = table.columns().stream().filter(Years::areHeldBy).toList();
        if (years.size() == 1 && tokens.stream().noneMatch(NewestYear::isAboutYears)) {
            ConditionPlace.of(tokens, structure, structure.all().get(0))
                    .ifPresent(place -> place.add(tokens, condition(schema, table, years.get(0))));
        }
    }

    private static boolean isAboutYears(PointingToken token) {
        return PointingToken.is(token, SqlMacro.YEAR)
                || token instanceof ColumnRef column && Years.areNamedBy(NameWords.ofColumn(column.name()));
    }

    /** That a column of years is the last one in its table. */
    static List<PointingToken> condition(PointingSchema schema, Table table, Column year) {
        ColumnIdentity identity = ColumnIdentity.of(year);
        ColumnRef column = new ColumnRef(identity, schema.columnName(identity));
        return List.of(
                column,
                new Macro(SqlMacro.EQUAL),
                new Macro(SqlMacro.OPEN),
                new Macro(SqlMacro.SELECT),
                new Macro(SqlMacro.MAX),
                column,
                new Macro(SqlMacro.CLOSE),
                new Macro(SqlMacro.FROM),
                new TableRef(table),
                new Macro(SqlMacro.CLOSE));
    }
}
