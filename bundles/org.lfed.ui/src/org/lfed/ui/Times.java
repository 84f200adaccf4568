// Copyright (c) 2026 the Ask in English authors
// SPDX-License-Identifier: Apache-2.0
package org.lfed.ui;

import java.util.Locale;

/** Says how long something took. */
public final class Times {

    private Times() {}

    /** A time for people: {@code 141 ms}, {@code 2.4 s}. */
    public static String text(double millis) {
        return millis < 1000
                ? String.format(Locale.US, "%.0f ms", millis)
                : String.format(Locale.US, "%.1f s", millis / 1000);
    }
}
