// Copyright (c) 2026 the Ask in English authors
// SPDX-License-Identifier: Apache-2.0
package org.lfed.core.model;

import java.util.ArrayList;
import java.util.List;

/**
 * A one-way switch that somebody turns to stop an operation. Thread-safe; hooks run once, on the thread that cancels,
 * or at once when the switch was already turned. A hook that throws is logged and stops nothing.
 */
public final class Cancellation {

    private final List<Runnable> hooks = new ArrayList<>();
    private boolean cancelled;

    /** What a hook's registration returns: closing it forgets the hook. Closing never throws. */
    @FunctionalInterface
    public interface Registration extends AutoCloseable {
        @Override
        void close();
    }

    /** Turns the switch; later calls do nothing. */
    public void cancel() {
        List<Runnable> toRun;
        synchronized (this) {
            if (cancelled) {
                return;
            }
            cancelled = true;
            toRun = List.copyOf(hooks);
            hooks.clear();
        }
        toRun.forEach(Cancellation::run);
    }

    /** A hook that fails must not keep the others from running. */
    private static void run(Runnable hook) {
        try {
            hook.run();
        } catch (RuntimeException defect) {
            System.getLogger(Cancellation.class.getName())
                    .log(System.Logger.Level.ERROR, "A hook failed to cancel its operation", defect);
        }
    }

    /** Whether the switch was turned. */
    public synchronized boolean isCancelled() {
        return cancelled;
    }

    /** Runs the hook when the switch is turned, unless the registration is closed before. */
    public Registration onCancel(Runnable hook) {
        synchronized (this) {
            if (!cancelled) {
                hooks.add(hook);
                return () -> forget(hook);
            }
        }
        run(hook);
        return () -> {};
    }

    private synchronized void forget(Runnable hook) {
        hooks.remove(hook);
    }
}
