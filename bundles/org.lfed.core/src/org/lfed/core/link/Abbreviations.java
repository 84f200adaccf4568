// Copyright (c) 2026 the Ask in English authors
// SPDX-License-Identifier: Apache-2.0
package org.lfed.core.link;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What is shortened in names: {@code amt_paid} is an amount, {@code mbr_id} the number of a member. */
final class Abbreviations {

    private final Map<String, List<Expansion>> byAbbreviation;

    /**
     * What a shortened word stands for, and where in a name it does.
     *
     * @param words the words in full
     * @param first whether only as the first of several words
     * @param last whether only as the last word
     * @param beside whether only beside another word
     * @param after the words that must stand before it, none for any
     * @param notAfter the words that must not stand before it
     * @param before the words that must follow, none for any
     */
    private record Expansion(
            List<String> words,
            boolean first,
            boolean last,
            boolean beside,
            Set<String> after,
            Set<String> notAfter,
            Set<String> before) {

        boolean counts(List<String> name, int at) {
            String previous = at > 0 ? name.get(at - 1) : "";
            String next = at + 1 < name.size() ? name.get(at + 1) : "";
            return !(first && (at > 0 || next.isEmpty()))
                    && !(last && !next.isEmpty())
                    && !(beside && name.size() == 1)
                    && (after.isEmpty() || after.contains(previous))
                    && !notAfter.contains(previous)
                    && (before.isEmpty() || before.contains(next));
        }
    }

    private Abbreviations(Map<String, List<Expansion>> byAbbreviation) {
        this.byAbbreviation = byAbbreviation;
    }

    /** The abbreviations that come with the linker. */
    static Abbreviations bundled() {
        return parse(WordLists.lines("abbreviations.txt"));
    }

    /**
     * Reads lines such as {@code min | last after delay wait = minutes}.
     *
     * @throws IllegalArgumentException when a line does not say what an abbreviation stands for
     */
    static Abbreviations parse(List<String> lines) {
        Map<String, List<Expansion>> expansions = new HashMap<>();
        for (String line : lines) {
            String[] sides = line.split("=");
            String[] rule = sides[0].split("\\|");
            if (sides.length != 2 || rule.length > 2) {
                throw new IllegalArgumentException("No abbreviation: " + line);
            }
            expansions
                    .computeIfAbsent(rule[0].strip(), key -> new ArrayList<>(1))
                    .add(expansion(rule.length == 2 ? words(rule[1]) : List.of(), words(sides[1])));
        }
        return new Abbreviations(expansions);
    }

    private static List<String> words(String text) {
        return Arrays.asList(text.strip().split("\\s+"));
    }

    private static Expansion expansion(List<String> rule, List<String> words) {
        Map<String, Set<String>> lists =
                Map.of("after", new HashSet<>(), "not-after", new HashSet<>(), "before", new HashSet<>());
        Set<String> places = new HashSet<>();
        Set<String> open = places;
        for (String word : rule) {
            if (lists.containsKey(word)) {
                open = lists.get(word);
            } else {
                open.add(word);
            }
        }
        return new Expansion(
                words,
                places.contains("first"),
                places.contains("last"),
                places.contains("beside"),
                Set.copyOf(lists.get("after")),
                Set.copyOf(lists.get("not-after")),
                Set.copyOf(lists.get("before")));
    }

    /** The words of a name with what is shortened written out, or the same list when nothing is. */
    List<String> expand(List<String> name) {
        List<String> expanded = null;
        for (int at = 0; at < name.size(); at++) {
            List<String> words = expansion(name, at);
            if (expanded == null && words != null) {
                expanded = new ArrayList<>(name.subList(0, at));
            }
            if (expanded != null) {
                expanded.addAll(words == null ? List.of(name.get(at)) : words);
            }
        }
        return expanded == null ? name : List.copyOf(expanded);
    }

    private List<String> expansion(List<String> name, int at) {
        for (Expansion expansion : byAbbreviation.getOrDefault(name.get(at), List.of())) {
            if (expansion.counts(name, at)) {
                return expansion.words();
            }
        }
        return null;
    }
}
