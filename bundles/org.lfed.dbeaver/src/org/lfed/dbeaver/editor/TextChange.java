// Copyright (c) 2026 the Ask in English authors
// SPDX-License-Identifier: Apache-2.0
package org.lfed.dbeaver.editor;

/**
 * The smallest single replacement that makes one text of another, so that an editor keeps its scroll position and does
 * not flicker while text streams in.
 *
 * @param offset where the old text is replaced
 * @param length how many of its characters
 * @param text what comes there instead
 */
record TextChange(int offset, int length, String text) {

    /** The change from one text to another. */
    static TextChange between(String before, String after) {
        int shorter = Math.min(before.length(), after.length());
        int start = 0;
        while (start < shorter && before.charAt(start) == after.charAt(start)) {
            start++;
        }
        int end = 0;
        while (end < shorter - start
                && before.charAt(before.length() - 1 - end) == after.charAt(after.length() - 1 - end)) {
            end++;
        }
        return new TextChange(start, before.length() - start - end, after.substring(start, after.length() - end));
    }

    /** Whether there is nothing to do. */
    boolean isEmpty() {
        return length == 0 && text.isEmpty();
    }
}
