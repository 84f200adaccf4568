// Copyright (c) 2026 the Ask in English authors
// SPDX-License-Identifier: Apache-2.0
package org.lfed.ui.view;

import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.Status;
import org.eclipse.core.runtime.jobs.Job;
import org.lfed.core.model.Cancellation;
import org.lfed.ui.ask.Background;

/** Does long work in jobs of the workbench: those with a title can be seen and stopped in its progress view. */
public final class JobBackground implements Background {

    @Override
    public void run(String title, Cancellation cancellation, Runnable work) {
        Job job = new Job(title.isEmpty() ? JobBackground.class.getSimpleName() : title) {
            @Override
            protected IStatus run(IProgressMonitor monitor) {
                monitor.beginTask(title, IProgressMonitor.UNKNOWN);
                work.run();
                monitor.done();
                return Status.OK_STATUS;
            }

            @Override
            protected void canceling() {
                cancellation.cancel();
            }
        };
        job.setSystem(title.isEmpty());
        job.setPriority(Job.SHORT);
        job.schedule();
    }
}
