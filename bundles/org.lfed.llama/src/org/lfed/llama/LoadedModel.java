// Copyright (c) 2026 the Ask in English authors
// SPDX-License-Identifier: Apache-2.0
package org.lfed.llama;

import org.lfed.core.model.ModelInfo;

/**
 * A worker that has its model.
 *
 * @param worker the process
 * @param info what runs there
 */
record LoadedModel(WorkerProcess worker, ModelInfo info) {}
