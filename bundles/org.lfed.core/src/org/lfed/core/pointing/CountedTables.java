// Copyright (c) 2026 the Ask in English authors
// SPDX-License-Identifier: Apache-2.0
package org.lfed.core.pointing;

import java.util.List;
import org.lfed.core.link.ColumnIdentity;
import org.lfed.core.pointing.PointingToken.ColumnRef;
import org.lfed.core.pointing.PointingToken.TableRef;
import org.lfed.core.schema.Table;

/**
 * Counts rows where an answer adds up somebody's counts of them. A table of enrolment knows how many students there are,
 * but not of which race: with no key between the two, the students themselves are counted.
 */
final class CountedTables {

    private final JoinWays ways;

    CountedTables(JoinWays ways) {
        this.ways = ways;
    }

    /** Counts in the one of two unconnected tables that has all columns but the other's counts of its rows. */
    void replace(List<PointingToken> tokens) {
        QueryStructure structure = QueryStructure.of(tokens);
        if (structure.problem() != null || structure.all().size() != 1) {
            return;
        }
        List<Table> two = structure.all().get(0).tables();
        int sum = Aggregates.only(tokens, SqlMacro.SUM);
        if (two.size() != 2 || sum < 0 || ways.meet(two.get(0), two.get(1))) {
            return;
        }
        ColumnIdentity counts = ((ColumnRef) tokens.get(sum + 1)).column();
        int counted = owns(two.get(0), counts) ? 0 : 1;
        Table rows = two.get(1 - counted);
        boolean complete = owns(two.get(counted), counts)
                && !owns(rows, counts)
                && YearlyCounts.isCalledAfter(counts, rows)
                && tokens.stream()
                        .filter(ColumnRef.class::isInstance)
                        .map(token -> ((ColumnRef) token).column())
                        .allMatch(column -> column.equals(counts) || owns(rows, column));
        if (!complete) {
            return;
        }
        Aggregates.countRows(tokens, sum);
        for (int i = tokens.size() - 1; i > 0; i--) {
            if (tokens.get(i) instanceof TableRef) {
                if (PointingToken.is(tokens.get(i - 1), SqlMacro.JOIN)) {
                    tokens.subList(i - 1, i + 1).clear();
                } else {
                    tokens.set(i, new TableRef(rows));
                }
            }
        }
    }

    private static boolean owns(Table table, ColumnIdentity column) {
        return QueryScope.column(table, column).isPresent();
    }
}
