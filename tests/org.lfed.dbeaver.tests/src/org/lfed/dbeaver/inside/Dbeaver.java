// Copyright (c) 2026 the Ask in English authors
// SPDX-License-Identifier: Apache-2.0
package org.lfed.dbeaver.inside;

import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicReference;
import org.eclipse.swt.widgets.Display;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.PlatformUI;
import org.jkiss.dbeaver.model.app.DBPDataSourceRegistry;
import org.jkiss.dbeaver.runtime.DBWorkbench;

/** The DBeaver that the tests run in. */
final class Dbeaver {

    private Dbeaver() {}

    /** Does something on the UI thread and returns what comes of it. */
    static <T> T ui(Callable<T> work) {
        AtomicReference<T> result = new AtomicReference<>();
        AtomicReference<Throwable> failure = new AtomicReference<>();
        Display display = PlatformUI.getWorkbench().getDisplay();
        display.syncExec(() -> {
            try {
                result.set(work.call());
            } catch (Exception | AssertionError problem) {
                failure.set(problem);
            }
        });
        if (failure.get() != null) {
            throw new AssertionError(failure.get());
        }
        return result.get();
    }

    /** Its main window. */
    static IWorkbenchWindow window() {
        return ui(() -> {
            IWorkbenchWindow active = PlatformUI.getWorkbench().getActiveWorkbenchWindow();
            return active != null ? active : PlatformUI.getWorkbench().getWorkbenchWindows()[0];
        });
    }

    static DBPDataSourceRegistry registry() {
        return DBWorkbench.getPlatform().getWorkspace().getActiveProject().getDataSourceRegistry();
    }

    /** Waits until the UI thread has done all that was asked of it by now. */
    static void settle() {
        for (int i = 0; i < 3; i++) {
            ui(() -> null);
        }
    }
}
