// Copyright (c) 2026 the Ask in English authors
// SPDX-License-Identifier: Apache-2.0
package org.lfed.core.link;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Reads the word lists that lie next to the linker as resources. */
final class WordLists {

    /** Words that mean nothing on their own in an identifier: {@code student_id} is about students. */
    static final Set<String> GENERIC = words("generic-words.txt");

    /** Words of a question that are never taken for the name of something, unless a name holds the very word. */
    static final Set<String> STOP = words("stop-words.txt");

    /** Short words of names that are not the beginning of a longer one. */
    static final Set<String> WHOLE = words("whole-words.txt");

    private WordLists() {}

    /** The lines of a resource without comments and blank lines. */
    static List<String> lines(String resource) {
        try (InputStream in = WordLists.class.getResourceAsStream(resource)) {
            if (in == null) {
                throw new IllegalStateException("Missing resource " + resource);
            }
            BufferedReader reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
            return reader.lines()
                    .map(String::strip)
                    .filter(line -> !line.isEmpty() && !line.startsWith("#"))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Set<String> words(String resource) {
        return lines(resource).stream()
                .flatMap(line -> List.of(line.split("\\s+")).stream())
                .collect(Collectors.toUnmodifiableSet());
    }
}
