// Copyright (c) 2026 the Ask in English authors
// SPDX-License-Identifier: Apache-2.0
package org.lfed.core.sql;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lfed.core.model.Cancellation;
import org.lfed.core.schema.Column;
import org.lfed.core.schema.ForeignKey;
import org.lfed.core.schema.Schema;
import org.lfed.core.schema.Table;
import org.lfed.core.schema.TableName;
import org.lfed.fixtures.TestDatabases;

class SchemaReaderTest {

    private final Cancellation cancellation = new Cancellation();
    private Connection connection;
    private JdbcSession session;

    @BeforeEach
    void open() throws SQLException {
        connection = TestDatabases.empty();
        session = TestDatabases.session(connection);
    }

    @AfterEach
    void close() {
        session.close();
    }

    @Test
    void tablesColumnsTypesAndCommentsAreRead() throws Exception {
        Schema schema = read(
                "CREATE TABLE students (id INTEGER NOT NULL, gpa DECIMAL(3,2), enrolled DATE)",
                "COMMENT ON TABLE students IS 'One row per student'",
                "COMMENT ON COLUMN students.gpa IS 'Grade point average'");

        Table students = table(schema, "main", "students");
        assertEquals("One row per student", students.comment());
        assertEquals(
                List.of(
                        new Column("id", "INTEGER", false, "", List.of()),
                        new Column("gpa", "DECIMAL(3,2)", true, "Grade point average", List.of()),
                        new Column("enrolled", "DATE", true, "", List.of())),
                students.columns());
        assertEquals("memory", schema.defaultCatalog());
        assertEquals("main", schema.defaultSchema());
    }

    @Test
    void keysAreRead() throws Exception {
        Schema schema = read(
                "CREATE TABLE a (x INTEGER, y INTEGER, PRIMARY KEY (x, y))",
                "CREATE TABLE b (p INTEGER PRIMARY KEY, q INTEGER, r INTEGER, FOREIGN KEY (q, r) REFERENCES a (x, y))",
                "CREATE TABLE c (p INTEGER REFERENCES b)",
                "CREATE TABLE d (id INTEGER PRIMARY KEY, parent INTEGER REFERENCES d (id))");

        assertEquals(List.of("x", "y"), table(schema, "main", "a").primaryKey());
        assertEquals(List.of("p"), table(schema, "main", "b").primaryKey());
        assertEquals(List.of(), table(schema, "main", "c").primaryKey());
        assertEquals(
                List.of(
                        new ForeignKey(name("main", "b"), List.of("q", "r"), name("main", "a"), List.of("x", "y")),
                        new ForeignKey(name("main", "c"), List.of("p"), name("main", "b"), List.of("p")),
                        new ForeignKey(name("main", "d"), List.of("parent"), name("main", "d"), List.of("id"))),
                schema.foreignKeys());
    }

    @Test
    void oddNamesAreReadAsTheyAre() throws Exception {
        Schema schema = read(
                "CREATE SCHEMA \"My Schema\"",
                "CREATE TABLE \"My Schema\".\"a, b (c)\" (\"x y\" INTEGER, \"say \"\"hi\"\"\" INTEGER,"
                        + " PRIMARY KEY (\"x y\", \"say \"\"hi\"\"\"))",
                "CREATE TABLE \"My Schema\".\"select\" (\"from\" INTEGER, \"né\" INTEGER,"
                        + " FOREIGN KEY (\"from\", \"né\") REFERENCES \"My Schema\".\"a, b (c)\""
                        + " (\"x y\", \"say \"\"hi\"\"\"))");

        assertEquals(
                List.of("x y", "say \"hi\""),
                table(schema, "My Schema", "a, b (c)").primaryKey());
        assertEquals(
                List.of(new ForeignKey(
                        name("My Schema", "select"),
                        List.of("from", "né"),
                        name("My Schema", "a, b (c)"),
                        List.of("x y", "say \"hi\""))),
                schema.foreignKeys());
    }

