// Copyright (c) 2026 the Ask in English authors
// SPDX-License-Identifier: Apache-2.0
package org.lfed.guard;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.lfed.core.model.Cancellation;
import org.lfed.core.sql.JdbcSession;
import org.lfed.core.sql.LockedDatabase;
import org.lfed.core.sql.ParseTreeGuard;
import org.lfed.core.sql.Protection;
import org.lfed.core.sql.QueryException;
import org.lfed.core.sql.ReadOnlyTransaction;
import org.lfed.core.sql.SchemaReader;
import org.lfed.core.sql.SqlGuard;
import org.lfed.core.sql.ValueSampler;
import org.lfed.core.sql.Verdict;

/** What holds behind the guard, should it ever be got past, on every version. */
class ProtectionTest {

    private final Cancellation never = new Cancellation();

    @TempDir
    private Path folder;

    @ParameterizedTest
    @EnumSource(Engine.class)
    void aLockedFileAllowsNoneOfTheHarm(Engine engine) throws IOException, SQLException, QueryException {
        Path file = database(engine);
        Path secret = Files.writeString(folder.resolve("secret.csv"), "name\nAnn\n");
        try (JdbcSession session = new LockedDatabase(engine.driver()).open(file, Duration.ofSeconds(10))) {
            assertEquals(Protection.READ_ONLY_FILE, Protection.of(session, never));
            for (String harm : List.of(
                    "DELETE FROM t",
                    "CREATE TABLE x (i INT)",
                    "COPY t TO '" + folder + "/out.csv'",
                    "EXPORT DATABASE '" + folder + "/export'",
                    "ATTACH '" + folder + "/new.duckdb' AS n",
                    "SELECT * FROM read_text('" + secret + "')",
                    "SELECT * FROM '" + secret + "'",
                    "INSTALL httpfs",
                    "LOAD httpfs",
                    "SET enable_external_access = true",
                    "SET memory_limit = '100GB'",
                    "SET temp_directory = '" + folder + "'",
                    "SET lock_configuration = false",
                    "RESET memory_limit")) {
                assertThrows(QueryException.class, () -> session.execute(harm, never), harm);
            }
            assertEquals(
                    3L,
                    session.query("SELECT count(*) FROM t", List.of(), 1, never).singleValue());
        }
        try (Stream<Path> files = Files.list(folder)) {
            assertEquals(List.of(file, secret), files.sorted().toList());
        }
    }

    @ParameterizedTest
    @EnumSource(Engine.class)
    void aFileCannotPretendToBeLockedAlready(Engine engine) throws SQLException, QueryException {
        Path file = database(engine);
        try (Connection connection = engine.connect(file.toString());
                Statement statement = connection.createStatement()) {
            statement.execute("CREATE MACRO current_setting(x) AS true");
        }
        try (JdbcSession session = new LockedDatabase(engine.driver()).open(file, Duration.ofSeconds(10))) {
            assertEquals(Protection.READ_ONLY_FILE, Protection.of(session, never));
            assertThrows(QueryException.class, () -> session.execute("SET threads = 2", never));
        }
    }

    @ParameterizedTest
    @EnumSource(Engine.class)
    void aGuardThatParsesElsewhereDecidesTheSame(Engine engine) throws SQLException, QueryException {
        LockedDatabase locked = new LockedDatabase(engine.driver());
        Path file = database(engine);
        try (JdbcSession session = locked.open(file, Duration.ofSeconds(10));
                JdbcSession parser = locked.openParser()) {
            SqlGuard guard = new ParseTreeGuard(
                    parser, session, new SchemaReader(session, ValueSampler.none(session)).read(never));

            assertInstanceOf(Verdict.Allowed.class, guard.check("SELECT count(*) FROM t", never));
            assertInstanceOf(Verdict.Repairable.class, guard.check("SELECT count(*) FROM other", never));
            assertInstanceOf(Verdict.Refused.class, guard.check("SELECT * FROM read_text('x')", never));
            assertThrows(QueryException.class, () -> parser.execute("SET threads = 2", never));
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"V1_1", "V2_0"})
    void aStatementThatWantsAllMemoryFails(Engine engine) throws SQLException, QueryException {
        Path file = database(engine);
        try (JdbcSession session = new LockedDatabase(engine.driver()).open(file, Duration.ofSeconds(30))) {
            assertThrows(
                    QueryException.class,
                    () -> session.query("SELECT list(i) FROM range(1000000000) r(i)", List.of(), 1, never));
            assertEquals(
                    3L,
                    session.query("SELECT count(*) FROM t", List.of(), 1, never).singleValue());
        }
    }

    @ParameterizedTest
    @EnumSource(Engine.class)
    void aReadOnlyTransactionRefusesToWriteAndLeavesNothingBehind(Engine engine) throws SQLException, QueryException {
        try (JdbcSession session = session(engine, database(engine))) {
            assertEquals(Protection.GUARD_ONLY, Protection.of(session, never));
            ReadOnlyTransaction transaction =
                    ReadOnlyTransaction.begin(session, never).orElseThrow();

            assertThrows(QueryException.class, () -> session.execute("DELETE FROM t", never));
            transaction.end();

            session.execute("INSERT INTO t VALUES (9)", never);
            assertEquals(
                    4L,
                    session.query("SELECT count(*) FROM t", List.of(), 1, never).singleValue());
        }
    }

    @ParameterizedTest
    @EnumSource(Engine.class)
    void aTransactionOfTheUserStaysOpenAndKeepsItsChanges(Engine engine) throws SQLException, QueryException {
        try (JdbcSession session = session(engine, database(engine))) {
            session.execute("BEGIN", never);
            session.execute("INSERT INTO t VALUES (9)", never);

            assertEquals(Optional.empty(), ReadOnlyTransaction.begin(session, never));

            assertEquals(
                    4L,
                    session.query("SELECT count(*) FROM t", List.of(), 1, never).singleValue());
            session.execute("ROLLBACK", never);
            assertEquals(
                    3L,
                    session.query("SELECT count(*) FROM t", List.of(), 1, never).singleValue());
        }
    }

    private Path database(Engine engine) throws SQLException {
        Path file = folder.resolve("district.duckdb");
        try (Connection connection = engine.connect(file.toString());
                Statement statement = connection.createStatement()) {
            statement.execute("CREATE TABLE t AS SELECT * FROM range(3) r(i)");
        }
        assertTrue(Files.exists(file));
        assertFalse(Files.exists(folder.resolve("district.duckdb.wal")));
        return file;
    }

    private static JdbcSession session(Engine engine, Path file) throws SQLException {
        return new JdbcSession(engine.connect(file.toString()), Duration.ofSeconds(10));
    }
}
