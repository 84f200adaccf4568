// Copyright (c) 2026 the Ask in English authors
// SPDX-License-Identifier: Apache-2.0
package org.lfed.dbeaver;

import org.eclipse.ui.INullSelectionListener;
import org.eclipse.ui.IPartListener2;
import org.eclipse.ui.IWindowListener;
import org.eclipse.ui.IWorkbenchPart;
import org.eclipse.ui.IWorkbenchPartReference;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.PlatformUI;
import org.jkiss.dbeaver.model.DBPEvent;
import org.jkiss.dbeaver.model.DBPEventListener;
import org.jkiss.dbeaver.model.app.DBPDataSourceRegistry;
import org.jkiss.dbeaver.model.app.DBPProject;
import org.jkiss.dbeaver.runtime.DBWorkbench;
import org.jkiss.dbeaver.ui.UIUtils;
import org.lfed.dbeaver.connection.DuckDbConnections;
import org.lfed.ui.host.Subscription;

/** Tells a listener when the user turns to another connection, or when one comes, goes, opens or closes. */
final class HostChanges implements IPartListener2, INullSelectionListener, IWindowListener, DBPEventListener {

    private final Runnable listener;
    /** The registry of the project that was active last; UI thread only. */
    private DBPDataSourceRegistry registry;

    private boolean ended;

    private HostChanges(Runnable listener) {
        this.listener = listener;
    }

    /** Tells the listener from now on, until the subscription is closed. Any thread. */
    static Subscription subscribe(Runnable listener) {
        HostChanges changes = new HostChanges(listener);
        UIUtils.asyncExec(changes::start);
        return () -> UIUtils.asyncExec(changes::stop);
    }

    private void start() {
        if (ended) {
            return;
        }
        PlatformUI.getWorkbench().addWindowListener(this);
        for (IWorkbenchWindow window : PlatformUI.getWorkbench().getWorkbenchWindows()) {
            windowOpened(window);
        }
        followProject();
    }

    private void stop() {
        ended = true;
        if (registry != null) {
            registry.removeDataSourceListener(this);
            registry = null;
        }
        if (PlatformUI.isWorkbenchRunning()) {
            PlatformUI.getWorkbench().removeWindowListener(this);
            for (IWorkbenchWindow window : PlatformUI.getWorkbench().getWorkbenchWindows()) {
                windowClosed(window);
            }
        }
    }

    /** Registries belong to projects. */
    private void followProject() {
        DBPProject project = DBWorkbench.getPlatform().getWorkspace().getActiveProject();
        DBPDataSourceRegistry current = project == null ? null : project.getDataSourceRegistry();
        if (current == registry) {
            return;
        }
        if (registry != null) {
            registry.removeDataSourceListener(this);
        }
        registry = current;
        if (current != null) {
            current.addDataSourceListener(this);
        }
    }

    private void changed() {
        if (!ended) {
            followProject();
            listener.run();
        }
    }

    @Override
    public void handleDataSourceEvent(DBPEvent event) {
        UIUtils.asyncExec(this::changed);
    }

    @Override
    public void partActivated(IWorkbenchPartReference part) {
        changed();
    }

    /** DBeaver hides and shows an editor when its connection is changed. */
    @Override
    public void partVisible(IWorkbenchPartReference part) {
        changed();
    }

    @Override
    public void partClosed(IWorkbenchPartReference part) {
        changed();
    }

    @Override
    public void selectionChanged(IWorkbenchPart part, org.eclipse.jface.viewers.ISelection selection) {
        changed();
    }

    @Override
    public void windowOpened(IWorkbenchWindow window) {
        window.getPartService().addPartListener(this);
        window.getSelectionService().addSelectionListener(DuckDbConnections.NAVIGATOR, this);
    }

    @Override
    public void windowClosed(IWorkbenchWindow window) {
        window.getPartService().removePartListener(this);
        window.getSelectionService().removeSelectionListener(DuckDbConnections.NAVIGATOR, this);
    }

    @Override
    public void windowActivated(IWorkbenchWindow window) {
        changed();
    }

    @Override
    public void windowDeactivated(IWorkbenchWindow window) {
        // Nothing that can be asked has changed.
    }
}
