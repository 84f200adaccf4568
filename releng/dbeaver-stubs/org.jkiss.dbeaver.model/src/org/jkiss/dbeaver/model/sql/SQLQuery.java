// Copyright (c) 2026 the Ask in English authors
// SPDX-License-Identifier: Apache-2.0
package org.jkiss.dbeaver.model.sql;

import org.jkiss.dbeaver.model.DBPDataSource;

public class SQLQuery implements SQLScriptElement {
    public SQLQuery(DBPDataSource source, String text, int offset, int length) {
        throw new UnsupportedOperationException();
    }
}
