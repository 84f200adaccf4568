// Copyright (c) 2026 the Ask in English authors
// SPDX-License-Identifier: Apache-2.0
package org.jkiss.dbeaver.ui.actions;

import org.eclipse.jface.viewers.ISelection;
import org.eclipse.ui.IEditorPart;
import org.eclipse.ui.IWorkbenchPart;
import org.jkiss.dbeaver.model.DBPDataSourceContainer;

public abstract class AbstractDataSourceHandler {
    public static DBPDataSourceContainer getActiveDataSourceContainer(
            IEditorPart editor, IWorkbenchPart part, ISelection selection) {
        throw new UnsupportedOperationException();
    }
}
