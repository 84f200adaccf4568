// Copyright (c) 2026 the Ask in English authors
// SPDX-License-Identifier: Apache-2.0
package org.jkiss.dbeaver.model.struct;

import org.jkiss.dbeaver.DBException;
import org.jkiss.dbeaver.model.exec.DBCExecutionContext;
import org.jkiss.dbeaver.model.runtime.DBRProgressMonitor;

public interface DBSInstance extends DBSObject {
    DBCExecutionContext openIsolatedContext(DBRProgressMonitor monitor, String purpose, DBCExecutionContext initFrom)
            throws DBException;
}
