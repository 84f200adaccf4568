// Copyright (c) 2026 the Ask in English authors
// SPDX-License-Identifier: Apache-2.0
package org.lfed.core.link;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Splits identifiers into the words that a person would say. */
public final class NameWords {

    /** Longest name that is read, in words; what follows is left out. */
    private static final int MAX_WORDS = 8;

    /** A run of capitals before a capitalised word, a capitalised word, lower case, capitals, digits, other letters. */
    private static final Pattern WORD =
            Pattern.compile("\\p{Lu}+(?![\\p{Ll}\\p{M}])|\\p{Lu}?[\\p{Ll}\\p{M}]+|\\p{L}[\\p{L}\\p{M}]*?|\\p{N}+");

    private static final Set<String> WAREHOUSE_PREFIXES = Set.of("dim", "fact", "fct", "tbl", "stg", "vw", "v");

    private static final Abbreviations ABBREVIATIONS = Abbreviations.bundled();

    private NameWords() {}

    /**
     * The lower-case words of a column name: {@code isChronicallyAbsent}, {@code IS_CHRONICALLY_ABSENT} and
     * {@code is_chronically_absent} are the same three words. What is shortened in many databases is written out:
     * {@code amt_paid} is an amount paid.
     *
     * @return words of letters or digits only; never empty
     */
    public static List<String> ofColumn(String name) {
        return ABBREVIATIONS.expand(asSpelled(name));
    }

    /**
     * The lower-case words of a name as the database spells them, nothing written out.
     *
     * @return words of letters or digits only; never empty
     */
    public static List<String> asSpelled(String name) {
        List<String> words = new ArrayList<>();
        Matcher matcher = WORD.matcher(TextNormalizer.compatible(name));
        while (matcher.find() && words.size() < MAX_WORDS) {
            String word = TextNormalizer.word(matcher.group());
            if (!word.isEmpty()) {
                words.add(word);
            }
        }
        return words.isEmpty() ? List.of("unnamed") : List.copyOf(words);
    }

    /** The words of a table name, without the prefixes of data warehouses ({@code dim_}, {@code fact_} and so on). */
    public static List<String> ofTable(String name) {
        return ABBREVIATIONS.expand(tableAsSpelled(name));
    }

    /** The words of a table name as the database spells them, without the prefixes of data warehouses. */
    static List<String> tableAsSpelled(String name) {
        List<String> words = asSpelled(name);
        return words.size() > 1 && WAREHOUSE_PREFIXES.contains(words.get(0)) ? words.subList(1, words.size()) : words;
    }
}
