// Copyright (c) 2026 the Ask in English authors
// SPDX-License-Identifier: Apache-2.0
package org.lfed.core.link;

import java.math.BigDecimal;
import java.time.LocalDate;

/**
 * A piece of a question as it was read.
 *
 * @param word the piece in lower case, letters or digits only
 * @param stem its singular
 * @param original the piece as it was typed
 * @param kind what it looks like
 * @param number its numeric value for numbers and ordinals, the first year for years, else null
 * @param day the day for dates, else null
 */
record QuestionToken(String word, String stem, String original, Kind kind, BigDecimal number, LocalDate day) {

    /** What a piece looks like. */
    enum Kind {
        /** Letters. */
        WORD,
        /** A whole or decimal number. */
        NUMBER,
        /** A number with st, nd, rd or th. */
        ORDINAL,
        /** Four digits that can be a year, or a pair of consecutive years. */
        YEAR,
        /** A calendar day. */
        DATE,
        /** Text between quotes. */
        QUOTED
    }

    static QuestionToken word(String original) {
        String word = TextNormalizer.word(original);
        return new QuestionToken(word, Stems.stem(word), original, Kind.WORD, null, null);
    }

    static QuestionToken number(String original, BigDecimal value, Kind kind) {
        String word = TextNormalizer.word(original);
        return new QuestionToken(word, word, original, kind, value, null);
    }

    /** The same piece, remembered as it was typed. */
    QuestionToken asTyped(String typed) {
        return new QuestionToken(word, stem, typed, kind, number, day);
    }

    /** Whether it is a letter in the plural: the A's of a list of grades, which are neither articles nor pronouns. */
    boolean isPluralLetter() {
        return word.length() == 1 && original.length() > 1;
    }

    /** The piece as people say it: an ordinal in digits with its ending. */
    String said() {
        if (kind != Kind.ORDINAL) {
            return word;
        }
        int number = this.number.intValue();
        boolean teen = number % 100 > 10 && number % 100 < 14;
        return word
                + switch (teen ? 0 : number % 10) {
                    case 1 -> "st";
                    case 2 -> "nd";
                    case 3 -> "rd";
                    default -> "th";
                };
    }

    boolean isWord() {
        return kind == Kind.WORD;
    }

    /** Whether it was typed with a capital first letter. */
    boolean isCapitalised() {
        return !original.isEmpty() && Character.isUpperCase(original.codePointAt(0));
    }
}
