// Copyright (c) 2026 the Ask in English authors
// SPDX-License-Identifier: Apache-2.0
package org.lfed.dbeaver.editor;

import org.jkiss.dbeaver.ui.controls.resultset.IResultSetController;

/** Takes the rows of the last answer out of a grid: below another question they would be read as its answer. */
final class StaleRows {

    private StaleRows() {}

    /** Empties it, in versions of DBeaver that can. UI thread. */
    static void clear(IResultSetController grid) {
        if (grid == null) {
            return;
        }
        try {
            IResultSetController.class.getMethod("showEmptyPresentation").invoke(grid);
        } catch (ReflectiveOperationException newer) {
            System.getLogger(StaleRows.class.getName())
                    .log(System.Logger.Level.DEBUG, "This DBeaver keeps the rows until the next ones come", newer);
        }
    }
}
