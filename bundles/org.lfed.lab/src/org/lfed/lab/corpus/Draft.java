// Copyright (c) 2026 the Ask in English authors
// SPDX-License-Identifier: Apache-2.0
package org.lfed.lab.corpus;

/**
 * A question with its right answer.
 *
 * @param question what is asked, before its surface is roughened
 * @param gold the right answer
 */
record Draft(String question, Gold gold) {}
