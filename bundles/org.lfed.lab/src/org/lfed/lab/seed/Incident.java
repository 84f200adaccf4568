// Copyright (c) 2026 the Ask in English authors
// SPDX-License-Identifier: Apache-2.0
package org.lfed.lab.seed;

import java.time.LocalDate;

/**
 * One discipline incident and what followed.
 *
 * @param student
 *            the student held responsible
 * @param year
 *            the school year
 * @param type
 *            what happened
 * @param severity
 *            how serious it was
 * @param action
 *            what the school did, one of the severity's actions
 * @param date
 *            a school day of the year
 * @param daysSuspended
 *            school days of in-school or out-of-school suspension, counted from the date on; 0 for other actions
 */
record Incident(
        Student student,
        SchoolYear year,
        IncidentType type,
        Severity severity,
        DisciplineAction action,
        LocalDate date,
        int daysSuspended) {

    /** School days the student was kept out of the building, 0 unless suspended out of school. */
    int daysOutOfSchool() {
        return action == DisciplineAction.OUT_OF_SCHOOL_SUSPENSION ? daysSuspended : 0;
    }
}
