// Copyright (c) 2026 the Ask in English authors
// SPDX-License-Identifier: Apache-2.0
package org.lfed.lab.seed;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Invents the absences of every student in every year.
 * <p>
 * Days missed for illness and the like are log-normal: most students miss a week or two, some miss months. Days of
 * out-of-school suspension come on top.
 */
final class AttendanceGenerator {

    private static final double MEDIAN_ABSENCES = 7.4;
    private static final double STUDENT_SPREAD = 0.52;
    private static final double YEAR_SPREAD = 0.38;
    private static final double ECONOMIC_SHIFT = 0.18;
    private static final int MOST_ABSENCES = 110;
    private static final Map<Integer, Double> SHIFT_BY_START_YEAR =
            Map.of(2021, 0.22, 2022, 0.10, 2023, -0.02, 2024, -0.10);

    private final RandomStream random;

    AttendanceGenerator(RandomStream random) {
        this.random = random;
    }

    /** One record per student and year, by year and then in the order of the students. */
    List<Attendance> generate(List<Student> students, List<Incident> incidents) {
        Map<StudentInYear, Integer> daysOutOfSchool = new HashMap<>();
        for (Incident incident : incidents) {
            daysOutOfSchool.merge(
                    new StudentInYear(incident.student().id(), incident.year()),
                    incident.daysOutOfSchool(),
                    Integer::sum);
        }
        List<Attendance> attendance = new ArrayList<>();
        for (SchoolYear year : SchoolYear.ALL) {
            for (Student student : students) {
                int suspended = daysOutOfSchool.getOrDefault(new StudentInYear(student.id(), year), 0);
                int absences = Math.min(daysMissed(student, year) + suspended, SchoolYear.SCHOOL_DAYS);
                attendance.add(new Attendance(student, year, absences));
            }
        }
        return attendance;
    }

    private int daysMissed(Student student, SchoolYear year) {
        double logDays = StrictMath.log(MEDIAN_ABSENCES)
                + STUDENT_SPREAD * student.traits().absence()
                + YEAR_SPREAD * random.gaussian()
                + SHIFT_BY_START_YEAR.get(year.startYear())
                + (student.economicallyDisadvantaged() ? ECONOMIC_SHIFT : 0)
                + gradeShift(student.gradeLevel());
        return (int) Math.min(Math.round(StrictMath.exp(logDays)), MOST_ABSENCES);
    }

    /** Kindergarten and high school miss the most days. */
    private static double gradeShift(int grade) {
        if (grade == 0 || grade >= 9) {
            return 0.12;
        }
        return grade <= 5 ? -0.06 : 0;
    }

    private record StudentInYear(int studentId, SchoolYear year) {}
}
