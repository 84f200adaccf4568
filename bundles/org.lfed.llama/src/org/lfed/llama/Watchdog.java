// Copyright (c) 2026 the Ask in English authors
// SPDX-License-Identifier: Apache-2.0
package org.lfed.llama;

import java.time.Duration;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/** Does things later on a thread that exists only while there is something to be done. Thread-safe. */
final class Watchdog implements AutoCloseable {

    private static final int LINGER_SECONDS = 5;

    private final ScheduledThreadPoolExecutor executor;

    /** A deadline that can be called off. */
    @FunctionalInterface
    interface Deadline extends AutoCloseable {
        @Override
        void close();
    }

    Watchdog() {
        executor = new ScheduledThreadPoolExecutor(1, task -> {
            Thread thread = new Thread(task, "lfed-llama-watchdog");
            thread.setDaemon(true);
            return thread;
        });
        executor.setRemoveOnCancelPolicy(true);
        executor.setKeepAliveTime(LINGER_SECONDS, TimeUnit.SECONDS);
        executor.allowCoreThreadTimeOut(true);
    }

    /** Runs the action after that time, unless the deadline is closed before. */
    Deadline after(Duration delay, Runnable action) {
        try {
            Future<?> task = executor.schedule(action, delay.toNanos(), TimeUnit.NANOSECONDS);
            return () -> task.cancel(false);
        } catch (RejectedExecutionException e) {
            // Closed meanwhile: whoever closed it also ended the worker.
            return () -> {};
        }
    }

    @Override
    public void close() {
        executor.shutdownNow();
    }
}
