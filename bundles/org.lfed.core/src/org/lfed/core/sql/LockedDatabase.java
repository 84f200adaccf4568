// Copyright (c) 2026 the Ask in English authors
// SPDX-License-Identifier: Apache-2.0
package org.lfed.core.sql;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.Driver;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Properties;

/**
 * Opens a DuckDB file so that nothing which runs on the connection can change it, read another file, reach the network,
 * load an extension, take more than two gigabytes of memory, or undo any of that: the engine's own second line of defence behind the {@link SqlGuard}.
 */
public final class LockedDatabase {

    /** What all statements of a connection may take together; one that needs more fails. */
    private static final String MEMORY_LIMIT = "2GB";

    private final Driver driver;

    /**
     * An opener.
     *
     * @param driver the DuckDB JDBC driver; core itself carries none
     */
    public LockedDatabase(Driver driver) {
        this.driver = driver;
    }

    /**
     * Opens the file, isolated from every other connection.
     *
     * @param file an existing DuckDB database
     * @param timeout how long a statement may run; zero for no limit
     * @return the session, which the caller closes
     * @throws QueryException with a sentence for the user when the file is missing, locked or no DuckDB database
     */
    public JdbcSession open(Path file, Duration timeout) throws QueryException {
        if (!Files.isRegularFile(file)) {
            throw new QueryException(
                    QueryException.Problem.CONNECTION, "There is no database file " + file + ". Check the path.", null);
        }
        if (file.toString().indexOf(';') >= 0 || file.toString().indexOf('?') >= 0) {
            throw new QueryException(
                    QueryException.Problem.CONNECTION,
                    "The path " + file + " contains ; or ?, after which DuckDB reads options. Rename or move the file.",
                    null);
        }
        Properties properties = isolation();
        properties.setProperty("duckdb.read_only", "true");
        try {
            return locked("jdbc:duckdb:" + file.toAbsolutePath(), properties, timeout);
        } catch (SQLException failure) {
            throw new QueryException(QueryException.Problem.CONNECTION, reason(file, failure), failure);
        }
    }

    /**
     * Opens an empty database in memory that nobody else sees, for parsing with exactly this version of the engine.
     *
     * @return the session, which the caller closes
     * @throws QueryException when the engine cannot be loaded
     */
    public JdbcSession openParser() throws QueryException {
        Properties properties = isolation();
        // What is parsed is short: more threads would only wait for each other.
        properties.setProperty("threads", "1");
        try {
            return locked("jdbc:duckdb:", properties, Duration.ZERO);
        } catch (SQLException failure) {
            throw new QueryException(
                    QueryException.Problem.CONNECTION, "DuckDB cannot be used: " + failure.getMessage(), failure);
        }
    }

    private static Properties isolation() {
        Properties properties = new Properties();
        properties.setProperty("enable_external_access", "false");
        properties.setProperty("autoinstall_known_extensions", "false");
        properties.setProperty("autoload_known_extensions", "false");
        properties.setProperty("allow_community_extensions", "false");
        properties.setProperty("memory_limit", MEMORY_LIMIT);
        // Without a folder nothing of the data is ever swapped out to a file.
        properties.setProperty("temp_directory", "");
        return properties;
    }

    private JdbcSession locked(String url, Properties properties, Duration timeout)
            throws SQLException, QueryException {
        Connection connection = driver.connect(url, properties);
        if (connection == null) {
            throw new QueryException(
                    QueryException.Problem.CONNECTION, "The JDBC driver does not accept DuckDB files.", null);
        }
        try (Statement lock = connection.createStatement()) {
            // Sessions of one process share the engine's instance of a file, which the first of them has locked.
            if (!isLocked(lock)) {
                lock.execute("SET lock_configuration = true");
            }
        } catch (SQLException failure) {
            connection.close();
            throw failure;
        }
        return new JdbcSession(connection, timeout);
    }

    private static boolean isLocked(Statement statement) throws SQLException {
        // With its whole name: a macro in the file would hide it, and could say that there is nothing left to lock.
        try (ResultSet rows = statement.executeQuery("SELECT system.main.current_setting('lock_configuration')")) {
            return rows.next() && rows.getBoolean(1);
        }
    }

    /** Whether the file begins as every DuckDB database does: a checksum of eight bytes, then the word DUCK. */
    private static boolean isDuckDb(Path file) {
        try (InputStream in = Files.newInputStream(file)) {
            return new String(in.readNBytes(12), StandardCharsets.ISO_8859_1).endsWith("DUCK");
        } catch (IOException failure) {
            // It cannot be read at all: then the engine's own words say more.
            return true;
        }
    }

    private static String reason(Path file, SQLException failure) {
        String message = String.valueOf(failure.getMessage());
        if (message.contains("Conflicting lock")
                || message.contains("different configuration")
                || message.contains("being used by another process")) {
            return "Another program has " + file + " open for writing. Close it there, or ask a copy of the file.";
        }
        if (!isDuckDb(file)) {
            return file + " is not a DuckDB database.";
        }
        return "The database " + file + " cannot be opened: "
                + message.lines().findFirst().orElse("unknown error");
    }
}
