// Copyright (c) 2026 the Ask in English authors
// SPDX-License-Identifier: Apache-2.0
package org.lfed.dbeaver.connection;

import java.sql.SQLException;
import java.sql.SQLTimeoutException;
import java.util.Locale;
import java.util.stream.Collectors;
import org.eclipse.osgi.util.NLS;
import org.lfed.core.sql.QueryException;
import org.lfed.dbeaver.Messages;

/** Makes one sentence of what DBeaver wraps around the engine's error. */
public final class EngineError {

    private static final int LONGEST = 600;

    private EngineError() {}

    /**
     * The engine's words for a statement that failed.
     *
     * @param failure what DBeaver threw or reported
     * @param cancelled whether the user stopped the statement, which then failed of that
     */
    public static QueryException of(Throwable failure, boolean cancelled) {
        if (cancelled) {
            return new QueryException(QueryException.Problem.CANCELLED, Messages.queryCancelled, failure);
        }
        SQLException cause = engineCause(failure);
        if (cause instanceof SQLTimeoutException) {
            return new QueryException(QueryException.Problem.TIMEOUT, Messages.queryTimeout, failure);
        }
        String words = words(cause == null ? failure : cause);
        String lower = words.toLowerCase(Locale.ROOT);
        boolean lost = lower.startsWith("connection ") || lower.startsWith("io error") || lower.startsWith("fatal");
        return new QueryException(
                lost ? QueryException.Problem.CONNECTION : QueryException.Problem.STATEMENT, words, failure);
    }

    /** The reason why a connection cannot be used, with the engine's words. */
    static QueryException connection(String name, Throwable failure) {
        SQLException cause = engineCause(failure);
        String words = words(cause == null ? failure : cause);
        boolean locked = words.contains("Conflicting lock") || words.contains("being used by another process");
        String reason =
                locked ? NLS.bind(Messages.fileLocked, name) : NLS.bind(Messages.connectionRefused, name, words);
        return new QueryException(QueryException.Problem.CONNECTION, reason, failure);
    }

    private static SQLException engineCause(Throwable failure) {
        SQLException found = null;
        for (Throwable t = failure; t != null && t != t.getCause(); t = t.getCause()) {
            if (t instanceof SQLException sql) {
                found = sql;
            }
        }
        return found;
    }

    /** One line, with the engine's suggestions and without the excerpt of the statement after them. */
    private static String words(Throwable failure) {
        String message = String.valueOf(failure.getMessage())
                .replace("java.sql.SQLException: ", "")
                .replaceFirst("^SQL Error(?: \\[[^\\]]*\\])*: ", "");
        String words = message.lines()
                .map(String::strip)
                .takeWhile(line -> !line.matches("LINE \\d+:.*"))
                .filter(line -> !line.isEmpty())
                .collect(Collectors.joining(" "));
        if (words.isEmpty()) {
            return "unknown error";
        }
        return words.length() <= LONGEST ? words : words.substring(0, LONGEST) + "...";
    }
}
