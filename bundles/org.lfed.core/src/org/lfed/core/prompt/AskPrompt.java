// Copyright (c) 2026 the Ask in English authors
// SPDX-License-Identifier: Apache-2.0
package org.lfed.core.prompt;

import org.lfed.core.model.Prompt;

/**
 * A question made ready for a model.
 *
 * @param prompt what the model is given
 * @param tokens its tokens
 * @param schema what it was shown of the schema
 * @param reader how its answer is read
 * @param grammar what the model may write, in llama.cpp's GBNF; empty when anything
 */
public record AskPrompt(Prompt prompt, int tokens, SchemaReport schema, AnswerReader reader, String grammar) {

    /** A prompt that may be answered in any form. */
    public AskPrompt(Prompt prompt, int tokens, SchemaReport schema, AnswerReader reader) {
        this(prompt, tokens, schema, reader, "");
    }
}
