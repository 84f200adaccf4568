// Copyright (c) 2026 the Ask in English authors
// SPDX-License-Identifier: Apache-2.0
package org.lfed.lab.seed;

import java.util.ArrayList;
import java.util.List;

/**
 * Invents the course grades.
 * <p>
 * A grade starts from the student's aptitude, loses points with every absence of the year and a little for economic
 * hardship, and differs by subject, course and term. Now and then a student leaves work undone in a course, the more
 * often the more days are missed, and the grade drops. Whole numbers only, as report cards have them.
 */
final class GradeGenerator {

    private static final double AVERAGE = 86.8;
    private static final double YOUNGEST_BONUS = 3;
    private static final double APTITUDE_POINTS = 5.5;
    private static final double POINTS_PER_ABSENCE = -0.33;
    private static final int ABSENCES_THAT_COUNT = 70;
    private static final double ECONOMIC_POINTS = -1;
    private static final double YEAR_SPREAD = 1.5;
    private static final double COURSE_SPREAD = 3.2;
    private static final double TERM_SPREAD = 2.2;
    private static final double UNDONE_WORK_CHANCE = 0.012;
    private static final double UNDONE_WORK_CHANCE_PER_ABSENCE = 0.0022;
    private static final int LOWEST = 40;
    private static final int HIGHEST = 100;

    private final RandomStream random;

    GradeGenerator(RandomStream random) {
        this.random = random;
    }

    /** The grades of every student and year in the attendance, in its order, then by term and course. */
    List<CourseGrade> generate(List<Attendance> attendance) {
        List<CourseGrade> grades = new ArrayList<>();
        for (Attendance studentYear : attendance) {
            addYear(studentYear, grades);
        }
        return grades;
    }

    private void addYear(Attendance studentYear, List<CourseGrade> grades) {
        List<Course> courses = CourseCatalog.coursesOf(studentYear.student(), random);
        double level = level(studentYear) + YEAR_SPREAD * random.gaussian();
        double[] courseLevels = courses.stream()
                .mapToDouble(course -> level + course.subject().gradeShift() + COURSE_SPREAD * random.gaussian())
                .toArray();
        for (Term term : Term.values()) {
            int[] numeric = new int[courseLevels.length];
            int points = 0;
            for (int i = 0; i < numeric.length; i++) {
                numeric[i] = numericGrade(
                        courseLevels[i] + TERM_SPREAD * random.gaussian() - pointsForUndoneWork(studentYear));
                points += LetterGrade.of(numeric[i]).points();
            }
            double gpa = Math.round(100.0 * points / numeric.length) / 100.0;
            for (int i = 0; i < numeric.length; i++) {
                grades.add(new CourseGrade(
                        studentYear.student(), studentYear.year(), term, courses.get(i), numeric[i], gpa));
            }
        }
    }

    private static double level(Attendance studentYear) {
        Student student = studentYear.student();
        return AVERAGE
                + (student.gradeLevel() <= 5 ? YOUNGEST_BONUS : 0)
                + APTITUDE_POINTS * student.traits().aptitude()
                + POINTS_PER_ABSENCE * Math.min(studentYear.absenceCount(), ABSENCES_THAT_COUNT)
                + (student.economicallyDisadvantaged() ? ECONOMIC_POINTS : 0);
    }

    private int pointsForUndoneWork(Attendance studentYear) {
        double chance = UNDONE_WORK_CHANCE + UNDONE_WORK_CHANCE_PER_ABSENCE * studentYear.absenceCount();
        return random.chance(chance) ? random.between(6, 26) : 0;
    }

    private static int numericGrade(double points) {
        return (int) Math.max(LOWEST, Math.min(HIGHEST, Math.round(points)));
    }
}
