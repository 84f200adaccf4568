// Copyright (c) 2026 the Ask in English authors
// SPDX-License-Identifier: Apache-2.0
package org.lfed.llama;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lfed.core.model.Cancellation;
import org.lfed.core.model.Generation;
import org.lfed.core.model.GenerationRequest;
import org.lfed.core.model.ModelInfo;
import org.lfed.core.model.Prompt;
import org.lfed.core.model.Prompt.Message;
import org.lfed.core.model.Prompt.Role;
import org.lfed.llama.fixtures.Workbench;

/** The family of the published fine-tunes, by a file with random weights that models/training/tiny_chat.py makes. */
@DisplayName("A model of the qwen2 architecture")
class QwenFamilyTest {

    private static final Prompt CHAT =
            new Prompt.Chat("You write SQL.", List.of(new Message(Role.USER, "How many students?")));
    private static final String IN_ITS_FORM = "<|im_start|>system\nYou write SQL.<|im_end|>\n"
            + "<|im_start|>user\nHow many students?<|im_end|>\n<|im_start|>assistant\n";

    @TempDir
    private static Path folder;

    private static LlamaSqlModel model;

    @BeforeAll
    static void open() {
        model = new LlamaSqlModel(new Workbench(folder).settings(file()).build(), new ModelFileCheck());
    }

    @AfterAll
    static void close() {
        model.close();
    }

    @Test
    @DisplayName("is loaded, with its own context length")
    void loads() throws Exception {
        ModelInfo info = model.load(progress -> {}, new Cancellation());

        assertEquals("qwen2", info.architecture());
        assertEquals(512, info.contextWindow());
    }

    @Test
    @DisplayName("is asked in the form of its chat template, whose marks are one token each")
    void appliesItsTemplate() throws Exception {
        String letters = IN_ITS_FORM.replaceAll("<\\|im_(start|end)\\|>", "");

        assertEquals(letters.length() + 5, model.countTokens(CHAT));
        assertEquals(model.countTokens(new Prompt.Completion(IN_ITS_FORM)), model.countTokens(CHAT));
    }

    @Test
    @DisplayName("streams an answer, the same each time")
    void streams() throws Exception {
        List<String> pieces = new ArrayList<>();
        GenerationRequest request = new GenerationRequest(CHAT, 12, List.of());

        Generation answer = model.generate(request, pieces::add, new Cancellation());
        Generation again = model.generate(request, piece -> {}, new Cancellation());

        assertTrue(answer.text().matches("[A-Za-z]{12}"), answer.text());
        assertEquals(answer.text(), String.join("", pieces));
        assertEquals(12, pieces.size());
        assertEquals(answer.text(), again.text());
    }

    @Test
    @DisplayName("writes nothing that a grammar does not allow")
    void keepsToAGrammar() throws Exception {
        GenerationRequest request = new GenerationRequest(CHAT, 12, List.of(), "root ::= \"yes\" | \"no\"");

        String answer = model.generate(request, piece -> {}, new Cancellation()).text();

        assertTrue(List.of("yes", "no").contains(answer), answer);
    }

    private static Path file() {
        Path at = Path.of("").toAbsolutePath();
        while (!Files.exists(at.resolve("seed-data/README.md"))) {
            at = at.getParent();
        }
        return at.resolve("tests/org.lfed.llama.tests/models/tiny-qwen2.gguf");
    }
}
