// Copyright (c) 2026 the Ask in English authors
// SPDX-License-Identifier: Apache-2.0
package org.jkiss.dbeaver.model.runtime;

import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.jobs.Job;

public abstract class AbstractJob extends Job {
    protected AbstractJob(String name) {
        super(name);
    }

    protected abstract IStatus run(DBRProgressMonitor monitor);

    @Override
    protected final IStatus run(IProgressMonitor monitor) {
        throw new UnsupportedOperationException();
    }
}
