// Copyright (c) 2026 the Ask in English authors
// SPDX-License-Identifier: Apache-2.0
/**
 * Makes the training corpus of the demo model: random schemas, questions about them in the grammar of people who ask
 * for data, and the answers that the model should point to. Deterministic from one seed.
 */
package org.lfed.lab.corpus;
