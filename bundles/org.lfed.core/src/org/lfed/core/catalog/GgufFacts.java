// Copyright (c) 2026 the Ask in English authors
// SPDX-License-Identifier: Apache-2.0
package org.lfed.core.catalog;

import java.util.Objects;
import java.util.Optional;

/**
 * What the header of a GGUF file says about a model.
 *
 * @param name {@code general.name}, or an empty string
 * @param architecture {@code general.architecture}, for example {@code qwen2}
 * @param contextLength tokens the model was trained for, 0 when the header does not say
 * @param hasChatTemplate whether {@code tokenizer.chat_template} is there
 * @param promptStyle {@code lfed.prompt_style}, or an empty string; models made by this project say it
 */
public record GgufFacts(
        String name, String architecture, int contextLength, boolean hasChatTemplate, String promptStyle) {

    /** Checks that nothing is null. */
    public GgufFacts {
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(architecture, "architecture");
        Objects.requireNonNull(promptStyle, "promptStyle");
    }

    /**
     * In which form to ask the model: what the file itself says, else as a conversation when it has a chat template,
     * else as text to continue.
     */
    public PromptStyle guessPromptStyle() {
        Optional<PromptStyle> stated = PromptStyle.ofId(promptStyle);
        return stated.orElse(hasChatTemplate ? PromptStyle.CHAT : PromptStyle.COMPLETION);
    }
}
