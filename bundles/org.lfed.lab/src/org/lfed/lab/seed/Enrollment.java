// Copyright (c) 2026 the Ask in English authors
// SPDX-License-Identifier: Apache-2.0
package org.lfed.lab.seed;

/**
 * How many students one grade level of a school has in a school year.
 *
 * @param year
 *            the school year
 * @param school
 *            the school
 * @param gradeLevel
 *            the grade level, 0 for kindergarten
 * @param studentCount
 *            number of students, at least 1
 */
record Enrollment(SchoolYear year, School school, int gradeLevel, int studentCount) {}
