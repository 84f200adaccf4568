// Copyright (c) 2026 the Ask in English authors
// SPDX-License-Identifier: Apache-2.0
package org.lfed.core.prompt;

import java.util.Optional;
import org.lfed.core.model.ModelException;

/** Makes a question about one schema ready for one kind of model. */
public interface PromptBuilder {

    /**
     * Builds the prompt: rules, schema, examples, and the question last, so that everything before it stays in the
     * model's cache.
     *
     * @param question what was asked
     * @param budget tokens that the prompt may have
     * @param counter counts them
     * @throws ModelException when tokens cannot be counted, or not even one table fits
     */
    AskPrompt build(String question, int budget, TokenCounter counter) throws ModelException;

    /**
     * What to do about a statement that the engine refused.
     *
     * @param first the prompt that led to it
     * @param answer what the model wrote
     * @param sql the SQL in it
     * @param error the engine's words
     * @param counter counts tokens
     * @return the repair, or empty when this kind of model has none
     * @throws ModelException when tokens cannot be counted
     */
    Optional<Repair> repair(AskPrompt first, String answer, String sql, String error, TokenCounter counter)
            throws ModelException;
}
