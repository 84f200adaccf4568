// Copyright (c) 2026 the Ask in English authors
// SPDX-License-Identifier: Apache-2.0
package org.lfed.dbeaver.connection;

import java.util.List;
import java.util.Optional;
import org.eclipse.jface.viewers.ISelection;
import org.eclipse.osgi.util.NLS;
import org.eclipse.ui.IEditorPart;
import org.eclipse.ui.IViewPart;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.IWorkbenchWindow;
import org.jkiss.dbeaver.model.DBPDataSourceContainer;
import org.jkiss.dbeaver.model.app.DBPProject;
import org.jkiss.dbeaver.model.connection.DBPDriver;
import org.jkiss.dbeaver.runtime.DBWorkbench;
import org.jkiss.dbeaver.ui.actions.AbstractDataSourceHandler;
import org.lfed.core.sql.QueryException;
import org.lfed.dbeaver.Messages;
import org.lfed.ui.host.ActiveSource;
import org.lfed.ui.host.HostConnection;

/** The DuckDB connections of DBeaver's active project. */
public final class DuckDbConnections {

    /** The view of DBeaver whose selection counts when no editor is open. */
    public static final String NAVIGATOR = "org.jkiss.dbeaver.core.databaseNavigator";

    /** The id of DuckDB's driver; the provider that it belongs to changed between versions. */
    static final String DRIVER_ID = "duckdb_jdbc";

    private static final String DRIVER_CLASS = "org.duckdb.DuckDBDriver";

    /** Whether a connection is one to DuckDB, whatever the version of DBeaver calls its provider. */
    public static boolean isDuckDb(DBPDataSourceContainer container) {
        DBPDriver driver = container.getDriver();
        return DRIVER_ID.equals(driver.getId()) || DRIVER_CLASS.equals(driver.getDriverClassName());
    }

    /** What the view calls a connection of DBeaver. */
    public static HostConnection describe(DBPDataSourceContainer container) {
        return new HostConnection(container.getId(), container.getName(), container.isConnectionReadOnly());
    }

    /** All of them, in DBeaver's order. */
    public List<HostConnection> all() {
        return containers().stream()
                .filter(DuckDbConnections::isDuckDb)
                .map(DuckDbConnections::describe)
                .toList();
    }

    /**
     * DBeaver's object for a connection.
     *
     * @throws QueryException CONNECTION when it was deleted
     */
    public DBPDataSourceContainer container(HostConnection connection) throws QueryException {
        return find(connection)
                .orElseThrow(() -> new QueryException(
                        QueryException.Problem.CONNECTION,
                        NLS.bind(Messages.connectionDeleted, connection.name()),
                        null));
    }

    /** DBeaver's object for a connection, unless it was deleted. */
    public Optional<DBPDataSourceContainer> find(HostConnection connection) {
        for (DBPDataSourceContainer container : containers()) {
            if (container.getId().equals(connection.id())) {
                return Optional.of(container);
            }
        }
        return Optional.empty();
    }

    /** What the user works with in a window: the editor's connection, the navigator's, or the only one. UI thread. */
    public ActiveSource active(IWorkbenchWindow window) {
        IWorkbenchPage page = window.getActivePage();
        DBPDataSourceContainer container = page == null ? null : activeContainer(page);
        if (container == null) {
            return onlyConnected();
        }
        return isDuckDb(container)
                ? new ActiveSource.DuckDb(describe(container))
                : new ActiveSource.Other(
                        container.getName(), container.getDriver().getName());
    }

    /** Nobody has to choose where there is no choice. */
    private static ActiveSource onlyConnected() {
        List<? extends DBPDataSourceContainer> connected = containers().stream()
                .filter(container -> isDuckDb(container) && container.isConnected())
                .toList();
        return connected.size() == 1 ? new ActiveSource.DuckDb(describe(connected.get(0))) : new ActiveSource.None();
    }

    private static DBPDataSourceContainer activeContainer(IWorkbenchPage page) {
        IEditorPart editor = page.getActiveEditor();
        // With an editor DBeaver looks nowhere else, so the navigator is asked for separately.
        DBPDataSourceContainer container =
                editor == null ? null : AbstractDataSourceHandler.getActiveDataSourceContainer(editor, null, null);
        if (container != null) {
            return container;
        }
        IViewPart navigator = page.findView(NAVIGATOR);
        ISelection selection = page.getSelection(NAVIGATOR);
        return navigator == null || selection == null
                ? null
                : AbstractDataSourceHandler.getActiveDataSourceContainer(null, navigator, selection);
    }

    private static List<? extends DBPDataSourceContainer> containers() {
        DBPProject project = DBWorkbench.getPlatform().getWorkspace().getActiveProject();
        return project == null ? List.of() : project.getDataSourceRegistry().getDataSources();
    }
}
