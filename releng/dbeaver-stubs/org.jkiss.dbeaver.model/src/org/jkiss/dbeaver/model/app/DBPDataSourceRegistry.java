// Copyright (c) 2026 the Ask in English authors
// SPDX-License-Identifier: Apache-2.0
package org.jkiss.dbeaver.model.app;

import java.util.List;
import org.jkiss.dbeaver.DBException;
import org.jkiss.dbeaver.model.DBPDataSourceContainer;
import org.jkiss.dbeaver.model.DBPEventListener;
import org.jkiss.dbeaver.model.connection.DBPConnectionConfiguration;
import org.jkiss.dbeaver.model.connection.DBPDriver;

public interface DBPDataSourceRegistry {
    List<? extends DBPDataSourceContainer> getDataSources();

    DBPDataSourceContainer createDataSource(DBPDriver driver, DBPConnectionConfiguration configuration);

    void addDataSource(DBPDataSourceContainer container) throws DBException;

    void removeDataSource(DBPDataSourceContainer container);

    void addDataSourceListener(DBPEventListener listener);

    boolean removeDataSourceListener(DBPEventListener listener);
}
