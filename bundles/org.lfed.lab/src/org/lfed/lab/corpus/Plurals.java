// Copyright (c) 2026 the Ask in English authors
// SPDX-License-Identifier: Apache-2.0
package org.lfed.lab.corpus;

import java.util.Map;

/** Puts English nouns into the plural. */
final class Plurals {

    private static final Map<String, String> IRREGULAR = Map.of(
            "child",
            "children",
            "person",
            "people",
            "foot",
            "feet",
            "staff",
            "staff",
            "series",
            "series",
            "fish",
            "fish",
            "information",
            "information");

    private Plurals() {}

    /** The plural of a phrase whose last word is its noun. */
    static String of(String phrase) {
        int space = phrase.lastIndexOf(' ');
        String head = phrase.substring(0, space + 1);
        String word = phrase.substring(space + 1);
        if (IRREGULAR.containsKey(word)) {
            return head + IRREGULAR.get(word);
        }
        if (word.matches(".*[^aeiou]y")) {
            return head + word.substring(0, word.length() - 1) + "ies";
        }
        return head + word + (word.matches(".*(s|x|z|ch|sh)") ? "es" : "s");
    }
}
