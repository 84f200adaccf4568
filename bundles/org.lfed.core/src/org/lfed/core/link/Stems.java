// Copyright (c) 2026 the Ask in English authors
// SPDX-License-Identifier: Apache-2.0
package org.lfed.core.link;

/** Reduces English words to the form under which singular and plural meet. */
public final class Stems {

    /** Shortest common prefix, in letters, that makes two stems similar. */
    static final int SIMILAR_PREFIX = 5;

    /** How much of the longer stem a common prefix must cover. */
    private static final double SIMILAR_SHARE = 0.6;

    private static final double EXACT = 1.0;
    private static final double SIMILAR = 0.7;

    private Stems() {}

    /**
     * The singular of a lower-case word, by spelling alone: {@code schools} and {@code school} give {@code school}.
     *
     * @param word one lower-case word
     */
    public static String stem(String word) {
        int length = word.length();
        if (length > 4 && word.endsWith("ies")) {
            return word.substring(0, length - 3) + "y";
        }
        if (length > 4
                && (word.endsWith("sses")
                        || word.endsWith("xes")
                        || word.endsWith("zes")
                        || word.endsWith("ches")
                        || word.endsWith("shes"))) {
            return word.substring(0, length - 2);
        }
        boolean plural = length > 3
                && word.endsWith("s")
                && !word.endsWith("ss")
                && !word.endsWith("us")
                && !word.endsWith("is");
        return plural ? word.substring(0, length - 1) : word;
    }

    /**
     * How alike two stems are: 1 when equal, 0.7 when they share a long prefix (enrolled, enrollment), else 0.
     */
    static double similarity(String one, String other) {
        if (one.equals(other)) {
            return EXACT;
        }
        int longest = Math.max(one.length(), other.length());
        int shortest = Math.min(one.length(), other.length());
        int common = 0;
        while (common < shortest && one.charAt(common) == other.charAt(common)) {
            common++;
        }
        return common >= SIMILAR_PREFIX && common >= SIMILAR_SHARE * longest ? SIMILAR : 0;
    }
}
