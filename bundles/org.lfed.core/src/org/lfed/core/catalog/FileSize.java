// Copyright (c) 2026 the Ask in English authors
// SPDX-License-Identifier: Apache-2.0
package org.lfed.core.catalog;

import java.util.Locale;

/**
 * The size of a model file.
 *
 * @param bytes at least 1
 * @param exact false when only the order is known, because nobody has seen the file's own size
 */
public record FileSize(long bytes, boolean exact) {

    private static final String[] UNITS = {"B", "kB", "MB", "GB", "TB"};
    private static final double STEP = 1000;

    /** Checks the bound. */
    public FileSize {
        if (bytes < 1) {
            throw new IllegalArgumentException("A model file has at least one byte, not " + bytes);
        }
    }

    /** A size that was measured. */
    public static FileSize exactly(long bytes) {
        return new FileSize(bytes, true);
    }

    /** A size for people: {@code 3.4 MB}, or {@code about 9.0 GB} when it is not exact. */
    public String text() {
        return exact ? text(bytes) : "about " + text(bytes);
    }

    /**
     * A number of bytes for people, in decimal units as disks and model hubs count them: {@code 3.4 MB}.
     *
     * @param bytes 0 or more
     */
    public static String text(long bytes) {
        double value = bytes;
        int unit = 0;
        // 999.95 and more would be printed as "1000.0".
        while (value >= STEP - 0.05 && unit < UNITS.length - 1) {
            value /= STEP;
            unit++;
        }
        return unit == 0 ? bytes + " B" : String.format(Locale.ROOT, "%.1f %s", value, UNITS[unit]);
    }
}
