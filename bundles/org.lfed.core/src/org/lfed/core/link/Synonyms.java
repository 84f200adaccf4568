// Copyright (c) 2026 the Ask in English authors
// SPDX-License-Identifier: Apache-2.0
package org.lfed.core.link;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Groups of phrases with one meaning, looked up in lists of stems. */
final class Synonyms {

    private final Map<String, List<Phrase>> byFirstStem;

    /** One phrase of a group; {@code group} is a pseudo-stem that no text can hold. */
    private record Phrase(List<String> stems, String group) {}

    /** Where a phrase was found, both ends inclusive. */
    record Span(int from, int to, String group) {}

    private Synonyms(Map<String, List<Phrase>> byFirstStem) {
        this.byFirstStem = byFirstStem;
    }

    /** The groups that come with the linker. */
    static Synonyms bundled() {
        return parse(WordLists.lines("synonyms.txt"));
    }

    static Synonyms parse(List<String> lines) {
        Map<String, List<Phrase>> phrases = new HashMap<>();
        for (int group = 0; group < lines.size(); group++) {
            for (String phrase : lines.get(group).split(",")) {
                List<String> stems = Arrays.stream(phrase.strip().split(" "))
                        .map(Stems::stem)
                        .distinct()
                        .toList();
                phrases.computeIfAbsent(stems.get(0), key -> new ArrayList<>()).add(new Phrase(stems, "@" + group));
            }
        }
        Comparator<Phrase> longestFirst =
                Comparator.comparing(phrase -> -phrase.stems().size());
        phrases.values().forEach(list -> list.sort(longestFirst));
        return new Synonyms(phrases);
    }

    /** The phrases in a list of stems, the longest at each place, none inside another. */
    List<Span> find(List<String> stems) {
        List<Span> spans = new ArrayList<>();
        int at = 0;
        while (at < stems.size()) {
            Span span = findAt(stems, at);
            if (span == null) {
                at++;
            } else {
                spans.add(span);
                at = span.to() + 1;
            }
        }
        return spans;
    }

    private Span findAt(List<String> stems, int at) {
        for (Phrase phrase : byFirstStem.getOrDefault(stems.get(at), List.of())) {
            int end = at + phrase.stems().size();
            if (end <= stems.size() && stems.subList(at, end).equals(phrase.stems())) {
                return new Span(at, end - 1, phrase.group());
            }
        }
        return null;
    }

    /** The stems with every phrase replaced by its group, or the same list when it holds none. */
    List<String> canonical(List<String> stems) {
        List<Span> spans = find(stems);
        if (spans.isEmpty()) {
            return stems;
        }
        List<String> canonical = new ArrayList<>();
        int at = 0;
        for (Span span : spans) {
            canonical.addAll(stems.subList(at, span.from()));
            canonical.add(span.group());
            at = span.to() + 1;
        }
        canonical.addAll(stems.subList(at, stems.size()));
        return canonical;
    }
}
