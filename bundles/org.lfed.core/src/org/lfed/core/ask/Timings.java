// Copyright (c) 2026 the Ask in English authors
// SPDX-License-Identifier: Apache-2.0
package org.lfed.core.ask;

/**
 * Where the time went, in milliseconds; 0 for stages that were not reached.
 *
 * @param load starting the worker and loading the model; 0 when it was loaded
 * @param firstToken from the request to the first token
 * @param generate from the request to the last token, repair turn included
 * @param guard the guard's decisions
 * @param explain the engine's planning
 * @param execute running the statement and reading its rows
 * @param total everything, from the question to the outcome
 */
public record Timings(
        double load, double firstToken, double generate, double guard, double explain, double execute, double total) {}
