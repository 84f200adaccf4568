// Copyright (c) 2026 the Ask in English authors
// SPDX-License-Identifier: Apache-2.0
package org.lfed.lab.seed;

/**
 * An invented student: the row of the students table, and the hidden traits that shape the other tables.
 *
 * @param id
 *            number of the student, unique in the district
 * @param school
 *            the school attended
 * @param gradeLevel
 *            grade level within that school, 0 for kindergarten
 * @param gender
 *            one of the values in the data dictionary
 * @param raceEthnicity
 *            one of the values in the data dictionary; nothing else depends on it
 * @param englishLearner
 *            whether the student receives English learner services
 * @param specialEducation
 *            whether the student has an individualized education program
 * @param economicallyDisadvantaged
 *            whether the student qualifies for free or reduced-price meals
 * @param traits
 *            what shapes the student's absences, incidents and grades
 */
record Student(
        int id,
        School school,
        int gradeLevel,
        String gender,
        String raceEthnicity,
        boolean englishLearner,
        boolean specialEducation,
        boolean economicallyDisadvantaged,
        Traits traits) {

    /** The same student with other hidden traits. */
    Student with(Traits otherTraits) {
        return new Student(
                id,
                school,
                gradeLevel,
                gender,
                raceEthnicity,
                englishLearner,
                specialEducation,
                economicallyDisadvantaged,
                otherTraits);
    }
}
