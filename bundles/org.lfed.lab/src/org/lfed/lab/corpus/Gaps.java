// Copyright (c) 2026 the Ask in English authors
// SPDX-License-Identifier: Apache-2.0
package org.lfed.lab.corpus;

import java.util.HashMap;
import java.util.Map;

/** What goes into the gaps of a template, by name. */
final class Gaps {

    private final Map<String, String> texts = new HashMap<>();

    private Gaps() {}

    /** Nothing. */
    static Gaps none() {
        return new Gaps();
    }

    /** One gap and its text. */
    static Gaps of(String name, String text) {
        return new Gaps().and(name, text);
    }

    /** These and one more. */
    Gaps and(String name, String text) {
        texts.put(name, text);
        return this;
    }

    /**
     * The text of a gap.
     *
     * @throws IllegalArgumentException when nothing was given for it
     */
    String text(String name) {
        String text = texts.get(name);
        if (text == null) {
            throw new IllegalArgumentException("Nothing given for {" + name + "}");
        }
        return text;
    }
}
