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
        VALUES.putAll(Map.of(
                "thirty",
                30,
                "forty",
                40,
                "fifty",
                50,
                "hundred",
                100,
                "kindergarten",
                0,
                "kindergartener",
                0,
                "kindergarteners",
                0,
                "kindergartners",
                0,
                "kindergartner",
                0));
    }

    private NumberWords() {}

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

    /** The month of a lower-case English name, from 1, or null. */
    static Integer month(String word) {
        int index = MONTHS.indexOf(word);
        return index < 0 ? null : index + 1;
    }
}
