// Copyright (c) 2026 the Ask in English authors
// SPDX-License-Identifier: Apache-2.0
package org.lfed.lab.eval;

import java.util.List;
import java.util.Optional;
import org.lfed.core.model.Prompt;
import org.lfed.core.prompt.AnswerReader;
import org.lfed.core.prompt.AskPrompt;
import org.lfed.core.prompt.PromptBuilder;
import org.lfed.core.prompt.Repair;
import org.lfed.core.prompt.SchemaReport;
import org.lfed.core.prompt.TokenCounter;
import org.lfed.core.sql.Extraction;
import org.lfed.core.sql.SqlExtractor;

/** Prompts that are the question and nothing else, without a repair turn. */
final class QuestionPrompts implements PromptBuilder {

    @Override
    public AskPrompt build(String question, int budget, TokenCounter counter) {
        return new AskPrompt(
                new Prompt.Completion(question), 1, new SchemaReport("", 0, List.of(), List.of()), new AnswerReader() {
                    @Override
                    public String partial(String text) {
                        return text;
                    }

                    @Override
                    public Extraction read(String text) {
                        return new SqlExtractor().extract(text);
                    }
                });
    }

    @Override
    public Optional<Repair> repair(AskPrompt first, String answer, String sql, String error, TokenCounter counter) {
        return Optional.empty();
    }
}
