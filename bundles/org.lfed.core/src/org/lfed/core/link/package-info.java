// Copyright (c) 2026 the Ask in English authors
// SPDX-License-Identifier: Apache-2.0
/**
 * Finds which words of a question name a table, a column or a known value of the connected schema, without any model.
 *
 * <p>{@link org.lfed.core.link.Linker} is the only implementation: it makes the prompts of the product and those the
 * demo model is trained on, so both always agree to the letter.
 */
package org.lfed.core.link;
