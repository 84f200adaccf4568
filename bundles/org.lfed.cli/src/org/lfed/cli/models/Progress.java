// Copyright (c) 2026 the Ask in English authors
// SPDX-License-Identifier: Apache-2.0
package org.lfed.cli.models;

/** Shows how far reading or fetching a file has come. Used by one thread. */
interface Progress {

    /** Begins a stretch. */
    void start(String label, long totalBytes);

    /**
     * Goes on.
     *
     * @param doneBytes of the total, never less than before within a stretch, unless it has to start over
     */
    void at(long doneBytes);

    /** Ends the stretch, whether it was completed or not. */
    void end();
}
