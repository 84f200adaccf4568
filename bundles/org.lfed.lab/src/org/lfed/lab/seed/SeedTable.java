// Copyright (c) 2026 the Ask in English authors
// SPDX-License-Identifier: Apache-2.0
package org.lfed.lab.seed;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.duckdb.DuckDBAppender;
import org.lfed.core.schema.Identifiers;

/**
 * One of the five seed tables: its definition, and the rows that a district fills it with. Referenced tables come
 * before those that refer to them.
 */
public enum SeedTable {

    /** Who goes to school in the district. */
    STUDENTS(
            "students",
            "One row per student: who they are and where they are enrolled.",
            List.of(
                    new Column("student_id", "INTEGER", "Student number, unique in the district."),
                    new Column("school_name", "VARCHAR", "School the student attends."),
                    new Column("grade_level", "INTEGER", "Grade the student is in: 0 is kindergarten, then 1 to 12."),
                    new Column("gender", "VARCHAR", "Female, Male or Nonbinary."),
                    new Column("race_ethnicity", "VARCHAR", "Race or ethnicity the family reports."),
                    new Column("english_learner", "BOOLEAN", "True if the student receives English learner services."),
                    new Column(
                            "special_education",
                            "BOOLEAN",
                            "True if the student has an individualized education program (IEP)."),
                    new Column(
                            "economically_disadvantaged",
                            "BOOLEAN",
                            "True if the student qualifies for free or reduced-price meals.")),
            List.of("PRIMARY KEY (student_id)")) {

        @Override
        void append(District district, DuckDBAppender rows) throws SQLException {
            for (Student student : district.students()) {
                rows.beginRow()
                        .append(student.id())
                        .append(student.school().name())
                        .append(student.gradeLevel())
                        .append(student.gender())
                        .append(student.raceEthnicity())
                        .append(student.englishLearner())
                        .append(student.specialEducation())
                        .append(student.economicallyDisadvantaged())
                        .endRow();
            }
        }
    },

    /** How many students each grade of each school has. */
    ENROLLMENT(
            "enrollment",
            "Number of students per school year, school and grade level.",
            List.of(
                    new Column("school_year", "VARCHAR", "School year, such as 2023-2024."),
                    new Column("school_name", "VARCHAR", "Name of the school."),
                    new Column("grade_level", "INTEGER", "Grade: 0 is kindergarten, then 1 to 12."),
                    new Column("student_count", "INTEGER", "Students enrolled in that grade of that school.")),
            List.of("PRIMARY KEY (school_year, school_name, grade_level)")) {

        @Override
        void append(District district, DuckDBAppender rows) throws SQLException {
            for (Enrollment enrollment : district.enrollment()) {
                rows.beginRow()
                        .append(enrollment.year().label())
                        .append(enrollment.school().name())
                        .append(enrollment.gradeLevel())
                        .append(enrollment.studentCount())
                        .endRow();
            }
        }
    },

    /** How much school each student missed. */
    ATTENDANCE(
            "attendance",
            "Absences of each student in each school year of 180 days.",
            List.of(
                    new Column("student_id", "INTEGER", "Student; refers to students."),
                    new Column("school_name", "VARCHAR", "School the student attended that year."),
                    new Column("school_year", "VARCHAR", "School year, such as 2023-2024."),
                    new Column(
                            "absence_count",
                            "INTEGER",
                            "Days the student missed that year, out of 180, out-of-school suspensions included."),
                    new Column(
                            "is_chronically_absent",
                            "BOOLEAN",
                            "True if the student missed at least 10% of the school days, that is 18 or more.")),
            List.of("PRIMARY KEY (student_id, school_year)", SeedTable.OF_A_STUDENT)) {

        @Override
        void append(District district, DuckDBAppender rows) throws SQLException {
            for (Attendance attendance : district.attendance()) {
                rows.beginRow()
                        .append(attendance.student().id())
                        .append(attendance.student().school().name())
                        .append(attendance.year().label())
                        .append(attendance.absenceCount())
                        .append(attendance.chronicallyAbsent())
                        .endRow();
            }
        }
    },

