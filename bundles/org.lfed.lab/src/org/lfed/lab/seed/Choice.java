// Copyright (c) 2026 the Ask in English authors
// SPDX-License-Identifier: Apache-2.0
package org.lfed.lab.seed;

/**
 * One option of a weighted draw.
 *
 * @param value
 *            what is drawn
 * @param weight
 *            how often it is drawn relative to the other options, at least 0; weights need not add up to 1
 */
record Choice<T>(T value, double weight) {}
