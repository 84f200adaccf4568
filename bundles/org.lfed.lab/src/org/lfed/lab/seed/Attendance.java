// Copyright (c) 2026 the Ask in English authors
// SPDX-License-Identifier: Apache-2.0
package org.lfed.lab.seed;

/**
 * What one student missed in one school year.
 *
 * @param student
 *            the student
 * @param year
 *            the school year
 * @param absenceCount
 *            school days missed, 0 to {@link SchoolYear#SCHOOL_DAYS}
 */
record Attendance(Student student, SchoolYear year, int absenceCount) {

    private static final int CHRONIC_PERCENT = 10;

    /** Whether the student missed at least a tenth of the school days. */
    boolean chronicallyAbsent() {
        return absenceCount * 100 >= SchoolYear.SCHOOL_DAYS * CHRONIC_PERCENT;
    }
}
