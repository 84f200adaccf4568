// Copyright (c) 2026 the Ask in English authors
// SPDX-License-Identifier: Apache-2.0
package org.lfed.lab.seed;

/** A field of study, with how much its grades lie above or below the average course. */
enum Subject {
    LANGUAGE_ARTS(-0.5),
    MATHEMATICS(-3),
    SCIENCE(-1.5),
    SOCIAL_STUDIES(-0.5),
    WORLD_LANGUAGE(0),
    ELECTIVE(3.5);

    private final double gradeShift;

    Subject(double gradeShift) {
        this.gradeShift = gradeShift;
    }

    /** Points by which its average grade differs from the average of all courses. */
    double gradeShift() {
        return gradeShift;
    }
}
