// Copyright (c) 2026 the Ask in English authors
// SPDX-License-Identifier: Apache-2.0
package org.lfed.lab.corpus;

import java.util.Locale;

/** How the identifiers of one schema are spelled. */
enum NameStyle {
    SNAKE,
    UPPER,
    CAMEL,
    PASCAL;

    static NameStyle choose(Rng rng) {
        return values()[rng.weighted(82, 6, 7, 5)];
    }

    String apply(String snake) {
        return switch (this) {
            case SNAKE -> snake;
            case UPPER -> snake.toUpperCase(Locale.ROOT);
            case PASCAL -> humps(snake, true);
            case CAMEL -> humps(snake, false);
        };
    }

    private static String humps(String snake, boolean first) {
        StringBuilder out = new StringBuilder();
        for (String word : snake.split("_")) {
            if (!word.isEmpty()) {
                out.append(out.length() == 0 && !first ? word : Inventor.capitalised(word));
            }
        }
        return out.toString();
    }
}
