// Copyright (c) 2026 the Ask in English authors
// SPDX-License-Identifier: Apache-2.0
package org.lfed.core.model;

import java.util.List;
import java.util.Objects;

/**
 * One answer to be generated, greedily (temperature 0).
 *
 * @param prompt what the model is given
 * @param maxTokens new tokens at most, at least 1
 * @param stopStrings texts at which generation ends; they are not part of the answer
 * @param grammar what may be written, in llama.cpp's GBNF; empty when anything may
 */
public record GenerationRequest(Prompt prompt, int maxTokens, List<String> stopStrings, String grammar) {

    /** An answer of any form. */
    public GenerationRequest(Prompt prompt, int maxTokens, List<String> stopStrings) {
        this(prompt, maxTokens, stopStrings, "");
    }

    /** Checks the bounds and copies the list. */
    public GenerationRequest {
        if (maxTokens < 1) {
            throw new IllegalArgumentException("At least one new token is needed, not " + maxTokens);
        }
        stopStrings = List.copyOf(stopStrings);
        Objects.requireNonNull(grammar, "grammar");
    }
}
