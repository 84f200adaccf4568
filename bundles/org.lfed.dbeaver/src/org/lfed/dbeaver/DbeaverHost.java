// Copyright (c) 2026 the Ask in English authors
// SPDX-License-Identifier: Apache-2.0
package org.lfed.dbeaver;

import java.nio.file.Path;
import java.sql.Driver;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.eclipse.core.commands.common.CommandException;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.handlers.IHandlerService;
import org.jkiss.dbeaver.model.DBPDataSourceContainer;
import org.jkiss.dbeaver.runtime.DBWorkbench;
import org.jkiss.dbeaver.runtime.ui.UIServiceConnections;
import org.lfed.core.model.Cancellation;
import org.lfed.core.sql.QueryException;
import org.lfed.dbeaver.connection.Connecting;
import org.lfed.dbeaver.connection.DbeaverSession;
import org.lfed.dbeaver.connection.DuckDbConnections;
import org.lfed.dbeaver.connection.LoadedDriver;
import org.lfed.dbeaver.connection.OwnContext;
import org.lfed.dbeaver.connection.SampleConnection;
import org.lfed.dbeaver.editor.Consoles;
import org.lfed.ui.host.ActiveSource;
import org.lfed.ui.host.AnswerEditor;
import org.lfed.ui.host.HostConnection;
import org.lfed.ui.host.HostSession;
import org.lfed.ui.host.SqlHost;
import org.lfed.ui.host.Subscription;

/** DBeaver as the view sees it, made when the view first asks for it. */
public final class DbeaverHost implements SqlHost {

    private static final System.Logger LOG = System.getLogger(DbeaverHost.class.getName());
    private static final String NEW_CONNECTION = "org.jkiss.dbeaver.core.new.connection";

    private final DuckDbConnections connections = new DuckDbConnections();
    private final Connecting connecting = new Connecting();
    private final Consoles consoles = new Consoles();
    private final AiSwitches switches = new AiSwitches();

    @Override
    public Optional<String> switchedOff() {
        return switches.reason();
    }

    @Override
    public List<HostConnection> connections() {
        return connections.all();
    }

    @Override
    public boolean isConnected(HostConnection connection) {
        return connections
                .find(connection)
                .map(container -> container.isConnected() && container.getDataSource() != null)
                .orElse(false);
    }

    @Override
    public ActiveSource active(IWorkbenchWindow window) {
        return connections.active(window);
    }

    @Override
    public Subscription onChange(Runnable listener) {
        return HostChanges.subscribe(listener);
    }

    @Override
    public void editConnection(IWorkbenchWindow window, HostConnection connection) {
        UIServiceConnections service = DBWorkbench.getService(UIServiceConnections.class);
        if (service != null) {
            connections.find(connection).ifPresent(container -> service.openConnectionEditor(container, null));
        }
    }

    @Override
    public void newConnection(IWorkbenchWindow window) {
        try {
            window.getService(IHandlerService.class).executeCommand(NEW_CONNECTION, null);
        } catch (CommandException failure) {
            LOG.log(System.Logger.Level.WARNING, "This DBeaver makes connections in another way", failure);
        }
    }

    @Override
    public HostConnection openSample(Path file, Cancellation cancellation) throws QueryException {
        DBPDataSourceContainer container = new SampleConnection().of(file);
        connecting.connect(container, cancellation);
        return DuckDbConnections.describe(container);
    }

    @Override
    public HostSession open(HostConnection connection, Duration timeout, Cancellation cancellation)
            throws QueryException {
        DBPDataSourceContainer container = connections.container(connection);
        connecting.connect(container, cancellation);
        return DbeaverSession.open(OwnContext.open(container, "Ask in English (reading)", cancellation), timeout);
    }

    @Override
    public AnswerEditor openEditor(
            IWorkbenchWindow window, HostConnection connection, String question, Cancellation cancellation)
            throws QueryException {
        DBPDataSourceContainer container = connections.container(connection);
        connecting.connect(container, cancellation);
        return consoles.open(window, container, question, cancellation);
    }

    @Override
    public Optional<Driver> duckDbDriver() {
        return new LoadedDriver().find();
    }
}
