// Copyright (c) 2026 the Ask in English authors
// SPDX-License-Identifier: Apache-2.0
package org.lfed.ui.ask;

import java.util.concurrent.CountDownLatch;
import org.lfed.core.model.Cancellation;
import org.lfed.core.sql.QueryException;

/** Holds a checked statement back until the user says that it may run. */
final class RunGate {

    private final CountDownLatch opened = new CountDownLatch(1);

    /** The statement may run. */
    void open() {
        opened.countDown();
    }

    /**
     * Waits until it may.
     *
     * @throws QueryException when it was cancelled instead
     */
    void pass(Cancellation cancellation) throws QueryException {
        try (Cancellation.Registration hook = cancellation.onCancel(opened::countDown)) {
            opened.await();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw cancelled();
        }
        if (cancellation.isCancelled()) {
            throw cancelled();
        }
    }

    private static QueryException cancelled() {
        return new QueryException(QueryException.Problem.CANCELLED, "The question was stopped.", null);
    }
}
