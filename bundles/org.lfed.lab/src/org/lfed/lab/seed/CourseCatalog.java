// Copyright (c) 2026 the Ask in English authors
// SPDX-License-Identifier: Apache-2.0
package org.lfed.lab.seed;

import java.util.List;

/** The courses of each grade level, and which of them a student takes. All courses last a school year. */
final class CourseCatalog {

    private static final double ADVANCED_MATHEMATICS_APTITUDE = 0.7;

    private static final Slot MIDDLE_ELECTIVE = new Slot(Subject.ELECTIVE, "Art", "Band", "Choir", "Technology");
    private static final Slot HIGH_ELECTIVE =
            new Slot(Subject.ELECTIVE, "Art", "Band", "Choir", "Theater", "Computer Science");

    private static final List<Slot> PRIMARY = List.of(
            new Slot(Subject.LANGUAGE_ARTS, "Reading"),
            new Slot(Subject.MATHEMATICS, "Mathematics"),
            new Slot(Subject.SCIENCE, "Science"),
            new Slot(Subject.SOCIAL_STUDIES, "Social Studies"),
            new Slot(Subject.ELECTIVE, "Art"),
            new Slot(Subject.ELECTIVE, "Physical Education"));

    private static final List<Slot> INTERMEDIATE = List.of(
            new Slot(Subject.LANGUAGE_ARTS, "Reading"),
            new Slot(Subject.LANGUAGE_ARTS, "Writing"),
            new Slot(Subject.MATHEMATICS, "Mathematics"),
            new Slot(Subject.SCIENCE, "Science"),
            new Slot(Subject.SOCIAL_STUDIES, "Social Studies"),
            new Slot(Subject.ELECTIVE, "Music"),
            new Slot(Subject.ELECTIVE, "Physical Education"));

    private static final List<Slot> GRADE_6 = List.of(
            new Slot(Subject.LANGUAGE_ARTS, "English 6"),
            new Slot(Subject.MATHEMATICS, "Math 6"),
            new Slot(Subject.SCIENCE, "Earth Science"),
            new Slot(Subject.SOCIAL_STUDIES, "World Geography"),
            new Slot(Subject.ELECTIVE, "Health"),
            new Slot(Subject.ELECTIVE, "Physical Education"),
            MIDDLE_ELECTIVE);

    private static final List<Slot> GRADE_7 = List.of(
            new Slot(Subject.LANGUAGE_ARTS, "English 7"),
            new Slot(Subject.MATHEMATICS, "Math 7", "Pre-Algebra"),
            new Slot(Subject.SCIENCE, "Life Science"),
            new Slot(Subject.SOCIAL_STUDIES, "Ancient History"),
            new Slot(Subject.WORLD_LANGUAGE, "Introduction to Spanish", "Introduction to French"),
            new Slot(Subject.ELECTIVE, "Physical Education"),
            MIDDLE_ELECTIVE);

    private static final List<Slot> GRADE_8 = List.of(
            new Slot(Subject.LANGUAGE_ARTS, "English 8"),
            new Slot(Subject.MATHEMATICS, "Pre-Algebra", "Algebra I"),
            new Slot(Subject.SCIENCE, "Physical Science"),
            new Slot(Subject.SOCIAL_STUDIES, "American History"),
            new Slot(Subject.ELECTIVE, "Health"),
            new Slot(Subject.ELECTIVE, "Physical Education"),
            MIDDLE_ELECTIVE);

    private static final List<Slot> GRADE_9 = List.of(
            new Slot(Subject.LANGUAGE_ARTS, "English 9"),
            new Slot(Subject.MATHEMATICS, "Algebra I", "Geometry"),
            new Slot(Subject.SCIENCE, "Biology"),
            new Slot(Subject.SOCIAL_STUDIES, "Human Geography"),
            new Slot(Subject.WORLD_LANGUAGE, "Spanish I", "French I"),
            new Slot(Subject.ELECTIVE, "Physical Education"),
            HIGH_ELECTIVE);

    private static final List<Slot> GRADE_10 = List.of(
            new Slot(Subject.LANGUAGE_ARTS, "English 10"),
            new Slot(Subject.MATHEMATICS, "Geometry", "Algebra II"),
            new Slot(Subject.SCIENCE, "Chemistry"),
            new Slot(Subject.SOCIAL_STUDIES, "World History"),
            new Slot(Subject.WORLD_LANGUAGE, "Spanish II", "French II"),
            new Slot(Subject.ELECTIVE, "Health"),
            HIGH_ELECTIVE);

    private static final List<Slot> GRADE_11 = List.of(
            new Slot(Subject.LANGUAGE_ARTS, "English 11"),
            new Slot(Subject.MATHEMATICS, "Algebra II", "Pre-Calculus"),
            new Slot(Subject.SCIENCE, "Physics"),
            new Slot(Subject.SOCIAL_STUDIES, "US History"),
            new Slot(Subject.SOCIAL_STUDIES, "Psychology"),
            new Slot(Subject.WORLD_LANGUAGE, "Spanish III", "French III"),
            HIGH_ELECTIVE);

    private static final List<Slot> GRADE_12 = List.of(
            new Slot(Subject.LANGUAGE_ARTS, "English 12"),
            new Slot(Subject.MATHEMATICS, "Pre-Calculus", "Calculus"),
            new Slot(Subject.SCIENCE, "Environmental Science"),
            new Slot(Subject.SOCIAL_STUDIES, "US Government"),
            new Slot(Subject.SOCIAL_STUDIES, "Economics"),
            new Slot(Subject.ELECTIVE, "Personal Finance"),
            HIGH_ELECTIVE);

    private static final List<List<Slot>> SLOTS_BY_GRADE = List.of(
            PRIMARY,
            PRIMARY,
            PRIMARY,
            INTERMEDIATE,
            INTERMEDIATE,
            INTERMEDIATE,
            GRADE_6,
            GRADE_7,
            GRADE_8,
            GRADE_9,
            GRADE_10,
            GRADE_11,
            GRADE_12);

    private CourseCatalog() {}

    /**
     * The courses a student takes in a school year, six in kindergarten to grade 2 and seven from grade 3 on.
     * Students of high aptitude are a year ahead in mathematics; languages and electives are picked at random.
     */
    static List<Course> coursesOf(Student student, RandomStream random) {
        return SLOTS_BY_GRADE.get(student.gradeLevel()).stream()
                .map(slot -> slot.pick(student, random))
                .toList();
    }

    /**
     * One place in a timetable.
     *
     * @param subject
     *            the field of study
     * @param options
     *            the courses that may fill it; in mathematics the regular one, then the advanced one
     */
    private record Slot(Subject subject, List<String> options) {

        Slot(Subject subject, String... options) {
            this(subject, List.of(options));
        }

        Course pick(Student student, RandomStream random) {
            return new Course(options.get(options.size() == 1 ? 0 : option(student, random)), subject);
        }

        private int option(Student student, RandomStream random) {
            if (subject == Subject.MATHEMATICS) {
                return student.traits().aptitude() >= ADVANCED_MATHEMATICS_APTITUDE ? 1 : 0;
            }
            return random.between(0, options.size() - 1);
        }
    }
}
