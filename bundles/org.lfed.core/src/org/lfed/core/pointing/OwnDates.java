// Copyright (c) 2026 the Ask in English authors
// SPDX-License-Identifier: Apache-2.0
package org.lfed.core.pointing;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.lfed.core.link.ColumnIdentity;
import org.lfed.core.pointing.PointingToken.ColumnRef;
import org.lfed.core.pointing.PointingToken.TableRef;
import org.lfed.core.schema.Table;
import org.lfed.core.schema.TableName;
import org.lfed.core.schema.ValueKind;

/**
 * Takes the date of the rows that are asked about. "Surveys in 2024" were made in 2024, whenever what was surveyed was
 * planted: where a question does not say which date it means, it is not one that only a join brings in.
 */
final class OwnDates {

    private final PointingSchema schema;
    private final Set<TableName> namedTables;
    private final Set<ColumnIdentity> namedDates;

    /**
     * @param schema the schema that the prompt described
     * @param mentions what the question names
     */
    OwnDates(PointingSchema schema, Mentions mentions) {
        this.schema = schema;
        this.namedTables = mentions.tables();
        this.namedDates = mentions.dates();
    }

    /** Replaces dates of other tables by the only one of the first table, and drops a join that served them alone. */
    void take(List<PointingToken> tokens) {
        QueryStructure structure = QueryStructure.of(tokens);
        if (structure.problem() != null) {
            return;
        }
        boolean changed = takeYears(tokens, structure);
        structure = QueryStructure.of(tokens);
        for (int i = 0; i < tokens.size(); i++) {
            QueryScope scope = structure.scope(i);
            if (tokens.get(i) instanceof ColumnRef column
                    && isDate(column.column())
                    && !namedDates.contains(column.column())
                    && scope != null
                    && !scope.tables().isEmpty()
                    && QueryScope.column(scope.tables().get(0), column.column()).isEmpty()) {
                Optional<ColumnIdentity> own = onlyDate(scope.tables().get(0));
                if (own.isPresent()) {
                    tokens.set(i, new ColumnRef(own.get(), schema.columnName(own.get())));
                    changed = true;
                }
            }
        }
        if (changed) {
            dropIdleJoin(tokens);
        }
    }

    /** "Tax due in 2025" is that of the year that its rows are kept for, where they have no date but a year. */
    private boolean takeYears(List<PointingToken> tokens, QueryStructure structure) {
        for (int i = 1; i + 3 < tokens.size(); i++) {
            QueryScope scope = structure.scope(i);
            if (tokens.get(i) instanceof ColumnRef column
                    && isDate(column.column())
                    && PointingToken.is(tokens.get(i - 1), SqlMacro.YEAR)
                    && tokens.get(i + 3) instanceof PointingToken.ValueRef value
                    && !namedDates.contains(column.column())
                    && scope != null
                    && scope.owner(column.column()).filter(this::isNamed).isEmpty()
                    && !scope.tables().isEmpty()
                    && QueryScope.column(scope.tables().get(0), column.column()).isEmpty()
                    && onlyDate(scope.tables().get(0)).isEmpty()) {
                List<ColumnIdentity> years = scope.tables().get(0).columns().stream()
                        .map(ColumnIdentity::of)
                        .filter(value.slot().perColumn()::containsKey)
                        .toList();
                if (years.size() == 1) {
                    tokens.set(i, new ColumnRef(years.get(0), schema.columnName(years.get(0))));
                    tokens.remove(i + 1);
                    tokens.remove(i - 1);
                    return true;
                }
            }
        }
        return false;
    }

    private boolean isNamed(Table table) {
        return namedTables.contains(table.name());
    }

    private static boolean isDate(ColumnIdentity column) {
        return column.kind() == ValueKind.DATE;
    }

    private static Optional<ColumnIdentity> onlyDate(Table table) {
        List<ColumnIdentity> dates = table.columns().stream()
                .map(ColumnIdentity::of)
                .filter(OwnDates::isDate)
                .toList();
        return dates.size() == 1 ? Optional.of(dates.get(0)) : Optional.empty();
    }

    /** The last table of the outermost query, when nothing is taken from it and the question does not name it. */
    private void dropIdleJoin(List<PointingToken> tokens) {
        QueryStructure structure = QueryStructure.of(tokens);
        QueryScope scope = structure.all().get(0);
        if (scope.tables().size() < 2) {
            return;
        }
        Table last = scope.tables().get(scope.tables().size() - 1);
        List<Table> others = scope.tables().subList(0, scope.tables().size() - 1);
        boolean idle = !namedTables.contains(last.name());
        for (int i = 0; i < tokens.size() && idle; i++) {
            idle = !(structure.scope(i) == scope
                    && tokens.get(i) instanceof ColumnRef column
                    && others.stream().noneMatch(table -> QueryScope.column(table, column.column())
                            .isPresent()));
        }
        for (int i = tokens.size() - 1; i > 0 && idle; i--) {
            if (structure.scope(i) == scope
                    && tokens.get(i) instanceof TableRef table
                    && table.table().equals(last)
                    && PointingToken.is(tokens.get(i - 1), SqlMacro.JOIN)) {
                tokens.subList(i - 1, i + 1).clear();
                return;
            }
        }
    }
}
