// Copyright (c) 2026 the Ask in English authors
// SPDX-License-Identifier: Apache-2.0
package org.lfed.ui;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.MissingResourceException;
import java.util.ResourceBundle;

/** The words that people read, from {@code messages.properties}. */
public final class Texts {

    private static final ResourceBundle WORDS = ResourceBundle.getBundle("org.lfed.ui.messages");

    private Texts() {}

    /**
     * The text with that key.
     *
     * @param key a key of {@code messages.properties}
     * @param arguments put where the text has {@code {0}}, {@code {1}} and so on
     */
    public static String text(String key, Object... arguments) {
        try {
            String words = WORDS.getString(key);
            // The same numbers read alike in every picture and test.
            return arguments.length == 0 ? words : new MessageFormat(words, Locale.US).format(arguments);
        } catch (MissingResourceException missing) {
            // A key on the screen is better than a view that does not open; a test finds every one.
            return key;
        }
    }
}
