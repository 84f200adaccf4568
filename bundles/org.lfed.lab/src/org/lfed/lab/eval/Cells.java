// Copyright (c) 2026 the Ask in English authors
// SPDX-License-Identifier: Apache-2.0
package org.lfed.lab.eval;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.lfed.core.answer.ResultTable;

/** The rows of results, with every value in its compared form. */
final class Cells {

    private Cells() {}

    /** All rows of a result, in order. */
    static List<Object[]> of(ResultTable table) {
        List<Object[]> rows = new ArrayList<>(table.rowCount());
        for (List<Object> row : table.rows()) {
            rows.add(row.stream().map(Cell::of).toArray());
        }
        return rows;
    }

    /** Whether two columns are the same cell for cell. */
    static boolean identical(List<Object[]> rows, int first, int second) {
        return IntStream.range(0, rows.size()).allMatch(i -> rows.get(i)[first].equals(rows.get(i)[second]));
    }
}
