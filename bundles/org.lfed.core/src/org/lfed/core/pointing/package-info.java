// Copyright (c) 2026 the Ask in English authors
// SPDX-License-Identifier: Apache-2.0
/**
 * The language between the linker and the bundled demo model, which points at schema items instead of copying names.
 *
 * <p>{@link org.lfed.core.pointing.PointingSchema} and {@link org.lfed.core.pointing.PointingPrompt} write what the
 * model reads, {@link org.lfed.core.pointing.PointingDecoder} turns what it writes into SQL.
 */
package org.lfed.core.pointing;
