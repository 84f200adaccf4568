// Copyright (c) 2026 the Ask in English authors
// SPDX-License-Identifier: Apache-2.0
package org.jkiss.dbeaver.ui.editors.sql.handlers;

import org.eclipse.ui.IWorkbenchWindow;
import org.jkiss.dbeaver.ui.editors.sql.SQLEditor;

public class SQLEditorHandlerOpenEditor {
    public static SQLEditor openSQLConsole(
            IWorkbenchWindow window, SQLNavigatorContext context, String name, String text) {
        throw new UnsupportedOperationException();
    }
}
