// Copyright (c) 2026 the Ask in English authors
// SPDX-License-Identifier: Apache-2.0
package org.lfed.lab.seed;

import java.util.Arrays;
import java.util.List;

/** What a student did, how often that happens, from which grade level on, and how serious it then is. */
enum IncidentType {
    CLASSROOM_DISRUPTION("Classroom Disruption", 0, 24, 75, 25, 0),
    DEFIANCE("Defiance", 0, 16, 50, 50, 0),
    TARDINESS("Excessive Tardiness", 6, 12, 100, 0, 0),
    CELL_PHONE("Cell Phone Violation", 5, 10, 90, 10, 0),
    DRESS_CODE("Dress Code Violation", 4, 6, 100, 0, 0),
    SKIPPING_CLASS("Skipping Class", 6, 9, 30, 70, 0),
    CHEATING("Cheating", 4, 4, 30, 70, 0),
    BULLYING("Bullying", 0, 9, 10, 60, 30),
    VANDALISM("Vandalism", 2, 4, 10, 60, 30),
    THEFT("Theft", 3, 4, 0, 70, 30),
    FIGHTING("Fighting", 0, 12, 0, 45, 55),
    THREAT("Threat", 3, 3, 0, 30, 70),
    VAPING("Vaping", 6, 6, 0, 70, 30),
    DRUGS_OR_ALCOHOL("Drug or Alcohol Possession", 7, 3, 0, 0, 100),
    WEAPON("Weapon Possession", 6, 0.7, 0, 0, 100);

    private final String label;
    private final int firstGrade;
    private final double weight;
    private final List<Choice<Severity>> severities;

    IncidentType(String label, int firstGrade, double weight, double minor, double moderate, double major) {
        this.label = label;
        this.firstGrade = firstGrade;
        this.weight = weight;
        this.severities = List.of(
                new Choice<>(Severity.MINOR, minor),
                new Choice<>(Severity.MODERATE, moderate),
                new Choice<>(Severity.MAJOR, major));
    }

    /** The types that occur in a grade level, with how often each does. */
    static List<Choice<IncidentType>> in(int gradeLevel) {
        return Arrays.stream(values())
                .filter(type -> type.firstGrade <= gradeLevel)
                .map(type -> new Choice<>(type, type.weight))
                .toList();
    }

    /** Its name in the discipline table. */
    String label() {
        return label;
    }

    /** How serious it may be, with how often it is. */
    List<Choice<Severity>> severities() {
        return severities;
    }
}
