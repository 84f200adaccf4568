// Copyright (c) 2026 the Ask in English authors
// SPDX-License-Identifier: Apache-2.0
package org.lfed.core.sql;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.sql.Connection;
import java.sql.Date;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.SQLTimeoutException;
import java.sql.Statement;
import java.sql.Time;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.temporal.TemporalAccessor;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.lfed.core.answer.ResultColumn;
import org.lfed.core.answer.ResultTable;
import org.lfed.core.model.Cancellation;

/** A session on a JDBC connection to DuckDB, which it owns and closes. */
public final class JdbcSession implements SqlSession, AutoCloseable {

    private final Connection connection;
    private final Duration timeout;
    /** Statements with parameters are this project's own few, run for every question: preparing them once pays. */
    private final Map<String, PreparedStatement> prepared = new LinkedHashMap<>();

    /**
     * A session.
     *
     * @param connection an open connection
     * @param timeout how long a statement may run; zero for no limit
     */
    public JdbcSession(Connection connection, Duration timeout) {
        this.connection = connection;
        this.timeout = timeout;
    }

    @Override
    public synchronized ResultTable query(String sql, List<String> parameters, int maxRows, Cancellation cancellation)
            throws QueryException {
        if (cancellation.isCancelled()) {
            throw new QueryException(QueryException.Problem.CANCELLED, "The query was cancelled.", null);
        }
        long start = System.nanoTime();
        try {
            if (parameters.isEmpty()) {
                try (Statement statement = connection.createStatement()) {
                    return run(statement, cancellation, () -> statement.executeQuery(sql), maxRows);
                }
            }
            PreparedStatement statement = prepared.get(sql);
            if (statement == null) {
                statement = connection.prepareStatement(sql);
                prepared.put(sql, statement);
            }
            for (int i = 0; i < parameters.size(); i++) {
                statement.setString(i + 1, parameters.get(i));
            }
            return run(statement, cancellation, statement::executeQuery, maxRows);
        } catch (SQLException failure) {
            throw explain(failure, cancellation, Duration.ofNanos(System.nanoTime() - start));
        }
    }

    /** Closes the connection. */
    @Override
    public synchronized void close() {
        try {
            for (PreparedStatement statement : prepared.values()) {
                statement.close();
            }
            connection.close();
        } catch (SQLException failure) {
            System.getLogger(JdbcSession.class.getName())
                    .log(System.Logger.Level.DEBUG, "The connection did not close cleanly", failure);
        }
    }

    @FunctionalInterface
    private interface Execution {
        ResultSet run() throws SQLException;
    }

    private ResultTable run(Statement statement, Cancellation cancellation, Execution execution, int maxRows)
            throws SQLException {
        statement.setQueryTimeout((int) timeout.toSeconds());
        Cancellation.Registration hook = cancellation.onCancel(() -> cancel(statement));
        try (ResultSet rows = execution.run()) {
            return read(rows, maxRows);
        } finally {
            hook.close();
        }
    }

    private static void cancel(Statement statement) {
        try {
            statement.cancel();
        } catch (SQLException failure) {
            System.getLogger(JdbcSession.class.getName())
                    .log(System.Logger.Level.DEBUG, "The statement could not be cancelled", failure);
        }
    }

    private QueryException explain(SQLException failure, Cancellation cancellation, Duration elapsed) {
        String message = firstLine(failure);
        String lower = message.toLowerCase(Locale.ROOT);
        if (cancellation.isCancelled()) {
            return new QueryException(QueryException.Problem.CANCELLED, "The query was cancelled.", failure);
        }
        boolean late = !timeout.isZero() && elapsed.compareTo(timeout) >= 0;
        if (failure instanceof SQLTimeoutException || late && lower.contains("interrupt")) {
            return new QueryException(QueryException.Problem.TIMEOUT,
                    "The query took longer than " + timeout.toSeconds() + " seconds.", failure);
        }
        boolean lost = lower.contains("connection") || lower.startsWith("io error") || lower.startsWith("fatal");
        return new QueryException(lost ? QueryException.Problem.CONNECTION : QueryException.Problem.STATEMENT, message,
                failure);
    }

    private static String firstLine(SQLException failure) {
        String message = failure.getMessage() == null ? failure.toString() : failure.getMessage();
        String stripped = message.startsWith("java.sql.SQLException: ") ? message.substring(23) : message;
        return stripped.lines().map(String::strip).filter(line -> !line.isEmpty()).findFirst().orElse("unknown error");
    }

    private static ResultTable read(ResultSet rows, int maxRows) throws SQLException {
        ResultSetMetaData meta = rows.getMetaData();
        int width = meta.getColumnCount();
        List<ResultColumn> columns = new ArrayList<>(width);
        for (int i = 1; i <= width; i++) {
            columns.add(new ResultColumn(meta.getColumnName(i), meta.getColumnTypeName(i)));
        }
        List<List<Object>> values = new ArrayList<>();
        while (values.size() < maxRows && rows.next()) {
            List<Object> row = new ArrayList<>(width);
            for (int i = 1; i <= width; i++) {
                row.add(plain(rows.getObject(i)));
            }
            values.add(row);
        }
        return new ResultTable(columns, values);
    }

    private static Object plain(Object value) {
        if (value instanceof Boolean || value instanceof String || value instanceof TemporalAccessor
                || value instanceof Integer || value instanceof Long || value instanceof Double
                || value instanceof BigDecimal || value instanceof BigInteger || value instanceof Short
                || value instanceof Byte || value instanceof Float || value == null) {
            return value;
        }
        if (value instanceof Date date) {
            return date.toLocalDate();
        }
        if (value instanceof Timestamp timestamp) {
            return timestamp.toLocalDateTime();
        }
        if (value instanceof Time time) {
            return time.toLocalTime();
        }
        return value instanceof UUID uuid ? uuid.toString() : value.toString();
    }
}
