// Copyright (c) 2026 the Ask in English authors
// SPDX-License-Identifier: Apache-2.0
package org.lfed.guard;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.lfed.core.model.Cancellation;
import org.lfed.core.sql.JdbcSession;
import org.lfed.core.sql.ParseTreeGuard;
import org.lfed.core.sql.Protection;
import org.lfed.core.sql.QueryException;
import org.lfed.core.sql.RowLimit;
import org.lfed.core.sql.SchemaReader;
import org.lfed.core.sql.SqlGuard;
import org.lfed.core.sql.ValueSampler;
import org.lfed.core.sql.Verdict;

/**
 * A district's database that nobody minds losing, on a connection that may do everything, with a guard in front of it.
 * Beside it lies a file with a secret. It can tell whether anything changed.
 */
final class ThrowAwayDatabase implements AutoCloseable {

    private static final List<String> TABLES = List.of(
            "CREATE TABLE schools (school_id INTEGER PRIMARY KEY, school_name VARCHAR, level VARCHAR)",
            "CREATE TABLE students (student_id INTEGER, first_name VARCHAR, last_name VARCHAR, grade_level INTEGER,"
                    + " gender VARCHAR, is_frl BOOLEAN, school_id INTEGER)",
            "CREATE TABLE attendance (student_id INTEGER, school_year VARCHAR, days_enrolled INTEGER,"
                    + " days_absent INTEGER, attendance_rate DOUBLE, is_chronically_absent BOOLEAN)",
            "INSERT INTO schools VALUES (1, 'Jefferson High', 'High'), (2, 'Lincoln Middle', 'Middle'),"
                    + " (3, 'Oak Elementary', 'Elementary')",
            "INSERT INTO students SELECT i, 'First' || i, 'Last' || i, 1 + i % 12, CASE WHEN i % 2 = 0 THEN 'F' ELSE"
                    + " 'M' END, i % 3 = 0, 1 + i % 3 FROM range(60) r(i)",
            "INSERT INTO attendance SELECT i, y, 180, (i * 7) % 40, round(1 - ((i * 7) % 40) / 180.0, 3), (i * 7) % 40"
                    + " >= 18 FROM range(60) r(i), (VALUES ('2022-2023'), ('2023-2024')) AS years(y)",
            "CREATE TABLE odd (\"delete\" INTEGER, update_date DATE, \"drop table\" VARCHAR, \"select\" INTEGER,"
                    + " load INTEGER, \"set\" INTEGER, call INTEGER)",
            "INSERT INTO odd VALUES (1, DATE '2024-01-01', 'x', 2, 3, 4, 5), (2, DATE '2024-02-01', 'y', 3, 2, 1, 3)",
            "CREATE TABLE \"drop\" (a INTEGER)",
            "INSERT INTO \"drop\" VALUES (1)",
            "CREATE TABLE \"school closings\" (\"closed on (date)\" DATE, \"reason/why\" VARCHAR)",
            "INSERT INTO \"school closings\" VALUES (DATE '2024-01-09', 'snow')",
            "CREATE SCHEMA archive",
            "CREATE TABLE archive.students_2019 AS SELECT * FROM students LIMIT 10",
            "CREATE VIEW honor_roll AS SELECT student_id, last_name FROM students WHERE grade_level > 10",
            "CREATE SEQUENCE numbers",
            "CREATE MACRO upper(x) AS 'hidden'",
            "CREATE MACRO median(x) AS 0",
            "CREATE MACRO leak() AS TABLE SELECT 1 AS n");

    /** What a statement may not change, besides the rows. */
    private static final List<String> CATALOGUE = List.of(
            "SELECT string_agg(name || '=' || coalesce(value, ''), ' ' ORDER BY name) FROM duckdb_settings()",
            "SELECT string_agg(database_name, ' ' ORDER BY database_name) FROM duckdb_databases()",
            "SELECT string_agg(schema_name || '.' || table_name || ':' || column_name || ':' || data_type, ' '"
                    + " ORDER BY schema_name, table_name, column_index) FROM duckdb_columns() WHERE NOT internal",
            "SELECT string_agg(view_name || sql, ' ' ORDER BY view_name) FROM duckdb_views() WHERE NOT internal",
            "SELECT string_agg(function_name, ' ' ORDER BY function_name) FROM duckdb_functions() WHERE NOT internal",
            "SELECT string_agg(sequence_name || coalesce(last_value, -1), ' ') FROM duckdb_sequences()",
            "SELECT string_agg(type_name, ' ' ORDER BY type_name) FROM duckdb_types() WHERE NOT internal",
            "SELECT count(*) FROM duckdb_indexes()",
            "SELECT string_agg(extension_name || loaded || installed, ' ' ORDER BY extension_name) FROM"
                    + " duckdb_extensions()",
            "SELECT count(*) FROM duckdb_secrets()",
            "SELECT count(*) FROM duckdb_variables()");

