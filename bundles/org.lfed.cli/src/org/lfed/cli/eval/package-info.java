// Copyright (c) 2026 the Ask in English authors
// SPDX-License-Identifier: Apache-2.0
/** The {@code eval} command: how well a model answers a bank of questions. */
package org.lfed.cli.eval;
