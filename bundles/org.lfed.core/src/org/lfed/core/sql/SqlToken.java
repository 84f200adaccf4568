// Copyright (c) 2026 the Ask in English authors
// SPDX-License-Identifier: Apache-2.0
package org.lfed.core.sql;

/**
 * One piece of a statement's text, as far as it can be told without a parser.
 *
 * @param kind what it is
 * @param text the piece as it stands, quotes included
 */
record SqlToken(Kind kind, String text) {

    /** What a piece of text is. */
    enum Kind {
        /** A keyword or an identifier without quotes. */
        WORD,
        /** An identifier in double quotes. */
        QUOTED,
        /** A literal: a text in quotes or between dollar signs, or a number. */
        LITERAL,
        /** One character of anything else. */
        SYMBOL
    }

    /** Whether it is this keyword, in any spelling of capitals. */
    boolean isWord(String word) {
        return kind == Kind.WORD && text.equalsIgnoreCase(word);
    }

    /** Whether it is this character. */
    boolean isSymbol(char symbol) {
        return kind == Kind.SYMBOL && text.charAt(0) == symbol;
    }

    /** Whether it can name something. */
    boolean isName() {
        return kind == Kind.WORD || kind == Kind.QUOTED;
    }
}
