// Copyright (c) 2026 the Ask in English authors
// SPDX-License-Identifier: Apache-2.0
package org.lfed.core.pointing;

/** Puts pieces of SQL together with single spaces, none inside parentheses and none before commas. */
final class SqlText {

    private final StringBuilder text = new StringBuilder();

    void add(String piece) {
        if (piece.isEmpty()) {
            return;
        }
        boolean glued = text.length() == 0
                || text.charAt(text.length() - 1) == '('
                || piece.charAt(0) == ')'
                || piece.charAt(0) == ',';
        if (!glued) {
            text.append(' ');
        }
        text.append(piece);
    }

    @Override
    public String toString() {
        return text.toString();
    }
}
