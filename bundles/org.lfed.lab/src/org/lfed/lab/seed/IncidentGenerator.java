// Copyright (c) 2026 the Ask in English authors
// SPDX-License-Identifier: Apache-2.0
package org.lfed.lab.seed;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/** Invents the discipline incidents: most students have none, a few have several. */
final class IncidentGenerator {

    private static final Map<Integer, Integer> INCIDENTS_BY_START_YEAR =
            Map.of(2021, 312, 2022, 381, 2023, 367, 2024, 340);
    private static final double CONDUCT_EFFECT = 0.8;
    private static final double ABSENCE_EFFECT = 0.15;
    private static final int LAST_GRADE_KEPT_IN_SCHOOL = 2;

    private final RandomStream random;

    IncidentGenerator(RandomStream random) {
        this.random = random;
    }

    /** The incidents of all years, by date. */
    List<Incident> generate(List<Student> students) {
        List<Choice<Student>> weighted = students.stream()
                .map(student -> new Choice<>(student, weight(student)))
                .toList();
        List<Incident> incidents = new ArrayList<>();
        for (SchoolYear year : SchoolYear.ALL) {
            List<LocalDate> days = year.days();
            for (int i = 0; i < INCIDENTS_BY_START_YEAR.get(year.startYear()); i++) {
                incidents.add(incident(random.choose(weighted), year, days));
            }
        }
        incidents.sort(Comparator.comparing(Incident::date));
        return incidents;
    }

    private static double weight(Student student) {
        return gradeFactor(student.gradeLevel())
                * StrictMath.exp(CONDUCT_EFFECT * student.traits().conduct()
                        + ABSENCE_EFFECT * student.traits().absence());
    }

    /** Incidents are rare among the youngest and peak in middle school. */
    private static double gradeFactor(int grade) {
        if (grade <= 2) {
            return 0.3;
        }
        if (grade <= 5) {
            return 0.6;
        }
        if (grade <= 8) {
            return 1.6;
        }
        return grade <= 10 ? 1.3 : 0.9;
    }

    private Incident incident(Student student, SchoolYear year, List<LocalDate> days) {
        IncidentType type = random.choose(IncidentType.in(student.gradeLevel()));
        Severity severity = random.choose(type.severities());
        DisciplineAction action = action(severity, student.gradeLevel());
        int day = random.between(0, days.size() - 1);
        int daysSuspended = Math.min(daysSuspended(severity, action), days.size() - day);
        return new Incident(student, year, type, severity, action, days.get(day), daysSuspended);
    }

    /** The youngest students are not sent home; they serve a suspension in school. */
    private DisciplineAction action(Severity severity, int grade) {
        DisciplineAction action = random.choose(severity.actions());
        boolean sentHome = action == DisciplineAction.OUT_OF_SCHOOL_SUSPENSION;
        return sentHome && grade <= LAST_GRADE_KEPT_IN_SCHOOL ? DisciplineAction.IN_SCHOOL_SUSPENSION : action;
    }

    private int daysSuspended(Severity severity, DisciplineAction action) {
        return switch (action) {
            case IN_SCHOOL_SUSPENSION -> random.between(1, 3);
            case OUT_OF_SCHOOL_SUSPENSION -> severity == Severity.MAJOR ? random.between(3, 10) : random.between(1, 3);
            default -> 0;
        };
    }
}
