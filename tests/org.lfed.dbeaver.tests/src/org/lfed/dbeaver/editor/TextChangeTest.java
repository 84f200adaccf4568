// Copyright (c) 2026 the Ask in English authors
// SPDX-License-Identifier: Apache-2.0
package org.lfed.dbeaver.editor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("The smallest change from one text to another")
class TextChangeTest {

    @Test
    @DisplayName("only appends what streamed in")
    void appends() {
        assertEquals(new TextChange(6, 0, " count(*)"), TextChange.between("SELECT", "SELECT count(*)"));
    }

    @Test
    @DisplayName("replaces only the part that was written anew")
    void replacesTheMiddle() {
        assertEquals(new TextChange(9, 1, "t"), TextChange.between("SELECT a.x", "SELECT a.t"));
    }

    @Test
    @DisplayName("is nothing for the same text")
    void nothing() {
        assertTrue(TextChange.between("SELECT 1", "SELECT 1").isEmpty());
    }

    @ParameterizedTest
    @CsvSource({"aa,a", "a,aa", "abcabc,abc", "'',abc", "abc,''", "SELECT a FROM t,SELECT b FROM t WHERE c"})
    @DisplayName("gives the new text when it is applied")
    void applies(String before, String after) {
        TextChange change = TextChange.between(before, after);
        String applied = before.substring(0, change.offset())
                + change.text()
                + before.substring(change.offset() + change.length());
        assertEquals(after, applied);
    }
}