    @Test
    void viewsAreTablesToo() throws Exception {
        Schema schema = read(
                "CREATE TABLE students (id INTEGER, gender VARCHAR)",
                "INSERT INTO students VALUES (1, 'F')",
                "CREATE VIEW girls AS SELECT * FROM students WHERE gender = 'F'",
                "COMMENT ON VIEW girls IS 'Girls'");

        Table girls = table(schema, "main", "girls");
        assertEquals("Girls", girls.comment());
        assertEquals(
                List.of("id", "gender"),
                girls.columns().stream().map(Column::name).toList());
        assertEquals(List.of(), girls.columns().get(1).values());
        assertEquals(-1, girls.estimatedRows());
    }

    @Test
    void aBrokenViewSpoilsNothing() throws Exception {
        Schema schema = read(
                "CREATE TABLE gone (a INTEGER)",
                "CREATE VIEW broken AS SELECT * FROM gone",
                "DROP TABLE gone",
                "CREATE TABLE kept (level VARCHAR)",
                "INSERT INTO kept VALUES ('High')");

        assertEquals(
                List.of("High"), table(schema, "main", "kept").columns().get(0).values());
    }

    @Test
    void generatedColumnsAndEnumerationsAreRead() throws Exception {
        Schema schema = read(
                "CREATE TYPE size AS ENUM ('small', 'large')",
                "CREATE TABLE g (a INTEGER, b VARCHAR GENERATED ALWAYS AS ('grade ' || a) VIRTUAL, c size)",
                "INSERT INTO g (a, c) VALUES (1, 'small')");

        Table g = table(schema, "main", "g");
        assertEquals(List.of("grade 1"), g.columns().get(1).values());
        assertEquals("ENUM('small', 'large')", g.columns().get(2).type());
        assertEquals(List.of("small"), g.columns().get(2).values());
    }

    @Test
    void allSchemasAndAttachedDatabasesAreReadAndNoSystemCatalogue(@TempDir Path folder) throws Exception {
        Path file = TestDatabases.district(folder.resolve("last_year.duckdb"));
        Schema schema = read(
                "ATTACH '" + file + "' AS last_year (READ_ONLY)",
                "CREATE SCHEMA sis",
                "CREATE TABLE sis.students (id INTEGER)",
                "CREATE TABLE notes (id INTEGER)",
                "CREATE TEMP TABLE scratch (id INTEGER)");

        assertEquals(
                List.of(
                        "last_year.main.attendance",
                        "last_year.main.schools",
                        "last_year.main.students",
                        "memory.main.notes",
                        "memory.sis.students"),
                schema.tables().stream().map(table -> table.name().toString()).toList());
        assertEquals(
                List.of("last_year.main.students", "notes", "sis.students"),
                schema.tables().stream()
                        .skip(2)
                        .map(table -> schema.sqlName(table.name()))
                        .toList());
        assertEquals(2, schema.foreignKeys().size());
        assertEquals(
                List.of("Elementary", "High", "Middle"),
                schema.tables().get(1).column("level").orElseThrow().values());
    }

    @Test
    void valuesOfColumnsWithFewOnesAreReadInOrderAndOthersAreNot() throws Exception {
        Schema schema = read(
                "CREATE TABLE t (few VARCHAR, many VARCHAR, number INTEGER, nothing VARCHAR, blank VARCHAR)",
                "INSERT INTO t SELECT 'v' || i % 3, 'v' || i, i % 3, NULL, '  ' FROM range(500) r(i)");

        Table t = table(schema, "main", "t");
        assertEquals(List.of("v0", "v1", "v2"), t.columns().get(0).values());
        for (Column column : t.columns().subList(1, 5)) {
            assertEquals(List.of(), column.values(), column.name());
        }
    }

