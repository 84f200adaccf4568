// Copyright (c) 2026 the Ask in English authors
// SPDX-License-Identifier: Apache-2.0
package org.jkiss.dbeaver.ui.editors.sql.handlers;

import org.jkiss.dbeaver.model.DBPDataSourceContainer;
import org.jkiss.dbeaver.model.exec.DBCExecutionContext;

public class SQLNavigatorContext {
    public SQLNavigatorContext(DBPDataSourceContainer container, DBCExecutionContext context) {
        throw new UnsupportedOperationException();
    }
}
