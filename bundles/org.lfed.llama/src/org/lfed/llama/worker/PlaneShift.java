// Copyright (c) 2026 the Ask in English authors
// SPDX-License-Identifier: Apache-2.0
package org.lfed.llama.worker;

import java.util.ArrayList;
import java.util.List;

/**
 * Carries characters beyond the basic multilingual plane, such as emoji, through a native function that garbles them:
 * {@code applyTemplate} hands its result back as modified UTF-8, which knows no four-byte characters. Each is replaced
 * by a private-use character on the way in and restored on the way out.
 */
final class PlaneShift {

    private static final int FIRST = 0xE000;
    private static final int LAST = 0xF8FF;

    private final List<Integer> moved = new ArrayList<>();

    /** The text without such characters. */
    String down(String text) {
        if (text.codePoints().noneMatch(PlaneShift::mustMove)) {
            return text;
        }
        StringBuilder result = new StringBuilder(text.length());
        text.codePoints().forEach(c -> result.appendCodePoint(mustMove(c) ? placeholder(c) : c));
        return result.toString();
    }

    /** The text with them. */
    String up(String text) {
        if (moved.isEmpty()) {
            return text;
        }
        StringBuilder result = new StringBuilder(text.length());
        text.codePoints().forEach(c -> result.appendCodePoint(isPlaceholder(c) ? moved.get(c - FIRST) : c));
        return result.toString();
    }

    /** Private-use characters move too, lest they be taken for placeholders. */
    private static boolean mustMove(int c) {
        return Character.isSupplementaryCodePoint(c) || c >= FIRST && c <= LAST;
    }

    private boolean isPlaceholder(int c) {
        return c >= FIRST && c < FIRST + moved.size();
    }

    private int placeholder(int c) {
        int known = moved.indexOf(c);
        if (known >= 0) {
            return FIRST + known;
        }
        if (moved.size() > LAST - FIRST) {
            return '?';
        }
        moved.add(c);
        return FIRST + moved.size() - 1;
    }
}
