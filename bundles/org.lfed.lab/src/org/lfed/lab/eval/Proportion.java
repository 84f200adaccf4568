// Copyright (c) 2026 the Ask in English authors
// SPDX-License-Identifier: Apache-2.0
package org.lfed.lab.eval;

/**
 * A share of a whole that was counted.
 *
 * @param count how many
 * @param total of how many, at least 1 and at least as many
 */
public record Proportion(int count, int total) {

    /** The quantile of the standard normal distribution that leaves 2.5% above. */
    private static final double Z_95 = 1.959963984540054;

    /**
     * Bounds of a share.
     *
     * @param low from 0
     * @param high to 1
     */
    public record Interval(double low, double high) {}

    /** Checks the bounds. */
    public Proportion {
        if (total < 1 || count < 0 || count > total) {
            throw new IllegalArgumentException(count + " of " + total + " is no share");
        }
    }

    /** The share, 0 to 1. */
    public double share() {
        return (double) count / total;
    }

    /**
     * Wilson's score interval: where the true share lies with 95% confidence, if the questions were drawn at random
     * from all that might be asked. Unlike the textbook interval it holds for few questions too, and for shares near 0
     * and 1.
     */
    public Interval wilson95() {
        double z2 = Z_95 * Z_95;
        double scale = 1 + z2 / total;
        double centre = (share() + z2 / (2.0 * total)) / scale;
        double half = Z_95 * Math.sqrt(share() * (1 - share()) / total + z2 / (4.0 * total * total)) / scale;
        // At 0 and 1 the bound is exact, and only rounding would take it past.
        return new Interval(count == 0 ? 0 : centre - half, count == total ? 1 : centre + half);
    }
}
