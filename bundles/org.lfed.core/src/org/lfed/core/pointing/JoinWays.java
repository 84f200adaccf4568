// Copyright (c) 2026 the Ask in English authors
// SPDX-License-Identifier: Apache-2.0
package org.lfed.core.pointing;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.lfed.core.schema.Schema;
import org.lfed.core.schema.Table;
import org.lfed.core.schema.TableName;

/** Finds the tables between tables that no key joins: donors and products meet in the receipts of both. */
final class JoinWays {

    /** More tables between than these are nobody's meaning. */
    private static final int MOST_BETWEEN = 2;

    private final Schema schema;
    private final JoinPath joins;
    private final Set<TableName> named;

    /**
     * @param schema where the tables are
     * @param named the tables that the question names, which are preferred
     */
    JoinWays(Schema schema, Set<TableName> named) {
        this.schema = schema;
        this.joins = new JoinPath(schema);
        this.named = named;
    }

    /**
     * The tables to join, in order, from any of some tables to one that is wanted, the wanted one last.
     *
     * @param from tables that are joined already
     * @return empty when there is no way; or more than one that is as short, leads over as many named tables, and adds
     *     to each row no more than one of each table
     */
    List<Table> shortest(Collection<Table> from, Predicate<Table> wanted) {
        List<List<Table>> ways = new ArrayList<>();
        schema.tables().stream()
                .filter(table -> !from.contains(table) && from.stream().anyMatch(joined -> meet(joined, table)))
                .forEach(table -> ways.add(List.of(table)));
        for (int between = 0; between <= MOST_BETWEEN; between++) {
            List<List<Table>> arrived =
                    ways.stream().filter(way -> wanted.test(last(way))).toList();
            if (!arrived.isEmpty()) {
                return onlyBest(from, arrived);
            }
            List<List<Table>> longer = new ArrayList<>();
            for (List<Table> way : ways) {
                schema.tables().stream()
                        .filter(table -> !from.contains(table) && !way.contains(table) && meet(last(way), table))
                        .forEach(table -> longer.add(append(way, table)));
            }
            ways.clear();
            ways.addAll(longer);
        }
        return List.of();
    }

    /** Ways over named tables first, then those on which each table describes the rows of the one before. */
    private List<Table> onlyBest(Collection<Table> from, List<List<Table>> ways) {
        long most = ways.stream().mapToLong(this::countNamed).max().orElse(0);
        List<List<Table>> best =
                ways.stream().filter(way -> countNamed(way) == most).toList();
        if (best.size() > 1) {
            best = best.stream().filter(way -> describes(from, way)).toList();
        }
        return best.size() == 1 ? best.get(0) : List.of();
    }

    private boolean describes(Collection<Table> from, List<Table> way) {
        return from.stream().anyMatch(joined -> joins.describes(joined, way.get(0)))
                && IntStream.range(1, way.size()).allMatch(i -> joins.describes(way.get(i - 1), way.get(i)));
    }

    private long countNamed(List<Table> way) {
        return way.stream().filter(table -> named.contains(table.name())).count();
    }

    boolean meet(Table one, Table other) {
        return joins.between(one, other).isPresent();
    }

    private static Table last(List<Table> way) {
        return way.get(way.size() - 1);
    }

    private static List<Table> append(List<Table> way, Table table) {
        List<Table> longer = new ArrayList<>(way);
        longer.add(table);
        return longer;
    }
}
