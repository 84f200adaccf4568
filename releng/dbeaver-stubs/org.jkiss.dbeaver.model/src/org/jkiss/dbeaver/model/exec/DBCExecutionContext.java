// Copyright (c) 2026 the Ask in English authors
// SPDX-License-Identifier: Apache-2.0
package org.jkiss.dbeaver.model.exec;

import org.jkiss.dbeaver.model.DBPCloseableObject;
import org.jkiss.dbeaver.model.DBPDataSource;
import org.jkiss.dbeaver.model.runtime.DBRProgressMonitor;

public interface DBCExecutionContext extends DBPCloseableObject {
    DBPDataSource getDataSource();

    boolean isConnected();

    DBCSession openSession(DBRProgressMonitor monitor, DBCExecutionPurpose purpose, String title);
}
