// Copyright (c) 2026 the Ask in English authors
// SPDX-License-Identifier: Apache-2.0
package org.lfed.core.model;

/**
 * A finished answer with its measures.
 *
 * @param text the whole answer, without the stop string
 * @param promptTokens tokens of the prompt
 * @param cachedTokens how many of them were still in the model's cache
 * @param generatedTokens tokens that were written
 * @param firstTokenMillis from the request to the first token
 * @param totalMillis from the request to the last token
 * @param truncated whether the token limit ended it
 */
public record Generation(
        String text,
        int promptTokens,
        int cachedTokens,
        int generatedTokens,
        double firstTokenMillis,
        double totalMillis,
        boolean truncated) {}
