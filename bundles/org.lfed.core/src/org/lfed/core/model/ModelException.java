// Copyright (c) 2026 the Ask in English authors
// SPDX-License-Identifier: Apache-2.0
package org.lfed.core.model;

import java.util.Objects;

/** A model that cannot be loaded or did not answer, with the reason and the next step a person can take. */
public final class ModelException extends Exception {

    private static final long serialVersionUID = 1L;

    private final Problem problem;
    private final String nextStep;

    /** What went wrong, coarse enough to decide by. */
    public enum Problem {
        /** No file at that path, or it cannot be read. */
        MISSING,
        /** The file ends before its header says it should. */
        TRUNCATED,
        /** The file is something else. */
        NOT_GGUF,
        /** The file's SHA-256 is not the catalogue's. */
        WRONG_CHECKSUM,
        /** llama.cpp of this version does not know the architecture. */
        UNKNOWN_ARCHITECTURE,
        /** The weights and the context do not fit into memory. */
        TOO_BIG,
        /** llama.cpp refused the file for another reason, which the message quotes. */
        REJECTED,
        /** The native library cannot be loaded. */
        NATIVE_LIBRARY,
        /** The prompt has more tokens than the context window. */
        PROMPT_TOO_LONG,
        /** The worker process ended or fell silent while it was needed. */
        WORKER_DIED,
        /** The answer was cancelled. */
        CANCELLED
    }

    /**
     * A failure.
     *
     * @param problem what went wrong
     * @param message one sentence for the user
     * @param nextStep what the user can do about it, one sentence
     */
    public ModelException(Problem problem, String message, String nextStep) {
        this(problem, message, nextStep, null);
    }

    /**
     * A failure with the exception behind it.
     *
     * @param problem what went wrong
     * @param message one sentence for the user
     * @param nextStep what the user can do about it, one sentence
     * @param cause what was caught, or null
     */
    public ModelException(Problem problem, String message, String nextStep, Throwable cause) {
        super(message, cause);
        this.problem = Objects.requireNonNull(problem, "problem");
        this.nextStep = Objects.requireNonNull(nextStep, "nextStep");
    }

    /** What went wrong. */
    public Problem problem() {
        return problem;
    }

    /** What the user can do about it. */
    public String nextStep() {
        return nextStep;
    }
}
