// Copyright (c) 2026 the Ask in English authors
// SPDX-License-Identifier: Apache-2.0
package org.lfed.dbeaver.editor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("The question as a comment above the SQL")
class QuestionCommentTest {

    @Test
    @DisplayName("is one comment line for one line")
    void oneLine() {
        assertEquals("-- How many students are there?\n", QuestionComment.of("  How many students are there? "));
    }

    @Test
    @DisplayName("is one comment line for each line")
    void severalLines() {
        assertEquals("-- By school:\n--\n-- how many?\n", QuestionComment.of("By school:\n\nhow many?"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"\n", "\r", "\r\n", "\u000B", "\f", "\u0085", "\u2028", "\u2029"})
    @DisplayName("is never ended early by a line break of any kind")
    void noEscape(String lineBreak) {
        String comment = QuestionComment.of("hello" + lineBreak + "DROP TABLE students");
        for (String line : comment.split("\\R")) {
            assertTrue(line.startsWith("--"), () -> "not a comment: " + line);
        }
    }

    @Test
    @DisplayName("drops control characters")
    void controlCharacters() {
        assertEquals("-- a b\n", QuestionComment.of("a\u0000b"));
    }
}
