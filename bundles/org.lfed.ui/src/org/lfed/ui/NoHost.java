// Copyright (c) 2026 the Ask in English authors
// SPDX-License-Identifier: Apache-2.0
package org.lfed.ui;

import static org.lfed.ui.Texts.text;

import java.nio.file.Path;
import java.sql.Driver;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.eclipse.ui.IWorkbenchWindow;
import org.lfed.core.model.Cancellation;
import org.lfed.core.sql.QueryException;
import org.lfed.ui.host.ActiveSource;
import org.lfed.ui.host.AnswerEditor;
import org.lfed.ui.host.HostConnection;
import org.lfed.ui.host.HostSession;
import org.lfed.ui.host.SqlHost;
import org.lfed.ui.host.Subscription;

/** Stands in for an IDE that this product has no host for: it says so and knows no connection. */
final class NoHost implements SqlHost {

    @Override
    public Optional<String> switchedOff() {
        return Optional.of(text("host.none"));
    }

    @Override
    public List<HostConnection> connections() {
        return List.of();
    }

    @Override
    public boolean isConnected(HostConnection connection) {
        return false;
    }

    @Override
    public ActiveSource active(IWorkbenchWindow window) {
        return new ActiveSource.None();
    }

    @Override
    public Subscription onChange(Runnable listener) {
        return () -> {};
    }

    @Override
    public void editConnection(IWorkbenchWindow window, HostConnection connection) {
        // There is none.
    }

    @Override
    public void newConnection(IWorkbenchWindow window) {
        // There is no dialog for it.
    }

    @Override
    public HostConnection openSample(Path file, Cancellation cancellation) throws QueryException {
        throw none();
    }

    @Override
    public HostSession open(HostConnection connection, Duration timeout, Cancellation cancellation)
            throws QueryException {
        throw none();
    }

    @Override
    public AnswerEditor openEditor(
            IWorkbenchWindow window, HostConnection connection, String question, Cancellation cancellation)
            throws QueryException {
        throw none();
    }

    @Override
    public Optional<Driver> duckDbDriver() {
        return Optional.empty();
    }

    private static QueryException none() {
        return new QueryException(QueryException.Problem.CONNECTION, text("host.none"), null);
    }
}
