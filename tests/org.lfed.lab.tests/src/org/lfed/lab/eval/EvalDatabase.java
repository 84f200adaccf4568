// Copyright (c) 2026 the Ask in English authors
// SPDX-License-Identifier: Apache-2.0
package org.lfed.lab.eval;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.Properties;
import org.duckdb.DuckDBDriver;
import org.lfed.core.answer.ResultTable;
import org.lfed.core.model.Cancellation;
import org.lfed.core.sql.JdbcSession;
import org.lfed.core.sql.LockedDatabase;
import org.lfed.core.sql.ParseTreeGuard;
import org.lfed.core.sql.QueryException;
import org.lfed.core.sql.SchemaReader;
import org.lfed.core.sql.SqlGuard;
import org.lfed.core.sql.ValueSampler;
import org.lfed.lab.seed.SampleDatabase;

/** A DuckDB session for tests: in memory, or over a freshly built sample database. */
final class EvalDatabase implements AutoCloseable {

    private final JdbcSession session;

    private EvalDatabase(JdbcSession session) {
        this.session = session;
    }

    /** An empty database, with what these statements make in it. */
    static EvalDatabase inMemory(String... statements) throws SQLException {
        Connection connection = new DuckDBDriver().connect("jdbc:duckdb:", new Properties());
        try (Statement statement = connection.createStatement()) {
            for (String sql : statements) {
                statement.execute(sql);
            }
        }
        return new EvalDatabase(new JdbcSession(connection, Duration.ZERO));
    }

    static EvalDatabase sample(Path folder) throws IOException, QueryException {
        Path file = folder.resolve("sample.duckdb");
        SampleDatabase.create(repository().resolve("seed-data"), file);
        return new EvalDatabase(new LockedDatabase(new DuckDBDriver()).open(file, Duration.ZERO));
    }

    /** The root of the repository, found from wherever in it the tests run. */
    static Path repository() {
        Path folder = Path.of("").toAbsolutePath();
        while (folder != null && !Files.exists(folder.resolve("seed-data/README.md"))) {
            folder = folder.getParent();
        }
        if (folder == null) {
            throw new IllegalStateException("No seed-data folder above the working directory");
        }
        return folder;
    }

    JdbcSession session() {
        return session;
    }

    /** The guard over what there is in the database now. */
    SqlGuard guard() {
        try {
            return new ParseTreeGuard(
                    session, new SchemaReader(session, ValueSampler.none(session)).read(new Cancellation()));
        } catch (QueryException failure) {
            throw new IllegalStateException(failure);
        }
    }

    ResultTable rows(String sql) throws QueryException {
        return session.query(sql, List.of(), Integer.MAX_VALUE, new Cancellation());
    }

    @Override
    public void close() {
        session.close();
    }
}
