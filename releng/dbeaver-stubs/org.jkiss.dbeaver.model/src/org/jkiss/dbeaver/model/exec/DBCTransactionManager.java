// Copyright (c) 2026 the Ask in English authors
// SPDX-License-Identifier: Apache-2.0
package org.jkiss.dbeaver.model.exec;

import org.jkiss.dbeaver.model.runtime.DBRProgressMonitor;

public interface DBCTransactionManager {
    boolean isAutoCommit() throws DBCException;

    void setAutoCommit(DBRProgressMonitor monitor, boolean autoCommit) throws DBCException;
}
