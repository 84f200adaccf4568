// Copyright (c) 2026 the Ask in English authors
// SPDX-License-Identifier: Apache-2.0
package org.lfed.core.sql;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.sql.Blob;
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
import java.time.LocalDateTime;
import java.time.temporal.TemporalAccessor;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.lfed.core.answer.ResultColumn;
import org.lfed.core.answer.ResultTable;
import org.lfed.core.model.Cancellation;

/** A session on a JDBC connection to DuckDB, which it owns and closes. */
public final class JdbcSession implements SqlSession, AutoCloseable {

    private static final int LONGEST_ERROR = 600;

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
            throw cancelled(null);
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
            // The driver closes a statement that failed.
            prepared.remove(sql);
            throw explain(failure, cancellation, Duration.ofNanos(System.nanoTime() - start));
        }
    }

    @Override
    public synchronized void execute(String sql, Cancellation cancellation) throws QueryException {
        if (cancellation.isCancelled()) {
            throw cancelled(null);
        }
        long start = System.nanoTime();
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
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
        // Rounded up: 0 would mean no limit.
        statement.setQueryTimeout((int) timeout.plusMillis(999).toSeconds());
        Interrupt interrupt = new Interrupt(statement);
        Cancellation.Registration hook = cancellation.onCancel(interrupt::start);
        try (ResultSet rows = execution.run()) {
            return read(rows, maxRows, cancellation);
        } finally {
            hook.close();
            interrupt.end();
        }
    }

    /**
     * Stops a statement, again and again until it has ended: an interrupt that arrives before the engine has begun is
     * forgotten by it.
     */
    private static final class Interrupt {

        private static final long PAUSE_MILLIS = 20;

        private final Statement statement;
        private boolean ended;

        Interrupt(Statement statement) {
            this.statement = statement;
        }

        void start() {
            Thread thread = new Thread(this::repeat, "lfed-query-cancel");
            thread.setDaemon(true);
            thread.start();
        }

        /** From here on the next statement of the connection is safe from this interrupt. */
        synchronized void end() {
            ended = true;
            notifyAll();
        }

        private synchronized void repeat() {
            try {
                while (!ended) {
                    statement.cancel();
                    wait(PAUSE_MILLIS);
                }
            } catch (SQLException failure) {
                System.getLogger(JdbcSession.class.getName())
                        .log(System.Logger.Level.DEBUG, "The statement could not be cancelled", failure);
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
            }
        }
    }

    private QueryException explain(SQLException failure, Cancellation cancellation, Duration elapsed) {
        String message = words(failure);
        String lower = message.toLowerCase(Locale.ROOT);
        if (cancellation.isCancelled()) {
            return cancelled(failure);
        }
        boolean late = !timeout.isZero() && elapsed.compareTo(timeout) >= 0;
        if (failure instanceof SQLTimeoutException || late && lower.contains("interrupt")) {
            long seconds = timeout.plusMillis(999).toSeconds();
            return new QueryException(
                    QueryException.Problem.TIMEOUT,
                    "The query took longer than " + seconds + (seconds == 1 ? " second." : " seconds."),
                    failure);
        }
        // Errors about a column called connection_id begin with "Binder Error".
        boolean lost = isClosed()
                || lower.startsWith("connection ")
                || lower.startsWith("io error")
                || lower.startsWith("fatal");
        return new QueryException(
                lost ? QueryException.Problem.CONNECTION : QueryException.Problem.STATEMENT, message, failure);
    }

    private static QueryException cancelled(SQLException failure) {
        return new QueryException(QueryException.Problem.CANCELLED, "The query was cancelled.", failure);
    }

    private boolean isClosed() {
        try {
            return connection.isClosed();
        } catch (SQLException failure) {
            return true;
        }
    }

    /** The engine's words on one line, with its suggestions and without the excerpt of the statement after them. */
    private static String words(SQLException failure) {
        String message = failure.getMessage() == null ? failure.toString() : failure.getMessage();
        String stripped = message.startsWith("java.sql.SQLException: ") ? message.substring(23) : message;
        String words = stripped.lines()
                .map(String::strip)
                .takeWhile(line -> !line.matches("LINE \\d+:.*"))
                .filter(line -> !line.isEmpty())
                .collect(Collectors.joining(" "));
        if (words.isEmpty()) {
            return "unknown error";
        }
        return words.length() <= LONGEST_ERROR ? words : words.substring(0, LONGEST_ERROR) + "...";
    }

    private static ResultTable read(ResultSet rows, int maxRows, Cancellation cancellation) throws SQLException {
        ResultSetMetaData meta = rows.getMetaData();
        int width = meta.getColumnCount();
        List<ResultColumn> columns = new ArrayList<>(width);
        for (int i = 1; i <= width; i++) {
            columns.add(new ResultColumn(meta.getColumnName(i), meta.getColumnTypeName(i)));
        }
        List<List<Object>> values = new ArrayList<>();
        while (values.size() < maxRows && rows.next()) {
            if (cancellation.isCancelled()) {
                throw new SQLException("The rows were not read to their end.");
            }
            List<Object> row = new ArrayList<>(width);
            for (int i = 1; i <= width; i++) {
                Object value = rows.getObject(i);
                // java.sql.Timestamp moves times that the machine's own time zone skipped.
                row.add(value instanceof Timestamp ? rows.getObject(i, LocalDateTime.class) : plain(value));
            }
            values.add(row);
        }
        return new ResultTable(columns, values);
    }

    private static Object plain(Object value) throws SQLException {
        if (value instanceof Boolean
                || value instanceof String
                || value instanceof TemporalAccessor
                || value instanceof Integer
                || value instanceof Long
                || value instanceof Double
                || value instanceof BigDecimal
                || value instanceof BigInteger
                || value instanceof Short
                || value instanceof Byte
                || value instanceof Float
                || value == null) {
            return value;
        }
        if (value instanceof Date date) {
            return date.toLocalDate();
        }
        if (value instanceof Time time) {
            return time.toLocalTime();
        }
        return value instanceof Blob blob ? text(blob.getBytes(1, (int) blob.length())) : value.toString();
    }

    /** Bytes as DuckDB writes them: printable ASCII as it stands, everything else as {@code \\xHH}. */
    private static String text(byte[] bytes) {
        StringBuilder text = new StringBuilder(bytes.length);
        for (byte b : bytes) {
            boolean printable = b >= ' ' && b <= '~' && b != '\\' && b != '\'' && b != '"';
            text.append(printable ? String.valueOf((char) b) : String.format(Locale.ROOT, "\\x%02X", b & 0xff));
        }
        return text.toString();
    }
}
