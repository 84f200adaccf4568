// Copyright (c) 2026 the Ask in English authors
// SPDX-License-Identifier: Apache-2.0
package org.lfed.lab.eval;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.lfed.core.answer.ResultTable;

/**
 * Looks for an order of an answer's columns in which its rows are those that are expected. A column is only tried in
 * places where its values alone agree, and every further column only after the rows agree on those placed so far; so
 * all orders are tried in effect, but hardly any in fact.
 */
final class ColumnSearch {

    private final ExpectedResult expected;
    private final List<Object[]> rows;
    private final int width;
    /** For each expected column the columns of the answer with the same values. */
    private final List<List<Integer>> candidates = new ArrayList<>();
    /** The expected columns, those with the fewest candidates first. */
    private final int[] places;
    /** For each place the column of the answer that is put there. */
    private final int[] chosen;

    private ColumnSearch(ExpectedResult expected, ResultTable actual) {
        this.expected = expected;
        this.rows = Cells.of(actual);
        this.width = expected.width();
        for (int column = 0; column < width; column++) {
            int[] place = {column};
            candidates.add(IntStream.range(0, width)
                    .filter(other -> agrees(place, new int[] {other}))
                    .boxed()
                    .toList());
        }
        this.places = IntStream.range(0, width)
                .boxed()
                .sorted(Comparator.comparingInt(column -> candidates.get(column).size()))
                .mapToInt(Integer::intValue)
                .toArray();
        this.chosen = new int[width];
    }

    /**
     * Whether there is such an order.
     *
     * @param expected the rows that are expected
     * @param actual an answer with as many columns and rows
     */
    static boolean finds(ExpectedResult expected, ResultTable actual) {
        return new ColumnSearch(expected, actual).place(0);
    }

    private boolean place(int depth) {
        if (depth == width) {
            return true;
        }
        List<Integer> tried = new ArrayList<>();
        for (int column : candidates.get(places[depth])) {
            // Of columns that are the same cell for cell, one speaks for all: what fails with it fails with each.
            if (isPlaced(column, depth) || tried.stream().anyMatch(other -> Cells.identical(rows, other, column))) {
                continue;
            }
            tried.add(column);
            chosen[depth] = column;
            boolean agrees = depth == 0 || agrees(Arrays.copyOf(places, depth + 1), Arrays.copyOf(chosen, depth + 1));
            if (agrees && place(depth + 1)) {
                return true;
            }
        }
        return false;
    }

    private boolean isPlaced(int column, int depth) {
        return Arrays.stream(chosen, 0, depth).anyMatch(other -> other == column);
    }

    /** Whether the rows agree when only these columns are looked at. */
    private boolean agrees(int[] expectedColumns, int[] actualColumns) {
        int start = 0;
        for (ExpectedResult.Group group : expected.groups()) {
            List<Object[]> slice = rows.subList(start, start + group.size());
            if (!RowMatching.covers(slice, actualColumns, group.offered(), expectedColumns)) {
                return false;
            }
            start += group.size();
        }
        return true;
    }
}
