// Copyright (c) 2026 the Ask in English authors
// SPDX-License-Identifier: Apache-2.0
package org.lfed.core.model;

import java.util.ArrayList;
import java.util.List;

/**
 * A one-way switch that somebody turns to stop an operation. Thread-safe; hooks run once, on the thread that cancels,
 * or at once when the switch was already turned.
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
        toRun.forEach(Runnable::run);
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
        hook.run();
        return () -> { };
    }

    private synchronized void forget(Runnable hook) {
        hooks.remove(hook);
    }
}
