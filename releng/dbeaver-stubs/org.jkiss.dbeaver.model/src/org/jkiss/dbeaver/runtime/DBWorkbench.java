// Copyright (c) 2026 the Ask in English authors
// SPDX-License-Identifier: Apache-2.0
package org.jkiss.dbeaver.runtime;

import org.jkiss.dbeaver.model.app.DBPPlatform;

public final class DBWorkbench {
    private DBWorkbench() {}

    public static DBPPlatform getPlatform() {
        throw new UnsupportedOperationException();
    }

    public static <T> T getService(Class<T> type) {
        throw new UnsupportedOperationException();
    }
}
