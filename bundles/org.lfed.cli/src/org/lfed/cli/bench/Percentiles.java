// Copyright (c) 2026 the Ask in English authors
// SPDX-License-Identifier: Apache-2.0
package org.lfed.cli.bench;

import java.util.Arrays;
import java.util.List;

/** Percentiles by nearest rank, so that every figure is one that was measured. */
final class Percentiles {

    private final double[] sorted;

    Percentiles(List<Double> values) {
        if (values.isEmpty()) {
            throw new IllegalArgumentException("Nothing was measured");
        }
        sorted = values.stream().mapToDouble(Double::doubleValue).sorted().toArray();
    }

    /** The value that the given percentage of all values do not exceed. */
    double at(double percent) {
        int rank = (int) Math.ceil(percent / 100 * sorted.length);
        return sorted[Math.max(0, rank - 1)];
    }

    double median() {
        return at(50);
    }

    double smallest() {
        return sorted[0];
    }

    double sum() {
        return Arrays.stream(sorted).sum();
    }
}
