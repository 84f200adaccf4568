// Copyright (c) 2026 the Ask in English authors
// SPDX-License-Identifier: Apache-2.0
package org.lfed.lab.eval;

/**
 * One question of a bank, answered.
 *
 * @param question the question with its gold SQL
 * @param sql what the model wrote, empty when it wrote no SQL
 * @param verdict what became of it
 * @param exactMatch whether it is the gold SQL itself, as {@link ExactMatch} has it
 * @param latencyMillis from the question to its end, in milliseconds, without loading the model
 * @param generationMillis of these, from the request to the model to its last token, a second turn included
 */
public record EvalItem(
        EvalQuestion question,
        String sql,
        EvalVerdict verdict,
        boolean exactMatch,
        double latencyMillis,
        double generationMillis) {}
