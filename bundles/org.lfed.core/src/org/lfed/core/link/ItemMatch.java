// Copyright (c) 2026 the Ask in English authors
// SPDX-License-Identifier: Apache-2.0
package org.lfed.core.link;

/**
 * The best place of a question for one schema item.
 *
 * @param score see {@link Link#score()}; above 1 when the complete name is spelled out
 * @param from index of the first token
 * @param to index of the last token, inclusive
 * @param coreSize how many telling words the matched name has
 */
record ItemMatch(double score, int from, int to, int coreSize) {

    /** The score of a complete name, generic words included. */
    static final double SPELLED_OUT = 1.3;

    /** The score from which on every telling word was said. */
    static final double COMPLETE = 0.94;

    boolean spelledOut() {
        return score >= SPELLED_OUT;
    }

    boolean complete() {
        return score >= COMPLETE;
    }

    /** Whether this place is better: a higher score, then further left, then longer. */
    boolean betterThan(ItemMatch other) {
        if (score != other.score) {
            return score > other.score;
        }
        return from != other.from ? from < other.from : to > other.to;
    }
}
