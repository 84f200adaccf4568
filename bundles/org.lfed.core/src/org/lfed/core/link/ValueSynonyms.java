// Copyright (c) 2026 the Ask in English authors
// SPDX-License-Identifier: Apache-2.0
package org.lfed.core.link;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** What people say for values of certain columns: "boys" for {@code M} in a gender column. */
final class ValueSynonyms {

    private final List<Group> groups;

    /**
     * Values and words with one meaning.
     *
     * @param columnStems a column must hold one of these stems in its name
     * @param keys stems of the values and words, joined by spaces
     * @param implied whether the words only imply the value
     */
    record Group(Set<String> columnStems, List<String> keys, boolean implied) {}

    private ValueSynonyms(List<Group> groups) {
        this.groups = groups;
    }

    /** The groups that come with the linker. */
    static ValueSynonyms bundled() {
        return parse(WordLists.lines("value-synonyms.txt"));
    }

    static ValueSynonyms parse(List<String> lines) {
        List<Group> groups = new ArrayList<>();
        for (String line : lines) {
            boolean implied = line.startsWith("~");
            String[] halves = (implied ? line.substring(1) : line).split("\\|");
            Set<String> columns = Arrays.stream(halves[0].strip().split(" "))
                    .map(Stems::stem)
                    .collect(Collectors.toUnmodifiableSet());
            List<String> keys = Arrays.stream(halves[1].split(","))
                    .map(ValueSynonyms::key)
                    .distinct()
                    .toList();
            groups.add(new Group(columns, keys, implied));
        }
        return new ValueSynonyms(List.copyOf(groups));
    }

    private static String key(String phrase) {
        return Arrays.stream(phrase.strip().split(" ")).map(Stems::stem).collect(Collectors.joining(" "));
    }

    /** The groups in which a value of a column stands. */
    List<Group> groupsOf(List<String> columnStems, String valueKey) {
        List<Group> found = new ArrayList<>();
        for (Group group : groups) {
            // the value itself must be the group's own spelling: implied groups name it first
            boolean holds = group.implied()
                    ? group.keys().get(0).equals(valueKey)
                    : group.keys().contains(valueKey);
            if (holds && columnStems.stream().anyMatch(group.columnStems()::contains)) {
                found.add(group);
            }
        }
        return found;
    }
}
