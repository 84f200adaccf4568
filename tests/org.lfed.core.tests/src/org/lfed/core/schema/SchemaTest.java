// Copyright (c) 2026 the Ask in English authors
// SPDX-License-Identifier: Apache-2.0
package org.lfed.core.schema;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SchemaTest {

    @ParameterizedTest(name = "{0}.{1}.{2} is written {3}")
    @CsvSource(
            quoteCharacter = '`',
            value = {
                "db, main, students, students",
                "DB, MAIN, Students, Students",
                "``, ``, students, students",
                "db, sis, students, sis.students",
                "old, main, students, old.main.students",
                "old, ``, students, old.students",
                "db, My Schema, select, \"My Schema\".\"select\"",
                "db, db, students, db.db.students",
                "db, old, students, db.old.students"
            })
    void tablesAreWrittenAsTheEngineFindsThem(String catalog, String schema, String name, String written) {
        Table other = new Table(new TableName("old", "main", "anything"), "", List.of(), List.of(), 0);

        assertEquals(
                written,
                new Schema(List.of(other), List.of(), "db", "main").sqlName(new TableName(catalog, schema, name)));
    }

    @Test
    void tablesAndColumnsAreFoundWithoutRegardToCase() {
        Table students = new Table(
                new TableName("db", "main", "Students"), null, List.of(new Column("Grade", "INTEGER")), List.of(), 10);
        Schema schema = new Schema(List.of(students), List.of(), "db", "main");

        Table found = schema.table(new TableName("DB", "Main", "STUDENTS")).orElseThrow();

        assertEquals(students, found);
        assertTrue(found.column("GRADE").isPresent());
        assertEquals(1, schema.columnCount());
    }

    @Test
    void namesAndKeysMustBeComplete() {
        TableName table = new TableName("", "", "t");
        assertThrows(IllegalArgumentException.class, () -> new TableName("", "", ""));
        assertThrows(IllegalArgumentException.class, () -> new Column("", "INTEGER"));
        assertThrows(
                IllegalArgumentException.class, () -> new ForeignKey(table, List.of("a", "b"), table, List.of("a")));
        assertThrows(IllegalArgumentException.class, () -> new ForeignKey(table, List.of(), table, List.of()));
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '`',
            value = {
                "INTEGER, INTEGER",
                "hugeint, INTEGER",
                "UBIGINT, INTEGER",
                "`DECIMAL(10,2)`, NUMBER",
                "DOUBLE, NUMBER",
                "VARCHAR, TEXT",
                "`ENUM('a', 'b')`, TEXT",
                "UUID, TEXT",
                "BOOLEAN, BOOLEAN",
                "DATE, DATE",
                "TIMESTAMP WITH TIME ZONE, DATE",
                "TIMESTAMP_NS, DATE",
                "INTERVAL, DATE",
                "INTEGER[], OTHER",
                "INTEGER[3], OTHER",
                "STRUCT(a INTEGER), OTHER",
                "`MAP(VARCHAR, INTEGER)`, OTHER",
                "BLOB, OTHER",
                "JSON, OTHER",
                "GEOMETRY, OTHER"
            })
    void typesHaveAKind(String type, ValueKind kind) {
        assertEquals(kind, ValueKind.ofType(type));
    }
}
