// Copyright (c) 2026 the Ask in English authors
// SPDX-License-Identifier: Apache-2.0
package org.lfed.core.model;

/**
 * How far a model's loading has come.
 *
 * @param step what is being done
 * @param fraction 0 to 1 within that step, or -1 when it cannot be told
 */
public record LoadProgress(Step step, double fraction) {

    /** What loading consists of, in order. */
    public enum Step {
        /** The file's SHA-256 is compared with the catalogue's. */
        VERIFYING,
        /** The worker process starts. */
        STARTING,
        /** The engine reads the weights. */
        READING
    }
}
