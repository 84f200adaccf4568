// Copyright (c) 2026 the Ask in English authors
// SPDX-License-Identifier: Apache-2.0
package org.lfed.lab.eval;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.lfed.core.answer.ResultColumn;
import org.lfed.core.answer.ResultTable;

/** What holds for any result: random tables, each drawn from its own seed. */
class ResultComparisonPropertyTest {

    private static final int MOST_ROWS = 60;

    static IntStream seeds() {
        return IntStream.range(0, 400);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void shuffledRowsAndColumnsWithRoundingErrorsAreEqual(int seed) {
        Random random = new Random(seed);
        List<List<Object>> rows = rows(random);
        List<List<Object>> shuffled = withNoise(shuffledColumns(rows, random), random);
        Collections.shuffle(shuffled, random);

        assertEquals(Optional.empty(), difference(rows, shuffled));
        assertEquals(Optional.empty(), difference(shuffled, rows));
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void aChangedCellIsDifferent(int seed) {
        Random random = new Random(seed);
        List<List<Object>> rows = rows(random);
        List<List<Object>> changed = new ArrayList<>(rows);
        int row = random.nextInt(rows.size());
        List<Object> cells = new ArrayList<>(rows.get(row));
        cells.set(random.nextInt(cells.size()), "a value of no other cell");
        changed.set(row, cells);
        changed = shuffledColumns(changed, random);
        Collections.shuffle(changed, random);

        assertTrue(difference(rows, changed).isPresent());
        assertTrue(difference(changed, rows).isPresent());
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void aNumberThatMovesByMoreThanTheToleranceIsDifferent(int seed) {
        Random random = new Random(seed);
        List<List<Object>> rows = new ArrayList<>();
        for (int i = 0; i < 1 + random.nextInt(MOST_ROWS); i++) {
            rows.add(List.of((double) random.nextInt(5), (double) random.nextInt(5)));
        }
        List<List<Object>> changed = new ArrayList<>(rows);
        int row = random.nextInt(rows.size());
        changed.set(row, List.of(rows.get(row).get(0), (double) rows.get(row).get(1) + 0.001));
        Collections.shuffle(changed, random);

        assertTrue(difference(rows, changed).isPresent());
    }

    /** Few different values, so that rows and columns are often alike. */
    private static List<List<Object>> rows(Random random) {
        int width = 1 + random.nextInt(5);
        int count = 1 + random.nextInt(MOST_ROWS);
        int[] kinds = random.ints(width, 0, 5).toArray();
        List<List<Object>> rows = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            List<Object> row = new ArrayList<>();
            for (int kind : kinds) {
                row.add(random.nextInt(10) == 0 ? null : value(kind, random));
            }
            rows.add(row);
        }
        return rows;
    }

    private static Object value(int kind, Random random) {
        return switch (kind) {
            case 0 -> random.nextInt(4);
            case 1 -> random.nextInt(100) / 7.0;
            case 2 -> random.nextBoolean();
            case 3 -> LocalDate.of(2024, 1, 1 + random.nextInt(20));
            default -> "value " + random.nextInt(6);
        };
    }

    private static List<List<Object>> shuffledColumns(List<List<Object>> rows, Random random) {
        List<Integer> order =
                new ArrayList<>(IntStream.range(0, rows.get(0).size()).boxed().toList());
        Collections.shuffle(order, random);
        List<List<Object>> shuffled = new ArrayList<>();
        for (List<Object> row : rows) {
            List<Object> cells = new ArrayList<>();
            order.forEach(column -> cells.add(row.get(column)));
            shuffled.add(cells);
        }
        return shuffled;
    }

    private static List<List<Object>> withNoise(List<List<Object>> rows, Random random) {
        List<List<Object>> noisy = new ArrayList<>();
        for (List<Object> row : rows) {
            List<Object> cells = new ArrayList<>();
            row.forEach(cell -> cells.add(
                    cell instanceof Double number
                            ? (Object) (number * (1 + (random.nextDouble() - 0.5) * 1e-7))
                            : cell));
            noisy.add(cells);
        }
        return noisy;
    }

    private static Optional<String> difference(List<List<Object>> gold, List<List<Object>> answer) {
        return ResultComparison.difference(ExpectedResult.inAnyOrder(table(gold)), table(answer));
    }

    private static ResultTable table(List<List<Object>> rows) {
        return new ResultTable(
                IntStream.range(0, rows.get(0).size())
                        .mapToObj(i -> new ResultColumn("c" + i, "VARCHAR"))
                        .toList(),
                rows);
    }
}
