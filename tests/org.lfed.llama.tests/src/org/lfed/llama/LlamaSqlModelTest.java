// Copyright (c) 2026 the Ask in English authors
// SPDX-License-Identifier: Apache-2.0
package org.lfed.llama;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.lfed.llama.fixtures.Workbench.ask;
import static org.lfed.llama.fixtures.Workbench.request;

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
import org.lfed.core.model.LoadProgress;
import org.lfed.core.model.ModelException;
import org.lfed.core.model.ModelException.Problem;
import org.lfed.core.model.ModelInfo;
import org.lfed.core.model.Prompt;
import org.lfed.core.model.Prompt.Message;
import org.lfed.core.model.Prompt.Role;
import org.lfed.llama.fixtures.AlphabetModel;
import org.lfed.llama.fixtures.Workbench;

@DisplayName("A model in its worker process")
class LlamaSqlModelTest {

    private static final String ALPHABET = "abcdefghijklmnopqrstuvwxyz";

    @TempDir
    private static Path folder;

    private static LlamaSqlModel model;

    @BeforeAll
    static void makeModel() throws Exception {
        Workbench workbench = new Workbench(folder);
        model = new LlamaSqlModel(workbench.settings(workbench.tiny()).build(), new ModelFileCheck());
    }

    @AfterAll
    static void closeModel() {
        model.close();
    }

    @Test
    @DisplayName("tells how loading goes, and what runs in the end")
    void loads() throws ModelException {
        model.unload();
        List<LoadProgress> progress = new ArrayList<>();
        ModelInfo info = model.load(progress::add, new Cancellation());
        assertEquals(LoadProgress.Step.STARTING, progress.get(0).step());
        assertEquals(
                LoadProgress.Step.READING, progress.get(progress.size() - 1).step());
        assertAll(
                () -> assertEquals("Alphabet", info.name()),
                () -> assertEquals("llama", info.architecture()),
                () -> assertEquals(512, info.contextWindow(), "no more than the model was trained on"),
                () -> assertEquals("CPU", info.device()),
                () -> assertEquals(0, info.gpuLayers()),
                () -> assertEquals("", info.notice()),
                () -> assertTrue(info.loadMillis() > 0));
    }

    @Test
    @DisplayName("is loaded only once")
    void loadsOnce() throws ModelException {
        ModelInfo first = model.load(step -> {}, new Cancellation());
        List<LoadProgress> progress = new ArrayList<>();
        assertEquals(first, model.load(progress::add, new Cancellation()));
        assertEquals(List.of(), progress);
    }

    @Test
    @DisplayName("loads itself when it is asked")
    void loadsWhenAsked() throws ModelException {
        model.unload();
        assertEquals(-1, model.workerPid());
        assertEquals("bcd", ask(model, "a", 3).text());
        assertTrue(model.workerPid() > 0);
    }

    @Test
    @DisplayName("writes the most probable continuation, the same each time, until it ends by itself")
    void writesGreedily() throws ModelException {
        for (int i = 0; i < 3; i++) {
            Generation answer = ask(model, "SELECT c", 100);
            assertEquals("defghijklmnopqrstuvwxyz", answer.text());
            assertEquals(24, answer.generatedTokens(), "the letters and the end");
            assertFalse(answer.truncated());
        }
    }

    @Test
    @DisplayName("streams an answer in pieces that make up the whole")
    void streams() throws ModelException {
        List<String> pieces = new ArrayList<>();
        Generation answer = model.generate(request(" ", 100), pieces::add, new Cancellation());
        assertEquals(ALPHABET, answer.text());
        assertEquals(List.of(ALPHABET.split("")), pieces);
        assertTrue(answer.firstTokenMillis() > 0);
        assertTrue(answer.totalMillis() >= answer.firstTokenMillis());
    }

    @Test
    @DisplayName("stops at a stop string, which is not part of the answer")
    void stopsAtStopString() throws ModelException {
        Generation answer = ask(model, " ", 100, "9", "mno");
        assertEquals("abcdefghijkl", answer.text());
        assertFalse(answer.truncated());
    }

    @Test
    @DisplayName("stops at the token limit and says so")
    void stopsAtLimit() throws ModelException {
        Generation answer = ask(model, " ", 5);
        assertEquals("abcde", answer.text());
        assertEquals(5, answer.generatedTokens());
        assertTrue(answer.truncated());
    }

    @Test
    @DisplayName("does not call an answer truncated that ends with its last permitted token")
    void endsAtLimit() throws ModelException {
        Generation answer = ask(model, "x", 3);
        assertEquals("yz", answer.text());
        assertEquals(3, answer.generatedTokens());
        assertFalse(answer.truncated());
    }

    @Test
    @DisplayName("counts a prompt's tokens as it does when it answers")
    void counts() throws ModelException {
        Prompt prompt = new Prompt.Completion("SELECT é");
        assertEquals(9, model.countTokens(prompt));
        Generation answer =
                model.generate(new GenerationRequest(prompt, 1, List.of()), piece -> {}, new Cancellation());
        assertEquals(9, answer.promptTokens());
    }

