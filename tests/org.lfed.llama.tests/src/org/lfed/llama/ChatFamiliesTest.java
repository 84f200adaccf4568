// Copyright (c) 2026 the Ask in English authors
// SPDX-License-Identifier: Apache-2.0
package org.lfed.llama;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.lfed.core.model.Prompt;
import org.lfed.core.model.Prompt.Message;
import org.lfed.core.model.Prompt.Role;
import org.lfed.llama.fixtures.AlphabetModel;
import org.lfed.llama.fixtures.Workbench;

/**
 * What llama.cpp makes of a conversation for the families of the catalogue's models. The templates here are short ones of
 * our own that hold the marks by which llama.cpp tells the families apart; every byte is a token of the fixture model, so
 * that the length of the text that is made can be compared with the text that a family expects.
 */
@DisplayName("A conversation with a model of the family")
class ChatFamiliesTest {

    private static final String SYSTEM = "You write SQL.";
    private static final String QUESTION = "How many students?";
    private static final String ANSWER = "SELECT COUNT(*) FROM students";
    private static final String REPAIR = "It fails. Try again.";

    /** A family: its marks, and a conversation of system, question, answer and second question in its form. */
    enum Family {
        QWEN(
                "{% for m in messages %}<|im_start|>{{ m.role }}\n{{ m.content }}<|im_end|>\n{% endfor %}",
                "<|im_start|>system\n" + SYSTEM + "<|im_end|>\n"
                        + "<|im_start|>user\n" + QUESTION + "<|im_end|>\n"
                        + "<|im_start|>assistant\n" + ANSWER + "<|im_end|>\n"
                        + "<|im_start|>user\n" + REPAIR + "<|im_end|>\n"
                        + "<|im_start|>assistant\n"),
        // Gemma knows no system role: what the system says stands before the first question.
        GEMMA(
                "{% for m in messages %}<start_of_turn>{{ m.role }}\n{{ m.content }}<end_of_turn>\n{% endfor %}",
                "<start_of_turn>user\n" + SYSTEM + "\n\n" + QUESTION + "<end_of_turn>\n"
                        + "<start_of_turn>model\n" + ANSWER + "<end_of_turn>\n"
                        + "<start_of_turn>user\n" + REPAIR + "<end_of_turn>\n"
                        + "<start_of_turn>model\n"),
        LLAMA_3(
                "{% for m in messages %}<|start_header_id|>{{ m.role }}<|end_header_id|>{{ m.content }}{% endfor %}",
                "<|start_header_id|>system<|end_header_id|>\n\n" + SYSTEM + "<|eot_id|>"
                        + "<|start_header_id|>user<|end_header_id|>\n\n" + QUESTION + "<|eot_id|>"
                        + "<|start_header_id|>assistant<|end_header_id|>\n\n" + ANSWER + "<|eot_id|>"
                        + "<|start_header_id|>user<|end_header_id|>\n\n" + REPAIR + "<|eot_id|>"
                        + "<|start_header_id|>assistant<|end_header_id|>\n\n"),
        MISTRAL(
                "{% for m in messages %}[SYSTEM_PROMPT] [INST] {{ m.content }}[/INST]{% endfor %}",
                "[SYSTEM_PROMPT] " + SYSTEM + "[/SYSTEM_PROMPT]"
                        + "[INST] " + QUESTION + "[/INST]"
                        + " " + ANSWER + "</s>"
                        + "[INST] " + REPAIR + "[/INST]");

        private final String template;
        private final String expected;

        Family(String template, String expected) {
            this.template = template;
            this.expected = expected;
        }
    }

    @TempDir
    private Path folder;

    @ParameterizedTest
    @EnumSource(Family.class)
    @DisplayName("is put into that family's form")
    void hasTheFamilysForm(Family family) throws Exception {
        Path file = AlphabetModel.tiny().talking(family.template).write(folder.resolve("model.gguf"));
        Workbench workbench = new Workbench(folder);
        try (LlamaSqlModel model = new LlamaSqlModel(workbench.settings(file).build(), new ModelFileCheck())) {
            assertEquals(bytes(family.expected), model.countTokens(conversation()));
        }
    }

    private static Prompt conversation() {
        return new Prompt.Chat(
                SYSTEM,
                List.of(
                        new Message(Role.USER, QUESTION),
                        new Message(Role.ASSISTANT, ANSWER),
                        new Message(Role.USER, REPAIR)));
    }

    private static int bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8).length;
    }
}
