// Copyright (c) 2026 the Ask in English authors
// SPDX-License-Identifier: Apache-2.0
package org.lfed.lab.seed;

import java.util.List;

/** How serious an incident is, which decides the actions that may follow. */
enum Severity {

    /** Settled by the teacher or the office; never a suspension. */
    MINOR(
            "Minor",
            List.of(
                    new Choice<>(DisciplineAction.VERBAL_WARNING, 35),
                    new Choice<>(DisciplineAction.PARENT_CONTACT, 35),
                    new Choice<>(DisciplineAction.DETENTION, 30))),

    /** Detention up to a short suspension. */
    MODERATE(
            "Moderate",
            List.of(
                    new Choice<>(DisciplineAction.DETENTION, 35),
                    new Choice<>(DisciplineAction.SATURDAY_SCHOOL, 20),
                    new Choice<>(DisciplineAction.IN_SCHOOL_SUSPENSION, 30),
                    new Choice<>(DisciplineAction.OUT_OF_SCHOOL_SUSPENSION, 15))),

    /** Always a suspension. */
    MAJOR(
            "Major",
            List.of(
                    new Choice<>(DisciplineAction.IN_SCHOOL_SUSPENSION, 25),
                    new Choice<>(DisciplineAction.OUT_OF_SCHOOL_SUSPENSION, 75)));

    private final String label;
    private final List<Choice<DisciplineAction>> actions;

    Severity(String label, List<Choice<DisciplineAction>> actions) {
        this.label = label;
        this.actions = actions;
    }

    /** Its name in the discipline table. */
    String label() {
        return label;
    }

    /** The actions that may follow, with how often each does. */
    List<Choice<DisciplineAction>> actions() {
        return actions;
    }
}
