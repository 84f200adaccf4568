// Copyright (c) 2026 the Ask in English authors
// SPDX-License-Identifier: Apache-2.0
package org.lfed.lab.corpus;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/** A seeded source of choices; the same seed gives the same choices on every machine. */
final class Rng {

    private final SplittableRandom random;

    Rng(long seed) {
        this.random = new SplittableRandom(seed);
    }

    private Rng(SplittableRandom random) {
        this.random = random;
    }

    /** An independent source, so that one schema's choices do not move those of the next. */
    Rng split() {
        return new Rng(random.split());
    }

    boolean chance(double probability) {
        return random.nextDouble() < probability;
    }

    double fraction() {
        return random.nextDouble();
    }

    int below(int bound) {
        return random.nextInt(bound);
    }

    long seed() {
        return random.nextLong();
    }

    <T> T pick(List<T> options) {
        return options.get(random.nextInt(options.size()));
    }

    @SafeVarargs
    final <T> T pick(T... options) {
        return options[random.nextInt(options.length)];
    }

    int number(int... options) {
        return options[random.nextInt(options.length)];
    }

    /** One of the options separated by bars. */
    String of(String options) {
        return pick(options.split("\\|"));
    }

    /** An index, each as likely as its weight says. */
    int weighted(double... weights) {
        double sum = 0;
        for (double weight : weights) {
            sum += weight;
        }
        double at = random.nextDouble() * sum;
        for (int i = 0; i < weights.length; i++) {
            at -= weights[i];
            if (at < 0) {
                return i;
            }
        }
        return weights.length - 1;
    }

    <T> List<T> shuffled(List<T> list) {
        List<T> copy = new ArrayList<>(list);
        for (int i = copy.size() - 1; i > 0; i--) {
            int other = random.nextInt(i + 1);
            T swapped = copy.get(i);
            copy.set(i, copy.get(other));
            copy.set(other, swapped);
        }
        return copy;
    }

    /** Some different elements, in random order. */
    <T> List<T> sample(List<T> list, int size) {
        return shuffled(list).subList(0, Math.min(size, list.size()));
    }
}
