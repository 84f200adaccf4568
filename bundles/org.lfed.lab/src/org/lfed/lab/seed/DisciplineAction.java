// Copyright (c) 2026 the Ask in English authors
// SPDX-License-Identifier: Apache-2.0
package org.lfed.lab.seed;

/** What a school does about an incident. */
enum DisciplineAction {
    VERBAL_WARNING("Verbal Warning"),
    PARENT_CONTACT("Parent Contact"),
    DETENTION("Detention"),
    SATURDAY_SCHOOL("Saturday School"),
    IN_SCHOOL_SUSPENSION("In-School Suspension"),
    OUT_OF_SCHOOL_SUSPENSION("Out-of-School Suspension");

    private final String label;

    DisciplineAction(String label) {
        this.label = label;
    }

    /** Its name in the discipline table. */
    String label() {
        return label;
    }
}
