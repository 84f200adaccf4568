// Copyright (c) 2026 the Ask in English authors
// SPDX-License-Identifier: Apache-2.0
package org.lfed.core.prompt;

import org.lfed.core.model.ModelException;
import org.lfed.core.model.Prompt;

/** Counts tokens the way the loaded model does. */
@FunctionalInterface
public interface TokenCounter {

    /**
     * Tokens of a prompt, chat template included.
     *
     * @throws ModelException when the model cannot be asked
     */
    int count(Prompt prompt) throws ModelException;
}
