// Copyright (c) 2026 the Ask in English authors
// SPDX-License-Identifier: Apache-2.0
package org.jkiss.dbeaver.model;

import org.jkiss.dbeaver.DBException;
import org.jkiss.dbeaver.model.connection.DBPConnectionConfiguration;
import org.jkiss.dbeaver.model.connection.DBPDriver;
import org.jkiss.dbeaver.model.runtime.DBRProgressMonitor;
import org.jkiss.dbeaver.model.struct.DBSObject;

public interface DBPDataSourceContainer extends DBSObject, DBPNamedObject2 {
    String getId();

    DBPDriver getDriver();

    DBPConnectionConfiguration getConnectionConfiguration();

    DBPDataSource getDataSource();

    boolean isConnected();

    boolean isConnecting();

    boolean isConnectionReadOnly();

    boolean isForceUseSingleConnection();

    boolean connect(DBRProgressMonitor monitor, boolean initialize, boolean reflect) throws DBException;

    boolean disconnect(DBRProgressMonitor monitor) throws DBException;
}
