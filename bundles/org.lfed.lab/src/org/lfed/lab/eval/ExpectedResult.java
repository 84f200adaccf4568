// Copyright (c) 2026 the Ask in English authors
// SPDX-License-Identifier: Apache-2.0
package org.lfed.lab.eval;

import java.util.ArrayList;
import java.util.List;
import org.lfed.core.answer.ResultTable;

/**
 * What an answer's rows must be, top to bottom: groups of rows whose order within the group is free.
 *
 * <ul>
 * <li>Where order does not count, all rows are one group.
 * <li>Where it counts, every row is a group of its own.
 * <li>Where it counts with ties, neighbouring rows with the same value in the ties column are a group.
 * <li>Where the gold SQL moreover ends in a {@code LIMIT} that cuts through such a group, SQL does not say which rows
 * of the group are shown. The group then offers all its rows, also those behind the limit, and an answer may show any
 * of them, each once, as long as it shows as many as the limit leaves room for.
 * </ul>
 */
public final class ExpectedResult {

    /**
     * Rows whose order is free.
     *
     * @param size how many rows an answer shows of it
     * @param offered the rows that it may show, at least that many
     */
    record Group(int size, List<Object[]> offered) {}

    private final int width;
    private final int rowCount;
    private final List<Group> groups;

    private ExpectedResult(int width, List<Group> groups) {
        this.width = width;
        this.groups = List.copyOf(groups);
        this.rowCount = groups.stream().mapToInt(Group::size).sum();
    }

    /** These rows in any order. */
    public static ExpectedResult inAnyOrder(ResultTable gold) {
        return new ExpectedResult(gold.columns().size(), List.of(new Group(gold.rowCount(), Cells.of(gold))));
    }

    /** These rows in exactly this order. */
    public static ExpectedResult inOrder(ResultTable gold) {
        return new ExpectedResult(
                gold.columns().size(),
                Cells.of(gold).stream()
                        .map(row -> new Group(1, List.<Object[]>of(row)))
                        .toList());
    }

    /**
     * The first rows in this order, where rows that are equal in one column may be swapped.
     *
     * @param gold all rows, also those behind a limit
     * @param tiesColumn the index of the column
     * @param shown how many rows an answer shows, at most as many as there are
     */
    public static ExpectedResult inOrderWithTies(ResultTable gold, int tiesColumn, int shown) {
        List<Object[]> rows = Cells.of(gold);
        List<Group> groups = new ArrayList<>();
        int start = 0;
        while (start < shown) {
            int end = start + 1;
            while (end < rows.size() && Cell.agree(rows.get(start)[tiesColumn], rows.get(end)[tiesColumn])) {
                end++;
            }
            groups.add(new Group(Math.min(end, shown) - start, List.copyOf(rows.subList(start, end))));
            start = end;
        }
        return new ExpectedResult(gold.columns().size(), groups);
    }

    /** How many columns an answer must have. */
    public int width() {
        return width;
    }

    /** How many rows an answer must have. */
    public int rowCount() {
        return rowCount;
    }

    List<Group> groups() {
        return groups;
    }

    /** The same without any order; a group that is cut offers rows that were not expected then. */
    ExpectedResult withoutOrder() {
        return new ExpectedResult(
                width,
                List.of(new Group(
                        rowCount,
                        groups.stream()
                                .flatMap(group -> group.offered().stream())
                                .toList())));
    }
}
