// Copyright (c) 2026 the Ask in English authors
// SPDX-License-Identifier: Apache-2.0
/**
 * Measures how well a model answers a bank of questions: execution accuracy, exact match and latency.
 *
 * <p>{@link org.lfed.lab.eval.Evaluation} runs the questions of a {@link org.lfed.lab.eval.QuestionFile} through the
 * same operation that answers a user, and {@link org.lfed.lab.eval.ResultComparison} decides which answers are right.
 */
package org.lfed.lab.eval;