    private final Path folder;
    private final Path secret;
    private final JdbcSession session;
    private final SqlGuard guard;
    private final Cancellation never = new Cancellation();

    private ThrowAwayDatabase(Path folder, JdbcSession session, SqlGuard guard) throws IOException {
        this.folder = folder;
        this.session = session;
        this.guard = guard;
        this.secret = Files.writeString(folder.resolve("secret.csv"), "name,grade\nAnn,3\n");
    }

    /** Makes one in a new temporary folder, which closing it removes. */
    static ThrowAwayDatabase on(Engine engine) throws IOException, SQLException, QueryException {
        Path folder = Files.createTempDirectory("lfed-guard");
        Connection connection = engine.connect(folder.resolve("district.duckdb").toString());
        try (Statement statement = connection.createStatement()) {
            for (String sql : TABLES) {
                statement.execute(sql);
            }
            statement.execute("CHECKPOINT");
            // Random statements ask for more than there is.
            statement.execute("SET memory_limit = '1GB'");
            statement.execute("SET temp_directory = ''");
        }
        JdbcSession session = new JdbcSession(connection, Duration.ofSeconds(5));
        SqlGuard guard = new ParseTreeGuard(
                session, new SchemaReader(session, ValueSampler.none(session)).read(new Cancellation()));
        return new ThrowAwayDatabase(folder, session, guard);
    }

    /** The statement with the places filled in that depend on this database. */
    String fill(String sql) {
        return sql.replace("{secret}", secret.toString())
                .replace("{folder}", folder.toString())
                .replace("{database}", "district");
    }

    Verdict check(String sql) throws QueryException {
        return guard.check(sql, never);
    }

    /** Plans and runs a statement as the product does. */
    int run(Verdict.Allowed allowed) throws QueryException {
        String wrapped = RowLimit.DEFAULT.wrap(allowed);
        session.query("EXPLAIN " + wrapped, List.of(), 100, never);
        return session.query(wrapped, List.of(), 1000, never).rowCount();
    }

    /** Runs a statement that nobody checked. */
    void execute(String sql) throws QueryException {
        session.execute(sql, never);
    }

    /** What the engine says about the connection. */
    Protection protection() throws QueryException {
        return Protection.of(session, never);
    }

    /** The one value of a query. */
    Object value(String sql) throws QueryException {
        return session.query(sql, List.of(), 1, never).singleValue();
    }

    /** Everything that no statement may change: rows, catalogue, settings, and the files around the database. */
    String state() throws QueryException {
        StringBuilder state = new StringBuilder();
        for (List<Object> table : session.query(
                        "SELECT schema_name, table_name FROM duckdb_tables() ORDER BY ALL", List.of(), 100, never)
                .rows()) {
            String name = "\"" + table.get(0) + "\".\"" + table.get(1) + "\"";
            state.append(name)
                    .append(value(
                            "SELECT count(*) || ' ' || coalesce(sum(hash(t)::HUGEINT), 0) FROM " + name + " AS t"))
                    .append('\n');
        }
        for (String sql : CATALOGUE) {
            state.append(value(sql)).append('\n');
        }
        return state.append(files()).toString();
    }

    private String files() {
        try (Stream<Path> paths = Files.walk(folder)) {
            return paths.sorted()
                    .map(path -> path + " " + path.toFile().length() + " "
                            + path.toFile().lastModified())
                    .collect(Collectors.joining("\n"));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    @Override
    public void close() throws IOException {
        session.close();
        try (Stream<Path> paths = Files.walk(folder)) {
            for (Path path : paths.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        }
    }
}
