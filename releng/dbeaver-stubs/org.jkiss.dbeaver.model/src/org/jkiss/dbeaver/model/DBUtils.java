// Copyright (c) 2026 the Ask in English authors
// SPDX-License-Identifier: Apache-2.0
package org.jkiss.dbeaver.model;

import org.jkiss.dbeaver.model.exec.DBCExecutionContext;
import org.jkiss.dbeaver.model.exec.DBCTransactionManager;
import org.jkiss.dbeaver.model.struct.DBSObject;

public final class DBUtils {
    private DBUtils() {}

    public static DBCExecutionContext getDefaultContext(DBSObject object, boolean meta) {
        throw new UnsupportedOperationException();
    }

    public static DBCTransactionManager getTransactionManager(DBCExecutionContext context) {
        throw new UnsupportedOperationException();
    }

    public static boolean isNullValue(Object value) {
        throw new UnsupportedOperationException();
    }
}
