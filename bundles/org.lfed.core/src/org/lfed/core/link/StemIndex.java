// Copyright (c) 2026 the Ask in English authors
// SPDX-License-Identifier: Apache-2.0
package org.lfed.core.link;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Finds entries by stem: the same stem, a similar one, or a misspelt one, without looking at all entries.
 *
 * @param <T> what is found
 */
final class StemIndex<T> {

    /** Shortest word that is tried as a misspelling, in letters. */
    private static final int MIN_MISSPELT = 6;

    /** Fewest letters of an abbreviation. */
    private static final int MIN_SHORT = 3;

    /** Most letters of an abbreviation that is the beginning of a word. */
    private static final int MAX_BEGINNING = 6;

    /** Most letters of an abbreviation that leaves letters out. */
    private static final int MAX_CONSONANTS = 5;

    /** How many letters an abbreviation saves at least. */
    private static final int MIN_SAVED = 3;

    private final TreeMap<String, List<T>> byStem = new TreeMap<>();
    private final Map<String, List<String>> byDeletion = new HashMap<>();
    private final Map<String, List<String>> byRoot = new HashMap<>();

    /** Stems without vowels after the first letter, by that letter. */
    private final Map<Character, List<String>> consonants = new HashMap<>();

    /** A stem that was found and how similar it is to the one asked for. */
    record Match<T>(String stem, double similarity, List<T> entries) {}

    void add(String stem, T entry) {
        List<T> entries = byStem.get(stem);
        if (entries == null) {
            entries = new ArrayList<>(2);
            byStem.put(stem, entries);
            indexDeletions(stem);
            indexConsonants(stem);
            byRoot.computeIfAbsent(Stems.root(stem), key -> new ArrayList<>(1)).add(stem);
        }
        entries.add(entry);
    }

    /** The entries of exactly this stem. */
    List<T> exact(String stem) {
        return byStem.getOrDefault(stem, List.of());
    }

    boolean contains(String stem) {
        return byStem.containsKey(stem);
    }

    /** The entries of this stem and of those that share a long prefix with it. */
    List<Match<T>> similar(String stem) {
        if (stem.length() < Stems.SIMILAR_PREFIX) {
            List<T> exact = exact(stem);
            return exact.isEmpty() ? List.of() : List.of(new Match<>(stem, 1, exact));
        }
        String prefix = stem.substring(0, Stems.SIMILAR_PREFIX);
        SortedMap<String, List<T>> near = byStem.subMap(prefix, prefix + Character.MAX_VALUE);
        List<Match<T>> matches = new ArrayList<>();
        for (Map.Entry<String, List<T>> entry : near.entrySet()) {
            double similarity = Stems.similarity(stem, entry.getKey());
            if (similarity > 0) {
                matches.add(new Match<>(entry.getKey(), similarity, entry.getValue()));
            }
        }
        return matches;
    }

    /** The entries of other stems that are derived from the same root: "denial" and "denied". */
    List<T> related(String stem) {
        return byRoot.getOrDefault(Stems.root(stem), List.of()).stream()
                .filter(other -> !other.equals(stem))
                .flatMap(other -> exact(other).stream())
                .toList();
    }

    /** The one stem that differs from a misspelt word by one letter after the first, or null. */
    String correct(String stem) {
        if (stem.length() < MIN_MISSPELT) {
            return null;
        }
        String found = null;
        List<String> variants = deletions(stem);
        variants.add(stem);
        for (String variant : variants) {
            for (String candidate : byDeletion.getOrDefault(variant, List.of())) {
                if (candidate.charAt(0) != stem.charAt(0) || !oneEditApart(stem, candidate)) {
                    continue;
                }
                if (found != null && !found.equals(candidate)) {
                    return null;
                }
                found = candidate;
            }
        }
        return found;
    }

    /** The one stem that shortens a word, by leaving out its end ("frag") or letters inside it ("mbr"), or null. */
    String abbreviate(String stem) {
        Set<String> found = new HashSet<>();
        int longest = Math.min(MAX_BEGINNING, stem.length() - MIN_SAVED);
        for (int length = MIN_SHORT; length <= longest; length++) {
            String beginning = stem.substring(0, length);
            if (byStem.containsKey(beginning) && canShorten(beginning)) {
                found.add(beginning);
            }
        }
        if (longest >= MIN_SHORT) {
            consonants.getOrDefault(stem.charAt(0), List.of()).stream()
                    .filter(shortened -> shortened.length() <= longest && isInside(shortened, stem))
                    .forEach(found::add);
        }
        return found.size() == 1 ? found.iterator().next() : null;
    }

    private static boolean canShorten(String stem) {
        return stem.chars().allMatch(letter -> letter >= 'a' && letter <= 'z')
                && !WordLists.WHOLE.contains(stem)
                && !WordLists.STOP.contains(stem)
                && !WordLists.GENERIC.contains(stem);
    }

    /** Whether a word holds these letters in this order. */
    private static boolean isInside(String letters, String word) {
        int at = 0;
        for (int i = 0; i < word.length() && at < letters.length(); i++) {
            if (word.charAt(i) == letters.charAt(at)) {
                at++;
            }
        }
        return at == letters.length();
    }

    private void indexConsonants(String stem) {
        boolean consonant = stem.length() >= MIN_SHORT
                && stem.length() <= MAX_CONSONANTS
                && stem.chars().skip(1).noneMatch(letter -> "aeiou".indexOf(letter) >= 0)
                && canShorten(stem);
        if (consonant) {
            consonants
                    .computeIfAbsent(stem.charAt(0), key -> new ArrayList<>(1))
                    .add(stem);
        }
    }

    private void indexDeletions(String stem) {
        if (stem.length() >= MIN_MISSPELT && Character.isLetter(stem.charAt(0))) {
            byDeletion.computeIfAbsent(stem, key -> new ArrayList<>(1)).add(stem);
            for (String variant : deletions(stem)) {
                byDeletion.computeIfAbsent(variant, key -> new ArrayList<>(1)).add(stem);
            }
        }
    }

    private static List<String> deletions(String stem) {
        List<String> variants = new ArrayList<>(stem.length());
        for (int i = 1; i < stem.length(); i++) {
            variants.add(stem.substring(0, i) + stem.substring(i + 1));
        }
        return variants;
    }

    /** One letter inserted, left out, replaced, or two neighbours swapped. */
    private static boolean oneEditApart(String one, String other) {
        if (one.equals(other) || Math.abs(one.length() - other.length()) > 1) {
            return false;
        }
        int prefix = 0;
        int shortest = Math.min(one.length(), other.length());
        while (prefix < shortest && one.charAt(prefix) == other.charAt(prefix)) {
            prefix++;
        }
        String restOne = one.substring(prefix);
        String restOther = other.substring(prefix);
        if (restOne.length() != restOther.length()) {
            String longer = restOne.length() > restOther.length() ? restOne : restOther;
            String shorter = restOne.length() > restOther.length() ? restOther : restOne;
            return longer.substring(1).equals(shorter);
        }
        if (restOne.substring(1).equals(restOther.substring(1))) {
            return true;
        }
        return restOne.length() > 1
                && restOne.charAt(0) == restOther.charAt(1)
                && restOne.charAt(1) == restOther.charAt(0)
                && restOne.substring(2).equals(restOther.substring(2));
    }
}
