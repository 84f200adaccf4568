// Copyright (c) 2026 the Ask in English authors
// SPDX-License-Identifier: Apache-2.0
package org.lfed.core.sql;

import java.util.Locale;
import java.util.Optional;

/**
 * What is wrong with a statement's text before anybody reads it as SQL: characters that look like others, or like
 * nothing. The engine and a person may read such text differently, and so may two versions of the engine.
 */
final class TextRules {

    /** Characters at most. */
    static final int LONGEST = 100_000;

    private TextRules() {}

    /** The reason to refuse the text, or empty. */
    static Optional<Verdict.Refused> problem(String sql) {
        if (sql.length() > LONGEST) {
            return refused("length", "The statement is longer than " + LONGEST + " characters.");
        }
        if (sql.indexOf('\0') >= 0) {
            return refused("characters", "The statement contains a NUL character.");
        }
        for (int i = 0; i < sql.length(); i++) {
            if (isDirectionControl(sql.charAt(i))) {
                return refused(
                        "characters", "The statement contains " + name(sql.charAt(i)) + ", which reorders text.");
            }
        }
        return StatementText.tokens(sql).stream()
                .filter(token -> token.kind() == SqlToken.Kind.WORD || token.kind() == SqlToken.Kind.SYMBOL)
                .flatMapToInt(token -> token.text().codePoints())
                .filter(TextRules::isDeceptive)
                .mapToObj(
                        character -> new Verdict.Refused(
                                "characters",
                                "The statement contains " + name(character)
                                        + " outside quotes; only letters, digits, plain spaces and ASCII signs may stand there."))
                .findFirst();
    }

    /** Characters that change the direction of writing make a statement look like another, even inside quotes. */
    private static boolean isDirectionControl(char character) {
        return character >= '\u202a' && character <= '\u202e'
                || character >= '\u2066' && character <= '\u2069'
                || character == '\u200e'
                || character == '\u200f';
    }

    /** Outside quotes: whatever is not ASCII and no letter of a name; and ASCII's control characters. */
    private static boolean isDeceptive(int character) {
        if (character < 0x80) {
            return Character.isISOControl(character);
        }
        int type = Character.getType(character);
        boolean ofName = Character.isLetterOrDigit(character)
                || type == Character.NON_SPACING_MARK
                || type == Character.COMBINING_SPACING_MARK;
        return !ofName || Character.UnicodeBlock.of(character) == Character.UnicodeBlock.HALFWIDTH_AND_FULLWIDTH_FORMS;
    }

    private static String name(int character) {
        String name = Character.getName(character);
        return String.format(
                Locale.ROOT, "U+%04X (%s)", character, name == null ? "unassigned" : name.toLowerCase(Locale.ROOT));
    }

    private static Optional<Verdict.Refused> refused(String rule, String reason) {
        return Optional.of(new Verdict.Refused(rule, reason));
    }
}
