// Copyright (c) 2026 the Ask in English authors
// SPDX-License-Identifier: Apache-2.0
package org.lfed.lab.seed;

/** A letter grade, best first. */
enum LetterGrade {
    A(90, 4),
    B(80, 3),
    C(70, 2),
    D(60, 1),
    F(0, 0);

    private final int lowestNumeric;
    private final int points;

    LetterGrade(int lowestNumeric, int points) {
        this.lowestNumeric = lowestNumeric;
        this.points = points;
    }

    /** The letter of a numeric grade between 0 and 100. */
    static LetterGrade of(int numeric) {
        for (LetterGrade letter : values()) {
            if (numeric >= letter.lowestNumeric) {
                return letter;
            }
        }
        throw new IllegalArgumentException("Not a grade between 0 and 100: " + numeric);
    }

    /** Grade points on the 4.0 scale: 4 for an A down to 0 for an F. */
    int points() {
        return points;
    }
}
