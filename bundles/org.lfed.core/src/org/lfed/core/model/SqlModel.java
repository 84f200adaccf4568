// Copyright (c) 2026 the Ask in English authors
// SPDX-License-Identifier: Apache-2.0
package org.lfed.core.model;

import java.util.function.Consumer;

/**
 * A local language model that writes SQL. One question at a time: calls are serialized by the implementation. Every
 * method may be called from any thread and answers a turned {@link Cancellation} within a second, with
 * {@link ModelException.Problem#CANCELLED}.
 */
public interface SqlModel extends AutoCloseable {

    /**
     * Makes the model ready; returns at once when it is. After a crash or an idle unload the next call loads it anew.
     *
     * @param progress told how loading goes, on an unspecified thread
     * @param cancellation stops it
     * @return what runs the questions
     * @throws ModelException when the model cannot be loaded
     */
    ModelInfo load(Consumer<LoadProgress> progress, Cancellation cancellation) throws ModelException;

    /**
     * Counts the tokens that a prompt occupies, chat template included. Loads the model if it is not loaded.
     *
     * @throws ModelException when the model cannot be loaded or died
     */
    int countTokens(Prompt prompt) throws ModelException;

    /**
     * Generates one answer. Loads the model if it is not loaded.
     *
     * @param request what to generate
     * @param text told each new piece of text as it is written, on an unspecified thread, in order
     * @param cancellation stops it
     * @throws ModelException when the prompt is too long, the model died, or the generation was cancelled
     */
    Generation generate(GenerationRequest request, Consumer<String> text, Cancellation cancellation)
            throws ModelException;

    /** Unloads the model and gives its memory back. */
    @Override
    void close();
}
