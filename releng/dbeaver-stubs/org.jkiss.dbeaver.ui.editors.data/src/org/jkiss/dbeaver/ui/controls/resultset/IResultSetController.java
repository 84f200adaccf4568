// Copyright (c) 2026 the Ask in English authors
// SPDX-License-Identifier: Apache-2.0
package org.jkiss.dbeaver.ui.controls.resultset;

import org.eclipse.swt.widgets.Composite;

public interface IResultSetController {
    Composite getControl();

    ResultSetModel getModel();

    boolean isRefreshInProgress();

    void setSegmentFetchSize(Integer rows);
}
