// Copyright (c) 2026 the Ask in English authors
// SPDX-License-Identifier: Apache-2.0
package org.jkiss.dbeaver.runtime.ui;

import org.jkiss.dbeaver.model.DBPDataSourceContainer;

public interface UIServiceConnections {
    void openConnectionEditor(DBPDataSourceContainer container, String page);
}
