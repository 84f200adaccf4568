// Copyright (c) 2026 the Ask in English authors
// SPDX-License-Identifier: Apache-2.0
package org.lfed.core.link;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Brings text into the one form in which questions, names and values are compared.
 *
 * <p>A word that leaves here holds letters and digits only. That is also what keeps questions, identifiers and values
 * from forging special tokens of the model: no bracket or bar of theirs ever reaches a prompt.
 */
final class TextNormalizer {

    /** Longest word that is kept, in characters; no English word is longer. */
    private static final int MAX_WORD = 32;

    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern OTHER = Pattern.compile("[^\\p{L}\\p{N}]+");

    private TextNormalizer() {}

    /** Folds compatibility characters (full-width letters, ligatures, no-break spaces) without touching accents. */
    static String compatible(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKC);
    }

    /** One word in lower case without accents, apostrophes or anything else that is neither letter nor digit. */
    static String word(String text) {
        String plain = text;
        if (!isPlain(text)) {
            String decomposed = Normalizer.normalize(text, Normalizer.Form.NFKD);
            plain = OTHER.matcher(MARKS.matcher(decomposed).replaceAll("")).replaceAll("");
        }
        String lower = plain.toLowerCase(Locale.ROOT);
        return lower.length() <= MAX_WORD ? lower : lower.substring(0, MAX_WORD);
    }

    private static boolean isPlain(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (!(c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= '0' && c <= '9')) {
                return false;
            }
        }
        return true;
    }
}
