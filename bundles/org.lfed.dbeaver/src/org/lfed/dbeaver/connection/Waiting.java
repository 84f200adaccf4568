// Copyright (c) 2026 the Ask in English authors
// SPDX-License-Identifier: Apache-2.0
package org.lfed.dbeaver.connection;

import java.time.Duration;
import java.util.function.BooleanSupplier;
import org.lfed.core.model.Cancellation;
import org.lfed.core.sql.QueryException;
import org.lfed.dbeaver.Messages;

/** Waits in the background for what DBeaver does on threads of its own. */
public final class Waiting {

    private static final long PAUSE_MILLIS = 4;

    private Waiting() {}

    /**
     * Waits until the condition holds.
     *
     * @param condition asked every few milliseconds on this thread
     * @param limit how long
     * @param cancellation ends the waiting
     * @return whether it holds; false after the limit
     * @throws QueryException CANCELLED when the user stopped it
     */
    public static boolean until(BooleanSupplier condition, Duration limit, Cancellation cancellation)
            throws QueryException {
        long end = System.nanoTime() + limit.toNanos();
        while (!condition.getAsBoolean()) {
            if (cancellation.isCancelled()) {
                throw new QueryException(QueryException.Problem.CANCELLED, Messages.questionCancelled, null);
            }
            if (System.nanoTime() > end) {
                return false;
            }
            try {
                Thread.sleep(PAUSE_MILLIS);
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
                throw new QueryException(QueryException.Problem.CANCELLED, Messages.questionCancelled, stopped);
            }
        }
        return true;
    }
}
