// Copyright (c) 2026 the Ask in English authors
// SPDX-License-Identifier: Apache-2.0
package org.lfed.lab.seed;

/** A half of the school year. */
enum Term {
    FALL("Fall"),
    SPRING("Spring");

    private final String label;

    Term(String label) {
        this.label = label;
    }

    /** Its name in the grades table. */
    String label() {
        return label;
    }
}
