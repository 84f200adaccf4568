// Copyright (c) 2026 the Ask in English authors
// SPDX-License-Identifier: Apache-2.0
package org.lfed.ui.ask;

import org.lfed.core.model.Cancellation;

/** Where work is done that may take long. */
@FunctionalInterface
public interface Background {

    /**
     * Does it, on another thread.
     *
     * @param title what the user sees of it, or an empty string for nothing
     * @param cancellation turned when the user stops it where it is shown
     * @param work what to do; catches its own failures
     */
    void run(String title, Cancellation cancellation, Runnable work);
}
