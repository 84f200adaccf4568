// Copyright (c) 2026 the Ask in English authors
// SPDX-License-Identifier: Apache-2.0
package org.lfed.lab.eval;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class VectorMatchingTest {

    static IntStream seeds() {
        return IntStream.range(0, 1000);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void findsAMatchingExactlyWhenThereIsOne(int seed) {
        Random random = new Random(seed);
        int dimensions = 1 + random.nextInt(3);
        List<double[]> wanted = vectors(random, 1 + random.nextInt(5), dimensions);
        List<double[]> offered = vectors(random, wanted.size() + random.nextInt(2), dimensions);

        assertEquals(triesAll(wanted, offered, 0, new boolean[offered.size()]), VectorMatching.covers(wanted, offered));
    }

    @Test
    void takesFewSecondsForAHundredThousandRows() {
        List<double[]> wanted = new ArrayList<>();
        List<double[]> offered = new ArrayList<>();
        Random random = new Random(42);
        for (int i = 0; i < 100_000; i++) {
            double[] vector = {random.nextInt(13), random.nextInt(100) / 3.0, 1};
            wanted.add(vector);
            offered.add(new double[] {vector[0], vector[1] * (1 + 1e-9), 1});
        }
        assertTimeoutPreemptively(Duration.ofSeconds(20), () -> {
            assertTrue(VectorMatching.covers(wanted, offered));
            offered.set(0, new double[] {0, 1000, 1});
            assertFalse(VectorMatching.covers(wanted, offered));
        });
    }

    @Test
    void knowsInfinityAndNotANumber() {
        double[] strange = {Double.NaN, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY};
        assertTrue(VectorMatching.covers(List.of(strange), List.of(strange.clone())));
        assertFalse(VectorMatching.covers(List.of(strange), List.of(new double[] {Double.NaN, 1, 1})));
        assertFalse(VectorMatching.covers(List.of(strange), List.of(new double[] {1, 1, 1})));
    }

    /** Steps of less than the tolerance, so that agreement is not transitive. */
    private static List<double[]> vectors(Random random, int count, int dimensions) {
        return IntStream.range(0, count)
                .mapToObj(i -> random.ints(dimensions, 0, 5)
                        .mapToDouble(step -> 1 + step * 6e-7)
                        .toArray())
                .toList();
    }

    private static boolean triesAll(List<double[]> wanted, List<double[]> offered, int next, boolean[] taken) {
        if (next == wanted.size()) {
            return true;
        }
        for (int i = 0; i < offered.size(); i++) {
            if (!taken[i] && agree(wanted.get(next), offered.get(i))) {
                taken[i] = true;
                if (triesAll(wanted, offered, next + 1, taken)) {
                    return true;
                }
                taken[i] = false;
            }
        }
        return false;
    }

    private static boolean agree(double[] first, double[] second) {
        return IntStream.range(0, first.length).allMatch(i -> Cell.near(first[i], second[i]));
    }
}
