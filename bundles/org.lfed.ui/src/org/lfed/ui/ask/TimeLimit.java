// Copyright (c) 2026 the Ask in English authors
// SPDX-License-Identifier: Apache-2.0
package org.lfed.ui.ask;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.lfed.core.answer.ResultTable;
import org.lfed.core.model.Cancellation;
import org.lfed.core.sql.QueryException;

/**
 * Stops a statement that runs for too long.
 *
 * @param time how long it may; zero for ever
 */
record TimeLimit(Duration time) {

    /** What runs. */
    @FunctionalInterface
    interface Statement {
        ResultTable run(Cancellation cancellation) throws QueryException;
    }

    static TimeLimit of(Duration time) {
        return new TimeLimit(time);
    }

    /**
     * Runs it.
     *
     * @param outer stops it too
     * @throws QueryException TIMEOUT when the time is over, or whatever the statement throws
     */
    ResultTable keep(Cancellation outer, Statement statement) throws QueryException {
        if (time.isZero()) {
            return statement.run(outer);
        }
        Cancellation inner = new Cancellation();
        AtomicBoolean over = new AtomicBoolean();
        CompletableFuture<Void> alarm = CompletableFuture.runAsync(
                () -> {
                    over.set(true);
                    inner.cancel();
                },
                CompletableFuture.delayedExecutor(time.toMillis(), TimeUnit.MILLISECONDS));
        try (Cancellation.Registration hook = outer.onCancel(inner::cancel)) {
            return statement.run(inner);
        } catch (QueryException failure) {
            if (over.get() && !outer.isCancelled()) {
                long seconds = time.toSeconds();
                throw new QueryException(
                        QueryException.Problem.TIMEOUT,
                        "The query took longer than " + seconds + (seconds == 1 ? " second." : " seconds."),
                        failure);
            }
            throw failure;
        } finally {
            alarm.cancel(false);
        }
    }
}
