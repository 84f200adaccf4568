// Copyright (c) 2026 the Ask in English authors
// SPDX-License-Identifier: Apache-2.0
package org.lfed.dbeaver.handlers;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds the name of a table in text that a user has selected, or around the cursor. */
final class SelectedTable {

    private static final Pattern NAME = Pattern.compile(
            "(?:[\\p{L}_][\\p{L}\\p{N}_]*|\"[^\"\\r\\n]+\")(?:\\.(?:[\\p{L}_][\\p{L}\\p{N}_]*|\"[^\"\\r\\n]+\"))*");

    private SelectedTable() {}

    /**
     * The name in the selection, or else the one that the cursor touches.
     *
     * @param text the whole text
     * @param offset where the selection begins, or the cursor
     * @param length how long the selection is; 0 for a cursor
     */
    static Optional<String> at(String text, int offset, int length) {
        if (length > 0) {
            Matcher selected = NAME.matcher(text.substring(offset, offset + length));
            return selected.find() ? Optional.of(lastPart(selected.group())) : Optional.empty();
        }
        Matcher names = NAME.matcher(text);
        while (names.find() && names.start() <= offset) {
            if (offset <= names.end()) {
                return Optional.of(lastPart(names.group()));
            }
        }
        return Optional.empty();
    }

    /** The name without its schema and quotes, as a person would say it. */
    private static String lastPart(String name) {
        Matcher parts = Pattern.compile("\"([^\"]+)\"|[^.\"]+").matcher(name);
        String last = name;
        while (parts.find()) {
            last = parts.group(1) == null ? parts.group() : parts.group(1);
        }
        return last;
    }
}