    /** What happened, and what the school did about it. */
    DISCIPLINE(
            "discipline",
            "One row per discipline incident and the action the school took.",
            List.of(
                    new Column("incident_id", "INTEGER", "Incident number, in the order of the dates."),
                    new Column("student_id", "INTEGER", "Student held responsible; refers to students."),
                    new Column("school_name", "VARCHAR", "School where it happened."),
                    new Column("school_year", "VARCHAR", "School year, such as 2023-2024."),
                    new Column("grade_level", "INTEGER", "Grade of the student: 0 is kindergarten, then 1 to 12."),
                    new Column("incident_type", "VARCHAR", "What happened, such as Fighting or Bullying."),
                    new Column("severity", "VARCHAR", "Minor, Moderate or Major."),
                    new Column("action_taken", "VARCHAR", "What the school did, such as Detention."),
                    new Column("incident_date", "DATE", "School day on which it happened."),
                    new Column(
                            "days_suspended",
                            "INTEGER",
                            "School days of in-school or out-of-school suspension; 0 if not suspended.")),
            List.of("PRIMARY KEY (incident_id)", SeedTable.OF_A_STUDENT)) {

        @Override
        void append(District district, DuckDBAppender rows) throws SQLException {
            int id = 0;
            for (Incident incident : district.incidents()) {
                id++;
                rows.beginRow()
                        .append(id)
                        .append(incident.student().id())
                        .append(incident.student().school().name())
                        .append(incident.year().label())
                        .append(incident.student().gradeLevel())
                        .append(incident.type().label())
                        .append(incident.severity().label())
                        .append(incident.action().label())
                        .append(incident.date())
                        .append(incident.daysSuspended())
                        .endRow();
            }
        }
    },

    /** How each student did in each course. */
    GRADES(
            "grades",
            "One row per student, school year, term and course: the grade on the report card.",
            List.of(
                    new Column("student_id", "INTEGER", "Student; refers to students."),
                    new Column("school_name", "VARCHAR", "School where the course was taken."),
                    new Column("school_year", "VARCHAR", "School year, such as 2023-2024."),
                    new Column("grade_level", "INTEGER", "Grade of the student: 0 is kindergarten, then 1 to 12."),
                    new Column("course_name", "VARCHAR", "Name of the course, such as Algebra I."),
                    new Column("term", "VARCHAR", "Fall or Spring."),
                    new Column("letter_grade", "VARCHAR", "A (90 and up), B (80), C (70), D (60) or F."),
                    new Column("grade_numeric", "DOUBLE", "Grade in points, a whole number from 0 to 100."),
                    new Column(
                            "gpa",
                            "DOUBLE",
                            "Grade point average of the student over all courses of that term, 0 to 4.")),
            List.of(SeedTable.OF_A_STUDENT)) {

        @Override
        void append(District district, DuckDBAppender rows) throws SQLException {
            for (CourseGrade grade : district.grades()) {
                rows.beginRow()
                        .append(grade.student().id())
                        .append(grade.student().school().name())
                        .append(grade.year().label())
                        .append(grade.student().gradeLevel())
                        .append(grade.course().name())
                        .append(grade.term().label())
                        .append(grade.letter().name())
                        .append((double) grade.numeric())
                        .append(grade.gpa())
                        .endRow();
            }
        }
    };

    private static final String OF_A_STUDENT = "FOREIGN KEY (student_id) REFERENCES students (student_id)";

    private final String tableName;
    private final String comment;
    private final List<Column> columns;
    private final List<String> constraints;

    SeedTable(String tableName, String comment, List<Column> columns, List<String> constraints) {
        this.tableName = tableName;
        this.comment = comment;
        this.columns = columns;
        this.constraints = constraints;
    }

    /** Its SQL name. */
    public String tableName() {
        return tableName;
    }

    /** The name of its Parquet file. */
    public String fileName() {
        return tableName + ".parquet";
    }

    /** What one row stands for, in one plain sentence. */
    public String comment() {
        return comment;
    }

    /** Its columns in order. No column holds nulls. */
    public List<Column> columns() {
        return columns;
    }

    /** Appends the rows of the district in their fixed order. */
    abstract void append(District district, DuckDBAppender rows) throws SQLException;

    /** The statement that makes the table with its keys. */
    String createStatement() {
        List<String> parts =
                new ArrayList<>(columns.stream().map(Column::declaration).toList());
        parts.addAll(constraints);
        return "CREATE TABLE " + tableName + " (" + String.join(", ", parts) + ")";
    }

    /** The statement that makes the table without keys, for data on its way to a file. */
    String createStagingStatement() {
        return columns.stream()
                .map(Column::declaration)
                .collect(Collectors.joining(", ", "CREATE TABLE " + tableName + " (", ")"));
    }

    /** The statements that attach the comments to the table and its columns. */
    List<String> commentStatements() {
        List<String> statements = new ArrayList<>();
        statements.add("COMMENT ON TABLE " + tableName + " IS " + Identifiers.literal(comment));
        for (Column column : columns) {
            statements.add("COMMENT ON COLUMN " + tableName + "." + column.name() + " IS "
                    + Identifiers.literal(column.comment()));
        }
        return statements;
    }
}
