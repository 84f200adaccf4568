// Copyright (c) 2026 the Ask in English authors
// SPDX-License-Identifier: Apache-2.0
package org.lfed.cli.models;

import java.util.Objects;

/** A model that could not be fetched, with the reason and what a person can do about it. */
final class FetchException extends Exception {

    private static final long serialVersionUID = 1L;

    private final String nextStep;
    private final boolean passing;

    private FetchException(String message, String nextStep, boolean passing, Throwable cause) {
        super(message, cause);
        this.nextStep = Objects.requireNonNull(nextStep, "nextStep");
        this.passing = passing;
    }

    /** A failure that trying again does not cure. */
    static FetchException lasting(String message, String nextStep, Throwable cause) {
        return new FetchException(message, nextStep, false, cause);
    }

    /** A failure that trying again does not cure. */
    static FetchException lasting(String message, String nextStep) {
        return lasting(message, nextStep, null);
    }

    /** A dropped connection or a busy server: the next try may go on from where this one ended. */
    static FetchException passing(String message, Throwable cause) {
        String nextStep = "Check the connection, then run the same command again; it goes on where it stopped.";
        return new FetchException(message, nextStep, true, cause);
    }

    String nextStep() {
        return nextStep;
    }

    boolean isPassing() {
        return passing;
    }
}
