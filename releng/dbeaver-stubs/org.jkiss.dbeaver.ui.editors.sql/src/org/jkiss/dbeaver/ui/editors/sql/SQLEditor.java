// Copyright (c) 2026 the Ask in English authors
// SPDX-License-Identifier: Apache-2.0
package org.jkiss.dbeaver.ui.editors.sql;

import java.util.List;
import org.eclipse.jface.text.IDocument;
import org.eclipse.jface.text.TextViewer;
import org.eclipse.ui.texteditor.AbstractTextEditor;
import org.jkiss.dbeaver.model.DBPDataSource;
import org.jkiss.dbeaver.model.exec.DBCExecutionContext;
import org.jkiss.dbeaver.model.sql.SQLQueryListener;
import org.jkiss.dbeaver.model.sql.SQLScriptContext;
import org.jkiss.dbeaver.model.sql.SQLScriptElement;
import org.jkiss.dbeaver.ui.controls.resultset.IResultSetController;

public class SQLEditor extends AbstractTextEditor {
    public DBPDataSource getDataSource() {
        throw new UnsupportedOperationException();
    }

    public DBCExecutionContext getExecutionContext() {
        throw new UnsupportedOperationException();
    }

    public IDocument getDocument() {
        throw new UnsupportedOperationException();
    }

    public TextViewer getTextViewer() {
        throw new UnsupportedOperationException();
    }

    public IResultSetController getResultSetController() {
        throw new UnsupportedOperationException();
    }

    public boolean processQueries(
            List<SQLScriptElement> queries,
            boolean forceScript,
            boolean newTab,
            boolean export,
            boolean checkSession,
            SQLQueryListener listener,
            SQLScriptContext context) {
        throw new UnsupportedOperationException();
    }

    @Override
    public <T> T getAdapter(Class<T> type) {
        throw new UnsupportedOperationException();
    }

    @Override
    public void selectAndReveal(int start, int length) {
        throw new UnsupportedOperationException();
    }
}