    @Test
    @DisplayName("answers a conversation, in the form of its chat template")
    void answersConversation() throws ModelException {
        Prompt chat = new Prompt.Chat(
                "Be brief.",
                List.of(
                        new Message(Role.USER, "One \uD83D\uDE00?"),
                        new Message(Role.ASSISTANT, "1"),
                        new Message(Role.USER, "Two?")));
        String text = "<|im_start|>system\nBe brief.<|im_end|>\n<|im_start|>user\nOne \uD83D\uDE00?<|im_end|>\n"
                + "<|im_start|>assistant\n1<|im_end|>\n<|im_start|>user\nTwo?<|im_end|>\n<|im_start|>assistant\n";
        assertEquals(model.countTokens(new Prompt.Completion(text)), model.countTokens(chat));
        model.generate(
                new GenerationRequest(new Prompt.Completion(text), 1, List.of()), piece -> {}, new Cancellation());
        Generation answer = model.generate(new GenerationRequest(chat, 3, List.of()), piece -> {}, new Cancellation());
        assertEquals("abc", answer.text());
        assertEquals(answer.promptTokens() - 1, answer.cachedTokens(), "the same prompt, but for its last token");
    }

    @Test
    @DisplayName("keeps the beginning that two prompts share in its cache")
    void keepsPrefix() throws ModelException {
        String schema = "CREATE TABLE enrollment (student_id INTEGER, school_year VARCHAR);\n";
        ask(model, schema + "How many students? ", 5);
        Generation second = ask(model, schema + "Which years? ", 5);
        assertEquals(schema.length(), second.cachedTokens());
        assertEquals(schema.length() + "Which years? ".length(), second.promptTokens());
    }

    @Test
    @DisplayName("finds a repeated answer in its cache, too")
    void keepsAnswer() throws ModelException {
        Generation first = ask(model, "Draft: ", 6);
        Generation second = ask(model, "Draft: " + first.text() + "\nRepair: ", 3);
        assertTrue(second.cachedTokens() >= "Draft: ".length() + 5, "cached: " + second.cachedTokens());
    }

    @Test
    @DisplayName("refuses a prompt that is longer than its context window, and answers the next")
    void refusesLongPrompt() throws ModelException {
        ModelException e = assertThrows(ModelException.class, () -> ask(model, "x".repeat(512), 5));
        assertEquals(Problem.PROMPT_TOO_LONG, e.problem());
        assertTrue(e.getMessage().contains("512"), e.getMessage());
        assertEquals("bcd", ask(model, "a", 3).text());
    }

    @Test
    @DisplayName("says that an answer is truncated that fills the context window")
    void fillsContext() throws ModelException {
        Generation answer = ask(model, "!".repeat(508), 100);
        assertTrue(answer.truncated());
        assertTrue("abcdefgh".startsWith(answer.text()), answer.text());
    }

    @Test
    @DisplayName("takes any text as a prompt")
    void takesAnyText() throws ModelException {
        List<String> odd = List.of(
                "", "\u0000\u0001\u001F", "\"\\/</script>", "\u2028\uFEFF\uFFFF", "\uD83D\uDE00", "\uD83D", "\r\n\t");
        for (String text : odd) {
            assertEquals("ab", ask(model, text + " ", 2).text());
        }
    }

    @Test
    @DisplayName("has nothing to say to an empty prompt")
    void emptyPrompt() throws ModelException {
        assertEquals(0, model.countTokens(new Prompt.Completion("")));
        assertEquals("", ask(model, "", 5).text());
    }

    @Test
    @DisplayName("says why the GPU is not used that was asked for")
    void tellsWhyNoGpu() throws Exception {
        Workbench workbench = new Workbench(folder);
        LlamaSettings settings = workbench
                .settings(workbench.tiny())
                .gpuLayers(new GpuLayers.Count(7))
                .build();
        try (LlamaSqlModel other = new LlamaSqlModel(settings, new ModelFileCheck())) {
            ModelInfo info = other.load(step -> {}, new Cancellation());
            // On a Mac the library that comes along does use the GPU.
            assertEquals(info.device().equals("CPU"), info.notice().contains("7 layers"), info.notice());
        }
    }

    @Test
    @DisplayName("that llama.cpp puts a token before counts it")
    void countsAddedToken() throws Exception {
        Path file = AlphabetModel.tiny().beginning().write(folder.resolve("beginning.gguf"));
        LlamaSettings settings = new Workbench(folder).settings(file).build();
        try (LlamaSqlModel other = new LlamaSqlModel(settings, new ModelFileCheck())) {
            assertEquals(4, other.countTokens(new Prompt.Completion("abc")));
            Generation first = ask(other, "abc", 1);
            assertEquals(4, first.promptTokens());
            assertEquals(3, ask(other, "abc", 1).cachedTokens(), "all but the last, as llama.cpp counts");
        }
    }
}
