// Copyright (c) 2026 the Ask in English authors
// SPDX-License-Identifier: Apache-2.0
package org.lfed.dbeaver.connection;

import java.nio.file.Path;
import java.util.Optional;
import org.jkiss.dbeaver.DBException;
import org.jkiss.dbeaver.model.DBPDataSourceContainer;
import org.jkiss.dbeaver.model.app.DBPDataSourceRegistry;
import org.jkiss.dbeaver.model.app.DBPProject;
import org.jkiss.dbeaver.model.connection.DBPConnectionConfiguration;
import org.jkiss.dbeaver.model.connection.DBPDriver;
import org.jkiss.dbeaver.runtime.DBWorkbench;
import org.lfed.core.sql.QueryException;
import org.lfed.dbeaver.Messages;

/** Makes the connection to the sample database. */
public final class SampleConnection {

    private static final String URL_PREFIX = "jdbc:duckdb:";

    /**
     * The connection to the file, made now or earlier, not necessarily connected. Nothing that runs in it can change the
     * sample, read another file or reach the network. Background.
     *
     * @throws QueryException CONNECTION when this DBeaver has no DuckDB or no open project
     */
    public DBPDataSourceContainer of(Path file) throws QueryException {
        DBPProject project = DBWorkbench.getPlatform().getWorkspace().getActiveProject();
        DBPDriver driver =
                DBWorkbench.getPlatform().getDataSourceProviderRegistry().findDriver(DuckDbConnections.DRIVER_ID);
        if (project == null || driver == null) {
            throw new QueryException(
                    QueryException.Problem.CONNECTION, driver == null ? Messages.noDriver : Messages.noProject, null);
        }
        DBPDataSourceRegistry registry = project.getDataSourceRegistry();
        Optional<DBPDataSourceContainer> existing = find(registry, file);
        return existing.isPresent() ? existing.get() : create(registry, driver, file);
    }

    private static Optional<DBPDataSourceContainer> find(DBPDataSourceRegistry registry, Path file) {
        String path = file.toAbsolutePath().toString();
        for (DBPDataSourceContainer container : registry.getDataSources()) {
            DBPConnectionConfiguration configuration = container.getConnectionConfiguration();
            if (DuckDbConnections.isDuckDb(container)
                    && (path.equals(configuration.getDatabaseName())
                            || (URL_PREFIX + path).equals(configuration.getUrl()))) {
                return Optional.of(container);
            }
        }
        return Optional.empty();
    }

    private static DBPDataSourceContainer create(DBPDataSourceRegistry registry, DBPDriver driver, Path file)
            throws QueryException {
        DBPConnectionConfiguration configuration = new DBPConnectionConfiguration();
        configuration.setDatabaseName(file.toAbsolutePath().toString());
        configuration.setUrl(URL_PREFIX + file.toAbsolutePath());
        configuration.setProperty("duckdb.read_only", "true");
        configuration.setProperty("enable_external_access", "false");
        configuration.setProperty("autoinstall_known_extensions", "false");
        configuration.setProperty("autoload_known_extensions", "false");
        configuration.setProperty("allow_community_extensions", "false");
        configuration.setProperty("lock_configuration", "true");
        try {
            DBPDataSourceContainer container = registry.createDataSource(driver, configuration);
            container.setName(Messages.sampleName);
            registry.addDataSource(container);
            return container;
        } catch (DBException failure) {
            throw EngineError.connection(Messages.sampleName, failure);
        }
    }
}
