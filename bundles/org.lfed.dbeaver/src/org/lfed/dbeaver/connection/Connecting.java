// Copyright (c) 2026 the Ask in English authors
// SPDX-License-Identifier: Apache-2.0
package org.lfed.dbeaver.connection;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicReference;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.Status;
import org.eclipse.osgi.util.NLS;
import org.jkiss.dbeaver.DBException;
import org.jkiss.dbeaver.model.DBPDataSourceContainer;
import org.jkiss.dbeaver.model.runtime.AbstractJob;
import org.jkiss.dbeaver.model.runtime.DBRProgressMonitor;
import org.lfed.core.model.Cancellation;
import org.lfed.core.sql.QueryException;
import org.lfed.dbeaver.Messages;

/** Opens a connection of the user as DBeaver itself would, in a job that DBeaver shows and can stop. */
public final class Connecting {

    /** DBeaver may have to download the driver and to ask the user about that. */
    private static final Duration LIMIT = Duration.ofMinutes(10);

    /**
     * Connects it, unless it is connected already. Background.
     *
     * @param cancellation ends the waiting; DBeaver goes on connecting
     * @throws QueryException CONNECTION with the reason, or CANCELLED
     */
    public void connect(DBPDataSourceContainer container, Cancellation cancellation) throws QueryException {
        if (container.isConnected() && container.getDataSource() != null) {
            return;
        }
        AtomicReference<Throwable> failure = new AtomicReference<>();
        ConnectJob job = new ConnectJob(container, failure);
        job.schedule();
        boolean ended = Waiting.until(() -> job.getResult() != null && !container.isConnecting(), LIMIT, cancellation);
        if (failure.get() != null) {
            throw EngineError.connection(container.getName(), failure.get());
        }
        if (!ended || !container.isConnected() || container.getDataSource() == null) {
            throw new QueryException(
                    QueryException.Problem.CONNECTION,
                    NLS.bind(Messages.connectionNotOpened, container.getName()),
                    null);
        }
    }

    private static final class ConnectJob extends AbstractJob {

        private final DBPDataSourceContainer container;
        private final AtomicReference<Throwable> failure;

        ConnectJob(DBPDataSourceContainer container, AtomicReference<Throwable> failure) {
            super(NLS.bind(Messages.connectJob, container.getName()));
            this.container = container;
            this.failure = failure;
            setUser(false);
        }

        @Override
        protected IStatus run(DBRProgressMonitor monitor) {
            try {
                // Returns false at once when somebody else is connecting it at the moment.
                container.connect(monitor, true, true);
            } catch (DBException problem) {
                failure.set(problem);
            }
            return Status.OK_STATUS;
        }
    }
}
