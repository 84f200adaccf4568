// Copyright (c) 2026 the Ask in English authors
// SPDX-License-Identifier: Apache-2.0
package org.lfed.core.link;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Numbers, ordinals and months that are written as words. */
final class NumberWords {

    private static final Map<String, Integer> VALUES = new HashMap<>();

    private static final int ABBREVIATION = 3;

    private static final List<String> MONTHS = List.of(
            "january",
            "february",
            "march",
            "april",
            "may",
            "june",
            "july",
            "august",
            "september",
            "october",
            "november",
            "december");

    static {
        // "one" and "zero" are mostly pronouns and negations; "first" and "second" need a noun after them
        List<String> cardinals = List.of(
                "two",
                "three",
                "four",
                "five",
                "six",
                "seven",
                "eight",
                "nine",
                "ten",
                "eleven",
                "twelve",
                "thirteen",
                "fourteen",
                "fifteen",
                "sixteen",
                "seventeen",
                "eighteen",
                "nineteen",
                "twenty");
        for (int i = 0; i < cardinals.size(); i++) {
            VALUES.put(cardinals.get(i), i + 2);
        }
        List<String> ordinals = List.of(
                "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth", "eleventh", "twelfth");
        for (int i = 0; i < ordinals.size(); i++) {
            VALUES.put(ordinals.get(i), i + 3);
        }
        VALUES.putAll(Map.of("twice", 2, "thrice", 3, "dozen", 12));
        VALUES.putAll(Map.of("thirty", 30, "forty", 40, "fifty", 50, "hundred", 100));
    }

    /** What pupils of a grade are called in American schools. */
    private static final Map<String, Integer> GRADES = Map.ofEntries(
            Map.entry("kindergarten", 0),
            Map.entry("kindergartener", 0),
            Map.entry("kindergarteners", 0),
            Map.entry("kindergartner", 0),
            Map.entry("kindergartners", 0),
            Map.entry("freshman", 9),
            Map.entry("freshmen", 9),
            Map.entry("sophomore", 10),
            Map.entry("sophomores", 10),
            Map.entry("junior", 11),
            Map.entry("juniors", 11),
            Map.entry("senior", 12),
            Map.entry("seniors", 12));

    private static final Map<String, Long> UNITS =
            Map.of("hundred", 100L, "thousand", 1_000L, "k", 1_000L, "million", 1_000_000L, "billion", 1_000_000_000L);

    private NumberWords() {}

    /** The grade, 0 for kindergarten, whose pupils a lower-case word means, or null. */
    static Integer grade(String word) {
        return GRADES.get(word);
    }

    /** What a lower-case word after a number multiplies it by ("2 million"), or null. */
    static Long unit(String word) {
        return UNITS.get(word);
    }

    /** The number that a lower-case word stands for, or null. */
    static Integer value(String word) {
        return VALUES.get(word);
    }

    /** The number of "first" and "second", or null for other words. */
    static Integer smallOrdinal(String word) {
        return word.equals("first") ? Integer.valueOf(1) : word.equals("second") ? Integer.valueOf(2) : null;
    }

    /**
     * The month whose name begins with three letters, from 1.
     *
     * @param word a name or its abbreviation, in any case
     */
    static int monthBeginning(String word) {
        String start = word.substring(0, 3).toLowerCase(Locale.ROOT);
        for (int i = 0; i < MONTHS.size(); i++) {
            if (MONTHS.get(i).startsWith(start)) {
                return i + 1;
            }
        }
        throw new IllegalArgumentException("No month: " + word);
    }

    /** The month of a lower-case English name or its abbreviation, from 1, or null. */
    static Integer month(String word) {
        int index = MONTHS.indexOf(word);
        boolean abbreviated = index < 0 && (word.length() == ABBREVIATION || word.equals("sept"));
        for (int i = 0; i < MONTHS.size() && abbreviated; i++) {
            if (MONTHS.get(i).startsWith(word)) {
                return i + 1;
            }
        }
        return index < 0 ? null : index + 1;
    }

    /** Whether a word is the name of a month and nothing else: not "may", "march" or an abbreviation. */
    static boolean isOnlyMonth(String word) {
        return MONTHS.contains(word) && !word.equals("may") && !word.equals("march");
    }
}
