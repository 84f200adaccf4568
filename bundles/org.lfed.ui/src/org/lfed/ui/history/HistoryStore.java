// Copyright (c) 2026 the Ask in English authors
// SPDX-License-Identifier: Apache-2.0
package org.lfed.ui.history;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.Driver;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import org.eclipse.core.runtime.ILog;

/**
 * The questions in a DuckDB file of this workspace. Every change is one transaction, so that a crash loses at most the
 * change that was being written. A file that cannot be read is put aside, never deleted, and a new one begun. Not
 * thread-safe.
 */
final class HistoryStore implements AutoCloseable {

    private static final int NEWEST = 5000;

    private static final List<String> TABLE = List.of(
            "CREATE SEQUENCE IF NOT EXISTS question_ids",
            "CREATE TABLE IF NOT EXISTS questions (id BIGINT PRIMARY KEY DEFAULT nextval('question_ids'),"
                    + " asked_at TIMESTAMP NOT NULL, connection VARCHAR NOT NULL, question VARCHAR NOT NULL,"
                    + " sql VARCHAR NOT NULL, row_count INTEGER NOT NULL, millis DOUBLE NOT NULL,"
                    + " model VARCHAR NOT NULL, verdict VARCHAR NOT NULL, reason VARCHAR NOT NULL,"
                    + " favourite BOOLEAN NOT NULL, rating VARCHAR NOT NULL, corrected_sql VARCHAR NOT NULL)");

    private static final String COLUMNS = "asked_at, connection, question, sql, row_count, millis, model, verdict,"
            + " reason, favourite, rating, corrected_sql";

    private final Connection connection;

    private HistoryStore(Connection connection) {
        this.connection = connection;
    }

    /**
     * Opens the file, which is made when it is not there.
     *
     * @param driver the DuckDB driver
     * @param file where the questions are kept
     * @throws SQLException when it cannot be opened, for example because another process has it open
     */
    static HistoryStore open(Driver driver, Path file) throws SQLException {
        try {
            Files.createDirectories(file.toAbsolutePath().getParent());
        } catch (IOException failure) {
            throw new SQLException("The folder of the history cannot be made: " + failure.getMessage(), failure);
        }
        try {
            return new HistoryStore(connect(driver, file));
        } catch (SQLException failure) {
            if (!Files.exists(file) || isLocked(failure)) {
                throw failure;
            }
            ILog.of(HistoryStore.class).warn("The history cannot be read and was put aside", failure);
            putAside(file);
            return new HistoryStore(connect(driver, file));
        }
    }

    private static Connection connect(Driver driver, Path file) throws SQLException {
        Properties properties = new Properties();
        properties.setProperty("threads", "1");
        properties.setProperty("memory_limit", "64MB");
        properties.setProperty("autoinstall_known_extensions", "false");
        properties.setProperty("autoload_known_extensions", "false");
        Connection connection = driver.connect("jdbc:duckdb:" + file.toAbsolutePath(), properties);
        if (connection == null) {
            throw new SQLException("The driver does not accept DuckDB files.");
        }
        try (Statement statement = connection.createStatement()) {
            for (String sql : TABLE) {
                statement.execute(sql);
            }
            return connection;
        } catch (SQLException failure) {
            connection.close();
            throw failure;
        }
    }

    private static boolean isLocked(SQLException failure) {
        String message = String.valueOf(failure.getMessage()).toLowerCase(Locale.ROOT);
        return message.contains("lock") || message.contains("being used");
    }

    private static void putAside(Path file) throws SQLException {
        String stamp =
                DateTimeFormatter.ofPattern("yyyyMMdd-HHmmss", Locale.ROOT).format(LocalDateTime.now());
        try {
            for (Path part : parts(file)) {
                if (Files.exists(part)) {
                    Files.move(part, file.resolveSibling("unreadable-" + stamp + "-" + part.getFileName()));
                }
            }
        } catch (IOException failure) {
            throw new SQLException("The unreadable history cannot be put aside: " + failure.getMessage(), failure);
        }
    }

    /** Keeps an entry and returns its number. */
    long add(HistoryEntry entry) throws SQLException {
        String sql = "INSERT INTO questions (" + COLUMNS + ") VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) RETURNING id";
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setObject(1, entry.askedAt());
            statement.setString(2, entry.connection());
            statement.setString(3, entry.question());
            statement.setString(4, entry.sql());
            statement.setInt(5, entry.rows());
            statement.setDouble(6, entry.millis());
            statement.setString(7, entry.model());
            statement.setString(8, entry.verdict().name());
            statement.setString(9, entry.reason());
            statement.setBoolean(10, entry.favourite());
            statement.setString(11, entry.rating().name());
            statement.setString(12, entry.correctedSql());
            try (ResultSet ids = statement.executeQuery()) {
                ids.next();
                return ids.getLong(1);
            }
        }
    }

    /** The newest entries, {@value #NEWEST} at most, the newest first. */
    List<HistoryEntry> newest() throws SQLException {
        List<HistoryEntry> entries = new ArrayList<>();
        String sql = "SELECT id, " + COLUMNS + " FROM questions ORDER BY asked_at DESC, id DESC LIMIT " + NEWEST;
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            while (rows.next()) {
                entries.add(new HistoryEntry(
                        rows.getLong(1),
                        rows.getObject(2, LocalDateTime.class),
                        rows.getString(3),
                        rows.getString(4),
                        rows.getString(5),
                        rows.getInt(6),
                        rows.getDouble(7),
                        rows.getString(8),
                        HistoryVerdict.valueOf(rows.getString(9)),
                        rows.getString(10),
                        rows.getBoolean(11),
                        Rating.valueOf(rows.getString(12)),
                        rows.getString(13)));
            }
        }
        return entries;
    }

    void favourite(long id, boolean on) throws SQLException {
        change("UPDATE questions SET favourite = ? WHERE id = ?", on, id);
    }

    void rate(long id, Rating rating) throws SQLException {
        change("UPDATE questions SET rating = ? WHERE id = ?", rating.name(), id);
    }

    void correct(long id, String sql) throws SQLException {
        change("UPDATE questions SET corrected_sql = ? WHERE id = ?", sql, id);
    }

    void delete(long id) throws SQLException {
        change("DELETE FROM questions WHERE id = ?", id);
    }

    /** Deletes the file, which nobody has open: deleted rows would stay in it until they are written over. */
    static void erase(Path file) throws SQLException {
        try {
            for (Path part : parts(file)) {
                Files.deleteIfExists(part);
            }
        } catch (IOException failure) {
            throw new SQLException("The history cannot be deleted: " + failure.getMessage(), failure);
        }
    }

    /** The file, and what the engine keeps beside it. */
    private static List<Path> parts(Path file) {
        return List.of(file, file.resolveSibling(file.getFileName() + ".wal"));
    }

    /** Deletes what was asked before that moment and is no favourite. */
    void deleteBefore(LocalDateTime moment) throws SQLException {
        change("DELETE FROM questions WHERE asked_at < ? AND NOT favourite", moment);
    }

    private void change(String sql, Object... parameters) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < parameters.length; i++) {
                statement.setObject(i + 1, parameters[i]);
            }
            statement.execute();
        }
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }
}
