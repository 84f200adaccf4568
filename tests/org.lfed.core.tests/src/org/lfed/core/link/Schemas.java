// Copyright (c) 2026 the Ask in English authors
// SPDX-License-Identifier: Apache-2.0
package org.lfed.core.link;

import java.util.Arrays;
import java.util.List;
import org.lfed.core.schema.Column;
import org.lfed.core.schema.ForeignKey;
import org.lfed.core.schema.Schema;
import org.lfed.core.schema.Table;
import org.lfed.core.schema.TableName;

/** Schemas that the tests ask about. */
public final class Schemas {

    private static final List<String> SCHOOLS =
            List.of("Jefferson High", "Kennedy Prep", "Lincoln Elementary", "Roosevelt Academy", "Washington Middle");

    private Schemas() {}

    /** A column with known values. */
    public static Column column(String name, String type, String... values) {
        return new Column(name, type, true, "", Arrays.asList(values));
    }

    /** A table of the default schema. */
    public static Table table(String name, Column... columns) {
        return new Table(new TableName("", "main", name), "", List.of(columns), List.of(), -1);
    }

    /** A schema without declared keys. */
    public static Schema schema(Table... tables) {
        return new Schema(List.of(tables), List.of(), "", "main");
    }

    /** A schema in which a column of one table refers to a column of another. */
    public static Schema schema(ForeignKey key, Table... tables) {
        return new Schema(List.of(tables), List.of(key), "", "main");
    }

    /** The five tables of the sample database. */
    public static Schema school() {
        Column student = column("student_id", "INTEGER");
        Column school = new Column("school_name", "VARCHAR", true, "", SCHOOLS);
        Column year = column("school_year", "VARCHAR", "2021-2022", "2022-2023", "2023-2024", "2024-2025");
        Column grade = column("grade_level", "INTEGER");
        return schema(
                table("enrollment", year, school, grade, column("student_count", "INTEGER")),
                table(
                        "attendance",
                        student,
                        school,
                        year,
                        column("absence_count", "INTEGER"),
                        column("is_chronically_absent", "BOOLEAN")),
                table(
                        "students",
                        student,
                        school,
                        grade,
                        column("gender", "VARCHAR", "Female", "Male", "Nonbinary"),
                        column(
                                "race_ethnicity",
                                "VARCHAR",
                                "Asian",
                                "Black",
                                "Hispanic",
                                "Native American",
                                "Two or More",
                                "White"),
                        column("english_learner", "BOOLEAN"),
                        column("special_education", "BOOLEAN"),
                        column("economically_disadvantaged", "BOOLEAN")),
                table(
                        "discipline",
                        column("incident_id", "INTEGER"),
                        student,
                        school,
                        year,
                        grade,
                        column(
                                "incident_type",
                                "VARCHAR",
                                "Bullying",
                                "Defiance",
                                "Fighting",
                                "Tardiness",
                                "Truancy",
                                "Vandalism"),
                        column("severity", "VARCHAR", "Major", "Minor", "Moderate"),
                        column(
                                "action_taken",
                                "VARCHAR",
                                "Detention",
                                "Expulsion",
                                "Parent Conference",
                                "Suspension",
                                "Warning"),
                        column("incident_date", "DATE"),
                        column("days_suspended", "INTEGER")),
                table(
                        "grades",
                        student,
                        school,
                        year,
                        grade,
                        column("course_name", "VARCHAR", "Algebra I", "Art", "Biology", "Chemistry", "English 9"),
                        column("term", "VARCHAR", "Fall", "Spring"),
                        column("letter_grade", "VARCHAR", "A", "B", "C", "D", "F"),
                        column("grade_numeric", "DOUBLE"),
                        column("gpa", "DOUBLE")));
    }
}
