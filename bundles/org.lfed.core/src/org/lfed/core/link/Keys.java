// Copyright (c) 2026 the Ask in English authors
// SPDX-License-Identifier: Apache-2.0
package org.lfed.core.link;

import java.util.List;
import java.util.Set;

/** Recognises key columns by their names. */
public final class Keys {

    private static final Set<String> SUFFIXES = Set.of("id", "key", "sk", "uuid", "guid", "pk", "fk");

    private Keys() {}

    /**
     * Whether a column of this name identifies things rather than describing them.
     *
     * @param words the words of the name, as {@link NameWords#ofColumn} gives them
     */
    public static boolean isKey(List<String> words) {
        return !words.isEmpty() && SUFFIXES.contains(words.get(words.size() - 1));
    }

    /** The words of a key's name without the one that makes it a key: {@code student} for {@code student_id}. */
    static List<String> entity(List<String> words) {
        return words.size() > 1 ? words.subList(0, words.size() - 1) : words;
    }
}
