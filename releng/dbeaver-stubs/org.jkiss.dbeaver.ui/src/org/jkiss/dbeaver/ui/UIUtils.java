// Copyright (c) 2026 the Ask in English authors
// SPDX-License-Identifier: Apache-2.0
package org.jkiss.dbeaver.ui;

public final class UIUtils {
    private UIUtils() {}

    public static void asyncExec(Runnable runnable) {
        throw new UnsupportedOperationException();
    }

    public static void syncExec(Runnable runnable) {
        throw new UnsupportedOperationException();
    }
}
