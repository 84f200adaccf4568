// Copyright (c) 2026 the Ask in English authors
// SPDX-License-Identifier: Apache-2.0
package org.lfed.llama;

import java.time.Duration;

/** Unloads a model that nobody has asked for a while. Used by one thread at a time. */
final class IdleUnloader {

    private final Watchdog watchdog;
    private final Duration patience;
    private final Runnable unload;
    private Watchdog.Deadline deadline = () -> {};

    /**
     * An unloader that is not waiting yet.
     *
     * @param watchdog keeps the time
     * @param patience how long after the last use; zero for never
     * @param unload what to do then; must check that the model is still idle
     */
    IdleUnloader(Watchdog watchdog, Duration patience, Runnable unload) {
        this.watchdog = watchdog;
        this.patience = patience;
        this.unload = unload;
    }

    /** The model is in use. */
    void busy() {
        deadline.close();
    }

    /** The model is not in use any more. */
    void idle() {
        deadline.close();
        if (!patience.isZero()) {
            deadline = watchdog.after(patience, unload);
        }
    }
}
