// Copyright (c) 2026 the Ask in English authors
// SPDX-License-Identifier: Apache-2.0
package org.lfed.lab.eval;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;

/**
 * Decides whether each of some vectors of numbers can be given a partner among others, no partner twice, where all
 * numbers of partners agree within the tolerance: a bipartite matching. It counts equal vectors once, pairs exactly
 * equal ones first, and looks for augmenting paths only for what is left, so that rows without rounding errors cost one
 * sort.
 */
final class VectorMatching {

    /** The window of a search is wider than the tolerance, whose exact bounds {@link Cell} decides. */
    private static final double SLACK = 2;

    private final List<double[]> wanted;
    private final List<double[]> offered;
    private final int[] unmatched;
    private final int[] free;
    /** For each offered vector how many of it are partners of which wanted vector. */
    private final List<Map<Integer, Integer>> partners = new ArrayList<>();

    private VectorMatching(TreeMap<double[], Integer> wantedCounts, TreeMap<double[], Integer> offeredCounts) {
        wanted = List.copyOf(wantedCounts.keySet());
        offered = List.copyOf(offeredCounts.keySet());
        unmatched = wantedCounts.values().stream().mapToInt(Integer::intValue).toArray();
        free = offeredCounts.values().stream().mapToInt(Integer::intValue).toArray();
        offered.forEach(vector -> partners.add(new HashMap<>()));
    }

    /**
     * Whether each wanted vector has a partner among the offered.
     *
     * @param wanted vectors that need a partner, all of one length
     * @param offered vectors of the same length that may be a partner
     */
    static boolean covers(List<double[]> wanted, List<double[]> offered) {
        if (wanted.size() > offered.size()) {
            return false;
        }
        if (wanted.isEmpty() || wanted.get(0).length == 0) {
            return true;
        }
        if (wanted.get(0).length == 1) {
            return coversInOrder(sortedFirst(wanted), sortedFirst(offered));
        }
        int[] order = mostDistinctFirst(offered);
        return new VectorMatching(counts(wanted, order), counts(offered, order)).isPerfect();
    }

    /** Single numbers need no search: the smallest takes the smallest that it agrees with. */
    private static boolean coversInOrder(double[] wanted, double[] offered) {
        int next = 0;
        for (double number : wanted) {
            while (next < offered.length && offered[next] < number && !Cell.near(number, offered[next])) {
                next++;
            }
            if (next == offered.length || !Cell.near(number, offered[next])) {
                return false;
            }
            next++;
        }
        return true;
    }

    private static double[] sortedFirst(List<double[]> vectors) {
        return vectors.stream().mapToDouble(vector -> vector[0]).sorted().toArray();
    }

    /** The dimension in which vectors differ most comes first, where it narrows the search for partners best. */
    private static int[] mostDistinctFirst(List<double[]> vectors) {
        long[] distinct = IntStream.range(0, vectors.get(0).length)
                .mapToLong(i -> vectors.stream()
                        .mapToDouble(vector -> vector[i])
                        .distinct()
                        .count())
                .toArray();
        return IntStream.range(0, distinct.length)
                .boxed()
                .sorted(Comparator.comparingLong((Integer i) -> distinct[i]).reversed())
                .mapToInt(Integer::intValue)
                .toArray();
    }

    private static TreeMap<double[], Integer> counts(List<double[]> vectors, int[] order) {
        TreeMap<double[], Integer> counts = new TreeMap<>(Arrays::compare);
        for (double[] vector : vectors) {
            counts.merge(Arrays.stream(order).mapToDouble(i -> vector[i]).toArray(), 1, Integer::sum);
        }
        return counts;
    }

    private boolean isPerfect() {
        for (int i = 0; i < wanted.size(); i++) {
            int equal = indexOf(wanted.get(i));
            if (equal >= 0) {
                int paired = Math.min(unmatched[i], free[equal]);
                unmatched[i] -= paired;
                free[equal] -= paired;
                partners.get(equal).put(i, paired);
            }
        }
        for (int i = 0; i < wanted.size(); i++) {
            while (unmatched[i] > 0) {
                // A vector without an augmenting path now has none later either.
                if (!augment(i)) {
                    return false;
                }
            }
        }
        return true;
    }

    private int indexOf(double[] vector) {
        int index = firstNotBelow(vector);
        return index < offered.size() && Arrays.equals(offered.get(index), vector) ? index : -1;
    }

    /** Finds a partner for one more of a wanted vector, if need be by giving others another partner. */
    private boolean augment(int source) {
        Map<Integer, Integer> reachedFrom = new HashMap<>();
        Map<Integer, Integer> gaveUp = new HashMap<>();
        Deque<Integer> queue = new ArrayDeque<>(List.of(source));
        while (!queue.isEmpty()) {
            int seeker = queue.remove();
            for (int partner : agreeing(wanted.get(seeker))) {
                if (reachedFrom.putIfAbsent(partner, seeker) != null) {
                    continue;
                }
                if (free[partner] > 0) {
                    shift(source, partner, reachedFrom, gaveUp);
                    return true;
                }
                for (int holder : partners.get(partner).keySet()) {
                    if (holder != source && gaveUp.putIfAbsent(holder, partner) == null) {
                        queue.add(holder);
                    }
                }
            }
        }
        return false;
    }

    private void shift(int source, int end, Map<Integer, Integer> reachedFrom, Map<Integer, Integer> gaveUp) {
        free[end]--;
        unmatched[source]--;
        int partner = end;
        int seeker = reachedFrom.get(partner);
        partners.get(partner).merge(seeker, 1, Integer::sum);
        while (seeker != source) {
            partner = gaveUp.get(seeker);
            partners.get(partner).computeIfPresent(seeker, (key, count) -> count == 1 ? null : count - 1);
            seeker = reachedFrom.get(partner);
            partners.get(partner).merge(seeker, 1, Integer::sum);
        }
    }

    private List<Integer> agreeing(double[] vector) {
        double reach = SLACK * Math.max(Cell.ABSOLUTE, Cell.RELATIVE * Math.abs(vector[0]));
        double[] lowest = new double[vector.length];
        Arrays.fill(lowest, Double.NEGATIVE_INFINITY);
        // An infinite number agrees only with itself, and NaN too; both survive this arithmetic as such.
        lowest[0] = Double.isFinite(vector[0]) ? vector[0] - reach : vector[0];
        List<Integer> found = new ArrayList<>();
        for (int i = firstNotBelow(lowest); i < offered.size() && !(offered.get(i)[0] > vector[0] + reach); i++) {
            if (agree(vector, offered.get(i))) {
                found.add(i);
            }
        }
        return found;
    }

    private static boolean agree(double[] first, double[] second) {
        return IntStream.range(0, first.length).allMatch(i -> Cell.near(first[i], second[i]));
    }

    private int firstNotBelow(double[] vector) {
        int low = 0;
        int high = offered.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (Arrays.compare(offered.get(middle), vector) < 0) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }
}
