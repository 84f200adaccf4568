// Copyright (c) 2026 the Ask in English authors
// SPDX-License-Identifier: Apache-2.0
package org.lfed.lab.seed;

import java.util.ArrayList;
import java.util.List;

/**
 * The invented school district: who its students are, and what happens to them in each school year.
 * <p>
 * Every student stays in one school and one grade level for all four years, so that each table agrees with every
 * other one in every year. The facts are made in the order in which they depend on each other: incidents first, then
 * absences (a suspension is an absence), then grades (absences lower them).
 *
 * @param students
 *            all students, by id
 * @param incidents
 *            the discipline incidents, by date
 * @param attendance
 *            one record per student and school year, by year and then student
 * @param grades
 *            one record per student, school year, term and course, in that order
 */
record District(
        List<Student> students, List<Incident> incidents, List<Attendance> attendance, List<CourseGrade> grades) {

    /** Makes the district that belongs to a seed; the same seed always makes the same district. */
    static District of(long seed) {
        List<Student> students = new StudentGenerator(RandomStream.named(seed, "students")).generate();
        List<Incident> incidents = new IncidentGenerator(RandomStream.named(seed, "discipline")).generate(students);
        List<Attendance> attendance =
                new AttendanceGenerator(RandomStream.named(seed, "attendance")).generate(students, incidents);
        List<CourseGrade> grades = new GradeGenerator(RandomStream.named(seed, "grades")).generate(attendance);
        return new District(students, incidents, attendance, grades);
    }

    /** The number of students per school year, school and grade level, counted from the students. */
    List<Enrollment> enrollment() {
        List<Enrollment> counts = new ArrayList<>();
        for (SchoolYear year : SchoolYear.ALL) {
            for (School school : School.ALL) {
                for (int grade = school.firstGrade(); grade <= school.lastGrade(); grade++) {
                    counts.add(new Enrollment(year, school, grade, count(school, grade)));
                }
            }
        }
        return counts;
    }

    private int count(School school, int grade) {
        return (int) students.stream()
                .filter(student -> student.school().equals(school) && student.gradeLevel() == grade)
                .count();
    }
}
