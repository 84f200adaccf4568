// Copyright (c) 2026 the Ask in English authors
// SPDX-License-Identifier: Apache-2.0
package org.lfed.core.ask;

/**
 * Tokens of a question.
 *
 * @param prompt tokens of the prompt
 * @param cached how many of them the model still had in its cache
 * @param generated tokens that the model wrote, repair turn included
 */
public record TokenCounts(int prompt, int cached, int generated) {}
