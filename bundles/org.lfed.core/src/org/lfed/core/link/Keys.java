// Copyright (c) 2026 the Ask in English authors
// SPDX-License-Identifier: Apache-2.0
package org.lfed.core.link;

import java.util.List;
import java.util.Set;

/** Recognises key columns by their names. */
public final class Keys {

    private static final Set<String> SUFFIXES = Set.of("id", "key", "sk", "uuid", "guid", "pk", "fk");

    /** What numbers things where no id does; "zip code" does not, unless there is a table of zips. */
    private static final Set<String> CODES = Set.of("code", "number", "no", "nbr", "tag", "serial", "ref");

    /** Codes that the world knows by a name of their own. */
    private static final Set<String> NAMED_CODES =
            Set.of("sku", "isbn", "barcode", "vin", "upc", "ean", "ticker", "npi", "imei", "iban");

    private static final Set<String> FILLERS = Set.of(
            "data",
            "table",
            "tbl",
            "record",
            "dim",
            "fact",
            "info",
            "list",
            "master",
            "directory",
            "roster",
            "the",
            "all");

    private Keys() {}

    /**
     * Whether a column of this name identifies things rather than describing them.
     *
     * @param words the words of the name, as {@link NameWords#ofColumn} gives them
     */
    public static boolean isKey(List<String> words) {
        return !words.isEmpty() && SUFFIXES.contains(words.get(words.size() - 1));
    }

    /** Whether a name ends in a word for a code or number, of whatever the words before it say. */
    public static boolean isCode(List<String> words) {
        return !words.isEmpty()
                && (words.size() > 1 && CODES.contains(words.get(words.size() - 1))
                        || NAMED_CODES.contains(words.get(words.size() - 1)));
    }

    /**
     * Whether a column of this name identifies the things that a table is called after: {@code vessel_id} and
     * {@code vessel_code} of vessels, but not {@code zip_code} of students.
     *
     * @param words the words of the column's name
     * @param table the words of the table's name
     */
    public static boolean identifies(List<String> words, List<String> table) {
        return words.size() > 1
                && (isKey(words) || isCode(words))
                && telling(table).equals(telling(entity(words)));
    }

    private static List<String> telling(List<String> words) {
        return words.stream()
                .map(Stems::stem)
                .filter(word -> !FILLERS.contains(word))
                .toList();
    }

    /** The words of a key's name without the one that makes it a key: {@code student} for {@code student_id}. */
    static List<String> entity(List<String> words) {
        return words.size() > 1 ? words.subList(0, words.size() - 1) : words;
    }
}
