// Copyright (c) 2026 the Ask in English authors
// SPDX-License-Identifier: Apache-2.0
package org.lfed.lab.seed;

/**
 * The grade of a student in one course and term.
 *
 * @param student
 *            the student
 * @param year
 *            the school year
 * @param term
 *            the term
 * @param course
 *            the course
 * @param numeric
 *            whole-number grade, 0 to 100
 * @param gpa
 *            mean grade points of all courses the student takes in that term, 0 to 4, rounded to two decimals
 */
record CourseGrade(Student student, SchoolYear year, Term term, Course course, int numeric, double gpa) {

    /** The letter that the numeric grade amounts to. */
    LetterGrade letter() {
        return LetterGrade.of(numeric);
    }
}
