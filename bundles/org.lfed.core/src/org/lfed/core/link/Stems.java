// Copyright (c) 2026 the Ask in English authors
// SPDX-License-Identifier: Apache-2.0
package org.lfed.core.link;

import java.util.List;
import java.util.Set;

/** Reduces English words to the form under which singular and plural meet. */
public final class Stems {

    /** Shortest common prefix, in letters, that makes two stems similar. */
    static final int SIMILAR_PREFIX = 5;

    /** How much of the longer stem a common prefix must cover. */
    private static final double SIMILAR_SHARE = 0.6;

    private static final double EXACT = 1.0;
    private static final double SIMILAR = 0.7;

    /** Fewest letters of a root, one less before a long ending. */
    private static final int MIN_ROOT = 4;

    /** Fewest letters of what is left of "graduated" and the like, which "graduation" loses two more of. */
    private static final int MIN_IN_AT = 7;

    /** Endings that make words of one root, those that end in others first. */
    private static final List<String> ENDINGS = List.of(
            "ization", "ation", "ition", "ance", "ence", "ment", "ing", "ion", "ern", "ent", "ant", "ure", "al", "ed",
            "er", "e");

    private static final Set<String> IN_US =
            Set.of("bus", "status", "virus", "campus", "bonus", "census", "surplus", "syllabus", "radius", "octopus");

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
        if (word.endsWith("uses") && IN_US.contains(word.substring(0, length - 2))) {
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
     * What is left of a stem without the endings that make verbs, nouns and adjectives of one another: {@code denial},
     * {@code denied} and {@code deny} share {@code deni}.
     */
    static String root(String stem) {
        String root = stem.endsWith("ery") ? stem.substring(0, stem.length() - 1) : stem;
        String before;
        do {
            before = root;
            root = withoutEnding(root);
        } while (!root.equals(before));
        boolean verb = root.length() >= MIN_ROOT && root.endsWith("y");
        return verb ? root.substring(0, root.length() - 1) + "i" : root;
    }

    private static String withoutEnding(String stem) {
        for (String ending : ENDINGS) {
            int left = stem.length() - ending.length();
            boolean medium = ending.length() == 3 || ending.length() == 4;
            if (stem.endsWith(ending) && left >= (medium ? MIN_ROOT - 1 : MIN_ROOT)) {
                return stem.substring(0, left);
            }
        }
        return stem.endsWith("at") && stem.length() >= MIN_IN_AT ? stem.substring(0, stem.length() - 2) : stem;
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
