// Copyright (c) 2026 the Ask in English authors
// SPDX-License-Identifier: Apache-2.0
package org.jkiss.dbeaver.ui.controls.resultset;

import java.util.List;
import org.jkiss.dbeaver.model.data.DBDAttributeBinding;

public class ResultSetModel {
    public DBDAttributeBinding[] getAttributes() {
        throw new UnsupportedOperationException();
    }

    public List<ResultSetRow> getAllRows() {
        throw new UnsupportedOperationException();
    }
}
