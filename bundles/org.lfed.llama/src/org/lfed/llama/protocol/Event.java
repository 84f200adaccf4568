// Copyright (c) 2026 the Ask in English authors
// SPDX-License-Identifier: Apache-2.0
package org.lfed.llama.protocol;

import java.util.Objects;
import org.lfed.core.model.LoadProgress;
import org.lfed.core.model.ModelException;

/**
 * What the worker tells the supervisor: one JSON object on one line of the worker's stdout. Every request but
 * {@link Request.Cancel} and {@link Request.Quit} is answered by exactly one closing event.
 */
public sealed interface Event {

    /** The request that this answers. */
    long id();

    /** Whether the request has been answered with this. */
    default boolean closing() {
        return true;
    }

    /**
     * How far loading has come.
     *
     * @param id the request
     * @param step what is being done
     * @param fraction 0 to 1 within that step, or -1 when it cannot be told
     */
    record Progress(long id, LoadProgress.Step step, double fraction) implements Event {

        /** Checks that there is a step. */
        public Progress {
            Objects.requireNonNull(step, "step");
        }

        @Override
        public boolean closing() {
            return false;
        }
    }

    /**
     * The model is loaded.
     *
     * @param id the request
     */
    record Loaded(long id) implements Event {}

    /**
     * A prompt was counted.
     *
     * @param id the request
     * @param tokens how many tokens it has
     */
    record Counted(long id, int tokens) implements Event {}

    /**
     * A piece of the answer.
     *
     * @param id the request
     * @param text the piece, never empty
     */
    record Text(long id, String text) implements Event {

        /** Checks that there is text. */
        public Text {
            Objects.requireNonNull(text, "text");
        }

        @Override
        public boolean closing() {
            return false;
        }
    }

    /**
     * The answer is complete.
     *
     * @param id the request
     * @param promptTokens tokens of the prompt
     * @param pieces outputs that llama.cpp handed out: the generated tokens, but for those that only together make a
     *        character
     * @param endedItself whether the last token carried no text, as the token that ends an answer does
     */
    record Done(long id, int promptTokens, int pieces, boolean endedItself) implements Event {}

    /**
     * The request was not fulfilled.
     *
     * @param id the request
     * @param problem what went wrong
     * @param reason the technical reason, for the log and for the sentence that the user reads
     */
    record Failed(long id, ModelException.Problem problem, String reason) implements Event {

        /** Checks that both are there. */
        public Failed {
            Objects.requireNonNull(problem, "problem");
            Objects.requireNonNull(reason, "reason");
        }
    }
}
