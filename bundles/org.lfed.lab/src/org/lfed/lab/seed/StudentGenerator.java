// Copyright (c) 2026 the Ask in English authors
// SPDX-License-Identifier: Apache-2.0
package org.lfed.lab.seed;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Invents the students and fills the schools with them. */
final class StudentGenerator {

    private static final int FIRST_ID = 100_001;
    private static final double GRADE_SIZE_SPREAD = 0.12;
    private static final double SPECIAL_EDUCATION_SHARE = 0.14;

    private static final List<Choice<String>> GENDERS =
            List.of(new Choice<>("Female", 48.5), new Choice<>("Male", 50.3), new Choice<>("Nonbinary", 1.2));

    private static final List<Choice<String>> RACES_AND_ETHNICITIES = List.of(
            new Choice<>("Hispanic or Latino", 31),
            new Choice<>("White", 30),
            new Choice<>("Black or African American", 18),
            new Choice<>("Asian", 10),
            new Choice<>("Two or More Races", 7),
            new Choice<>("American Indian or Alaska Native", 4));

    private final RandomStream random;

    StudentGenerator(RandomStream random) {
        this.random = random;
    }

    /** All students of all schools, numbered by school and grade level. */
    List<Student> generate() {
        List<Student> students = new ArrayList<>();
        for (School school : School.ALL) {
            int[] gradeSizes = gradeSizes(school);
            for (int i = 0; i < gradeSizes.length; i++) {
                for (int seat = 0; seat < gradeSizes[i]; seat++) {
                    students.add(student(FIRST_ID + students.size(), school, school.firstGrade() + i));
                }
            }
        }
        return balanced(students);
    }

    /** Takes out what chance alone would make one race or ethnicity group differ from the others on average. */
    private static List<Student> balanced(List<Student> students) {
        Map<String, Traits> meanByGroup = students.stream()
                .collect(Collectors.groupingBy(
                        Student::raceEthnicity,
                        Collectors.collectingAndThen(
                                Collectors.mapping(Student::traits, Collectors.toList()), Traits::mean)));
        return students.stream()
                .map(student -> student.with(student.traits().minus(meanByGroup.get(student.raceEthnicity()))))
                .toList();
    }

    /** Splits the school into grades of roughly, but not exactly, equal size. */
    private int[] gradeSizes(School school) {
        double[] shares = new double[school.lastGrade() - school.firstGrade() + 1];
        Arrays.setAll(shares, i -> 1 + GRADE_SIZE_SPREAD * (2 * random.uniform() - 1));
        double total = Arrays.stream(shares).sum();
        int[] sizes = new int[shares.length];
        double reached = 0;
        int placed = 0;
        for (int i = 0; i < shares.length; i++) {
            reached += shares[i];
            int end = (int) Math.round(school.size() * reached / total);
            sizes[i] = end - placed;
            placed = end;
        }
        return sizes;
    }

    private Student student(int id, School school, int grade) {
        String gender = random.choose(GENDERS);
        String raceEthnicity = random.choose(RACES_AND_ETHNICITIES);
        boolean englishLearner = random.chance(englishLearnerShare(grade));
        boolean specialEducation = random.chance(SPECIAL_EDUCATION_SHARE);
        boolean economicallyDisadvantaged = random.chance(school.economicShare());
        Traits traits = new Traits(random.gaussian(), random.gaussian(), random.gaussian());
        return new Student(
                id,
                school,
                grade,
                gender,
                raceEthnicity,
                englishLearner,
                specialEducation,
                economicallyDisadvantaged,
                traits);
    }

    /** Services end when a student has learned English, so the share falls with the grade level. */
    private static double englishLearnerShare(int grade) {
        return 0.19 - 0.01 * grade;
    }
}
