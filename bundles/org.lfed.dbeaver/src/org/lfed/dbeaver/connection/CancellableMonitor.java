// Copyright (c) 2026 the Ask in English authors
// SPDX-License-Identifier: Apache-2.0
package org.lfed.dbeaver.connection;

import org.jkiss.dbeaver.model.runtime.VoidProgressMonitor;
import org.lfed.core.model.Cancellation;

/** Lets DBeaver's own code see that the user stopped the question. */
final class CancellableMonitor extends VoidProgressMonitor {

    private final Cancellation cancellation;

    CancellableMonitor(Cancellation cancellation) {
        this.cancellation = cancellation;
    }

    @Override
    public boolean isCanceled() {
        return cancellation.isCancelled();
    }
}