    @Test
    void theLimitOfDistinctValuesIsExact() throws Exception {
        TestDatabases.execute(
                connection,
                List.of("CREATE TABLE t AS SELECT 'v' || i % 60 AS a, 'v' || i % 61 AS b" + " FROM range(1000) r(i)"));

        Table t = table(read(), "main", "t");

        assertEquals(60, t.columns().get(0).values().size());
        assertEquals(0, t.columns().get(1).values().size());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "first_name",
                "FirstName",
                "LASTNAME",
                "last name",
                "student_name",
                "guardian",
                "parent_email",
                "e_mail",
                "home_phone",
                "mobile",
                "ssn",
                "home_address",
                "street",
                "birth_city",
                "surname",
                "fname",
                "dob",
                "emergency_contact",
                "teacher_name"
            })
    void valuesThatNameAPersonAreNeverRead(String column) throws Exception {
        Schema schema = read(
                "CREATE TABLE t (\"" + column + "\" VARCHAR, level VARCHAR)",
                "INSERT INTO t VALUES ('secret', 'High')");

        assertEquals(List.of(), table(schema, "main", "t").columns().get(0).values());
        assertEquals(
                List.of("High"), table(schema, "main", "t").columns().get(1).values());
    }

    @Test
    void namesOfPeopleAreNotReadAndNamesOfThingsAre() throws Exception {
        Schema schema = read(
                "CREATE TABLE teachers (name VARCHAR)",
                "INSERT INTO teachers VALUES ('Ann Smith')",
                "CREATE TABLE schools (name VARCHAR)",
                "INSERT INTO schools VALUES ('Jefferson High')");

        assertEquals(
                List.of(), table(schema, "main", "teachers").columns().get(0).values());
        assertEquals(
                List.of("Jefferson High"),
                table(schema, "main", "schools").columns().get(0).values());
    }

    @Test
    void noValueIsReadWhenNoneIsWanted() throws Exception {
        TestDatabases.execute(connection, List.of("CREATE TABLE t (a VARCHAR)", "INSERT INTO t VALUES ('x')"));

        Schema schema = new SchemaReader(session, new ValueSampler(session, 0, 1000)).read(cancellation);

        assertEquals(List.of(), table(schema, "main", "t").columns().get(0).values());
    }

    @Test
    void largeTablesAreSampledAlikeEveryTime() throws Exception {
        TestDatabases.execute(
                connection, List.of("CREATE TABLE t AS SELECT 'v' || i % 3 AS a FROM range(300000) r(i)"));
        ValueSampler sampler = new ValueSampler(session, 10, 20_000);

        Schema first = new SchemaReader(session, sampler).read(cancellation);
        Schema second = new SchemaReader(session, sampler).read(cancellation);

        assertEquals(
                List.of("v0", "v1", "v2"),
                table(first, "main", "t").columns().get(0).values());
        assertEquals(first, second);
    }

    @Test
    void aWarehouseIsReadWhole() throws Exception {
        try (JdbcSession warehouse = TestDatabases.session(TestDatabases.warehouse())) {
            Schema schema = new SchemaReader(warehouse, ValueSampler.standard(warehouse)).read(cancellation);

            assertEquals(30, schema.tables().size());
            assertEquals(492, schema.columnCount());
            assertEquals(15, schema.foreignKeys().size());
        }
    }

    @Test
    void readingCanBeCancelled() {
        cancellation.cancel();

        QueryException stopped = assertThrows(QueryException.class, this::read);

        assertEquals(QueryException.Problem.CANCELLED, stopped.problem());
    }

    @Test
    void foreignKeysOfAnUnknownFormAreLeftOut() {
        assertTrue(ForeignKeyText.parse("CHECK (a > 0)").isEmpty());
        assertTrue(ForeignKeyText.parse("FOREIGN KEY (a, b) REFERENCES t(x)").isEmpty());
        assertEquals(
                Optional.of("s"),
                ForeignKeyText.parse("FOREIGN KEY (a) REFERENCES s.t(x)")
                        .orElseThrow()
                        .schema());
    }

    private Schema read(String... statements) throws SQLException, QueryException {
        TestDatabases.execute(connection, List.of(statements));
        return new SchemaReader(session, ValueSampler.standard(session)).read(cancellation);
    }

    private static TableName name(String schema, String table) {
        return new TableName("memory", schema, table);
    }

    private static Table table(Schema schema, String schemaName, String table) {
        return schema.table(name(schemaName, table)).orElseThrow();
    }
}
