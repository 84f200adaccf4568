// Copyright (c) 2026 the Ask in English authors
// SPDX-License-Identifier: Apache-2.0
package org.lfed.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class TextsTest {

    private static final Path SOURCES = Path.of(System.getProperty("lfed.basedir"), "bundles/org.lfed.ui/src");
    private static final Set<String> WORDS =
            ResourceBundle.getBundle("org.lfed.ui.messages").keySet();

    @Test
    void argumentsAreFilledIn() {
        assertEquals("3 of 1,200 questions. Rows of data are never kept.", Texts.text("history.count", 3, 1200));
    }

    @Test
    void everyTextIsUsed() throws IOException {
        String sources = sources();
        Set<String> unused = new TreeSet<>();
        for (String key : WORDS) {
            if (!isUsed(key, sources) && !(key.endsWith(".tip") && isUsed(key.replace(".tip", ""), sources))) {
                unused.add(key);
            }
        }
        assertEquals(Set.of(), unused);
    }

    /** A key stands in the sources as it is, or its beginning does, up to a dot, and the end is added. */
    private static boolean isUsed(String key, String sources) {
        return sources.contains('"' + key + '"')
                || IntStream.range(1, key.length())
                        .filter(i -> key.charAt(i) == '.')
                        .anyMatch(i -> sources.contains('"' + key.substring(0, i + 1) + '"'));
    }

    @Test
    void everyKeyHasItsText() throws IOException {
        Set<String> missing = new TreeSet<>();
        Matcher texts = Pattern.compile("\\btext\\(\\s*\"([^\"]+)\"\\s*([,)])").matcher(sources());
        while (texts.find()) {
            if (!WORDS.contains(texts.group(1))) {
                missing.add(texts.group(1));
            }
        }
        assertEquals(Set.of(), missing);
    }

    private static String sources() throws IOException {
        try (Stream<Path> files = Files.walk(SOURCES)) {
            StringBuilder all = new StringBuilder();
            for (Path file :
                    files.filter(path -> path.toString().endsWith(".java")).toList()) {
                all.append(Files.readString(file));
            }
            return all.toString();
        }
    }
}
