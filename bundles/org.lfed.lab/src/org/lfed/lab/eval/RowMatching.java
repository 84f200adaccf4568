// Copyright (c) 2026 the Ask in English authors
// SPDX-License-Identifier: Apache-2.0
package org.lfed.lab.eval;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Decides whether each of some rows can be given a partner among other rows, no partner twice. Numbers agree within a
 * tolerance, which is not transitive, so rows cannot simply be counted by a hash: they are put together by whatever is
 * compared exactly, and matched by their numbers within.
 */
final class RowMatching {

    private static final Object NUMBER = new Object();

    private RowMatching() {}

    /**
     * Whether each wanted row has a partner among the offered.
     *
     * @param wanted rows that need a partner
     * @param wantedColumns the columns of them that count
     * @param offered rows that may be a partner
     * @param offeredColumns the columns of them that count, each at the place of the one it is compared with
     */
    static boolean covers(List<Object[]> wanted, int[] wantedColumns, List<Object[]> offered, int[] offeredColumns) {
        if (wanted.size() > offered.size()) {
            return false;
        }
        if (wanted.size() == 1 && offered.size() == 1) {
            return agree(wanted.get(0), wantedColumns, offered.get(0), offeredColumns);
        }
        Map<List<Object>, List<double[]>> partners = byExactPart(offered, offeredColumns);
        for (Map.Entry<List<Object>, List<double[]>> alike :
                byExactPart(wanted, wantedColumns).entrySet()) {
            if (!VectorMatching.covers(alike.getValue(), partners.getOrDefault(alike.getKey(), List.of()))) {
                return false;
            }
        }
        return true;
    }

    private static boolean agree(Object[] first, int[] firstColumns, Object[] second, int[] secondColumns) {
        for (int i = 0; i < firstColumns.length; i++) {
            if (!Cell.agree(first[firstColumns[i]], second[secondColumns[i]])) {
                return false;
            }
        }
        return true;
    }

    /** The numbers of the rows, by everything else in them and the places where the numbers are. */
    private static Map<List<Object>, List<double[]>> byExactPart(List<Object[]> rows, int[] columns) {
        Map<List<Object>, List<double[]>> parts = new HashMap<>();
        for (Object[] row : rows) {
            Object[] exact = new Object[columns.length];
            double[] numbers = new double[columns.length];
            int count = 0;
            for (int i = 0; i < columns.length; i++) {
                Object cell = row[columns[i]];
                if (cell instanceof Double number) {
                    numbers[count++] = number;
                    exact[i] = NUMBER;
                } else {
                    exact[i] = cell;
                }
            }
            parts.computeIfAbsent(Arrays.asList(exact), key -> new ArrayList<>())
                    .add(Arrays.copyOf(numbers, count));
        }
        return parts;
    }
}
