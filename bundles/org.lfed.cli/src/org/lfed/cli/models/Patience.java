// Copyright (c) 2026 the Ask in English authors
// SPDX-License-Identifier: Apache-2.0
package org.lfed.cli.models;

import java.time.Duration;

/**
 * How long to put up with a bad connection.
 *
 * @param connect to wait for a connection and for the first line of an answer
 * @param stall to wait for the next byte before the connection counts as dropped
 * @param retries tries in a row that bring nothing before giving up, 0 for none
 * @param pause before the first retry; it doubles with each further one
 */
public record Patience(Duration connect, Duration stall, int retries, Duration pause) {

    /** What suits a download of some gigabytes over a school's line. */
    public static Patience usual() {
        return new Patience(Duration.ofSeconds(30), Duration.ofSeconds(60), 5, Duration.ofSeconds(1));
    }

    /** The pause before a retry, the first one being 1. */
    Duration pauseBefore(int retry) {
        return pause.multipliedBy(1L << Math.min(retry - 1, 10));
    }
}
