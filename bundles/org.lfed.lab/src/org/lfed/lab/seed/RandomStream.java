// Copyright (c) 2026 the Ask in English authors
// SPDX-License-Identifier: Apache-2.0
package org.lfed.lab.seed;

import java.util.List;
import java.util.Random;

/**
 * One independent, reproducible sequence of random numbers.
 * <p>
 * It draws from {@link Random}, whose algorithms the Java specification fixes, so a stream gives the same numbers on
 * every Java version and processor. Every table draws from a stream of its own: a change in one table leaves the
 * others alone.
 */
final class RandomStream {

    private final Random random;

    private RandomStream(long seed) {
        random = new Random(seed);
    }

    /** The stream of that name under a seed; other names give unrelated streams. */
    static RandomStream named(long seed, String name) {
        long mixed = seed;
        for (int i = 0; i < name.length(); i++) {
            mixed = mix(mixed + name.charAt(i));
        }
        return new RandomStream(mixed);
    }

    /** A normally distributed number with mean 0 and standard deviation 1. */
    double gaussian() {
        return random.nextGaussian();
    }

    /** A number from 0 (inclusive) to 1 (exclusive), all equally likely. */
    double uniform() {
        return random.nextDouble();
    }

    /** A whole number from {@code first} to {@code last}, both inclusive, all equally likely. */
    int between(int first, int last) {
        return first + random.nextInt(last - first + 1);
    }

    /** True with the given probability, 0 to 1. */
    boolean chance(double probability) {
        return uniform() < probability;
    }

    /** One of the options, as often as its weight says; at least one weight must be above 0. */
    <T> T choose(List<Choice<T>> choices) {
        double total = choices.stream().mapToDouble(Choice::weight).sum();
        double left = uniform() * total;
        for (Choice<T> choice : choices) {
            left -= choice.weight();
            if (left < 0) {
                return choice.value();
            }
        }
        return choices.get(choices.size() - 1).value();
    }

    /** The finalizer of SplitMix64, which spreads neighbouring seeds over the whole range. */
    private static long mix(long value) {
        long mixed = value + 0x9e3779b97f4a7c15L;
        mixed = (mixed ^ (mixed >>> 30)) * 0xbf58476d1ce4e5b9L;
        mixed = (mixed ^ (mixed >>> 27)) * 0x94d049bb133111ebL;
        return mixed ^ (mixed >>> 31);
    }
}
