// Copyright (c) 2026 the Ask in English authors
// SPDX-License-Identifier: Apache-2.0
package org.jkiss.dbeaver.ui.controls.resultset;

public class ResultSetRow {
    public Object[] getValues() {
        throw new UnsupportedOperationException();
    }
}
