// Copyright (c) 2026 the Ask in English authors
// SPDX-License-Identifier: Apache-2.0
package org.lfed.dbeaver.editor;

import java.util.ArrayList;
import java.util.List;
import org.eclipse.ui.IPartListener2;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.IWorkbenchPart;
import org.eclipse.ui.IWorkbenchPartReference;
import org.lfed.ui.host.Subscription;

/** Knows when an editor is closed, and tells whoever asked, once. Thread-safe. */
final class Closing implements IPartListener2 {

    private final IWorkbenchPage page;
    private final IWorkbenchPart part;
    private final List<Runnable> listeners = new ArrayList<>();
    private boolean closed;

    /** Watches a part from now on. UI thread. */
    Closing(IWorkbenchPage page, IWorkbenchPart part) {
        this.page = page;
        this.part = part;
        page.addPartListener(this);
    }

    synchronized boolean isClosed() {
        return closed;
    }

    /** Calls the listener when the part is closed, or at once when it is. */
    Subscription onClose(Runnable listener) {
        synchronized (this) {
            if (!closed) {
                listeners.add(listener);
                return () -> forget(listener);
            }
        }
        listener.run();
        return () -> {};
    }

    @Override
    public void partClosed(IWorkbenchPartReference reference) {
        if (reference.getPart(false) != part) {
            return;
        }
        page.removePartListener(this);
        List<Runnable> told;
        synchronized (this) {
            closed = true;
            told = List.copyOf(listeners);
            listeners.clear();
        }
        told.forEach(Runnable::run);
    }

    private synchronized void forget(Runnable listener) {
        listeners.remove(listener);
    }
}
