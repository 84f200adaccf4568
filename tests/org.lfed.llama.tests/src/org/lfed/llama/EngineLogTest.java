// Copyright (c) 2026 the Ask in English authors
// SPDX-License-Identifier: Apache-2.0
package org.lfed.llama;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("From llama.cpp's log one learns")
class EngineLogTest {

    private static final Duration AT_ONCE = Duration.ZERO;

    private final List<Double> reading = new ArrayList<>();

    private EngineLog read(String... lines) {
        String text = String.join("\n", lines) + '\n';
        EngineLog log = new EngineLog(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)), reading::add);
        log.run();
        return log;
    }

    @Test
    @DisplayName("the name of an NVIDIA GPU and how many layers are on it")
    void nvidia() {
        EngineLog.Device device = read(
                        "llama_model_load_from_file_impl: using device CUDA0 (NVIDIA GeForce RTX 4070) - 11069 MiB free",
                        "load_tensors: offloading 28 repeating layers to GPU",
                        "load_tensors: offloaded 29/29 layers to GPU")
                .device();
        assertEquals("NVIDIA GeForce RTX 4070", device.name());
        assertEquals(29, device.gpuLayers());
    }

    @Test
    @DisplayName("the name of Apple's GPU")
    void metal() {
        EngineLog.Device device = read(
                        "llama_model_load_from_file_impl: using device Metal (Apple M2 Pro) - 21845 MiB free",
                        "load_tensors: offloaded 7/29 layers to GPU")
                .device();
        assertEquals("Apple M2 Pro", device.name());
        assertEquals(7, device.gpuLayers());
    }

    @Test
    @DisplayName("that there is no GPU for this build")
    void noGpu() {
        EngineLog.Device device = read("warning: no usable GPU found, --gpu-layers option will be ignored")
                .device();
        assertEquals("", device.name());
        assertEquals(0, device.gpuLayers());
        assertTrue(device.withoutGpu());
    }

    @Test
    @DisplayName("why another build of the library was not used")
    void libraryFault() {
        EngineLog.Device device = read(
                        "/gpu/libjllama.so: libcudart.so.12: cannot open shared object file",
                        "Failed to load native library: /gpu/libjllama.so. osinfo: Linux/x86_64")
                .device();
        assertEquals("/gpu/libjllama.so: libcudart.so.12: cannot open shared object file", device.libraryFault());
    }

    @Test
    @DisplayName("how far loading has come, dot by dot")
    void dots() {
        read("load_tensors: loading model tensors", "....", "done...");
        assertEquals(List.of(0.01, 0.02, 0.03, 0.04), reading);
    }

    @Test
    @DisplayName("why a file was refused")
    void refusal() {
        EngineLog log = read(
                "llama_model_load: error loading model: unknown model architecture: 'kiwi'",
                "llama_model_load_from_file_impl: failed to load model",
                "srv    load_model: failed to load model, 'kiwi.gguf'");
        assertEquals(Optional.of("unknown model architecture: 'kiwi'"), log.awaitRefusal(AT_ONCE));
    }

    @Test
    @DisplayName("what could not be done, where no other reason is given")
    void otherFault() {
        EngineLog log = read("llama_init_from_model: failed to allocate buffer for kv cache");
        assertEquals(Optional.of("failed to allocate buffer for kv cache"), log.awaitRefusal(AT_ONCE));
        assertEquals(Optional.empty(), read("all is well").awaitRefusal(AT_ONCE));
    }

    @Test
    @DisplayName("how much of a prompt was cached and how many tokens were generated")
    void usage() {
        EngineLog log = read(
                "slot update_slots: id  0 | task 11 | new prompt, n_ctx_slot = 2048, n_keep = 0, n_prompt_tokens = 919",
                "slot update_slots: id  0 | task 11 | kv cache rm [13, end)",
                "slot update_slots: id  0 | task 11 | kv cache rm [525, end)",
                "prompt eval time =       0.88 ms /   906 tokens (    0.15 ms per token,  6795.02 tokens per second)",
                "       eval time =       1.24 ms /     5 tokens (    0.25 ms per token,  4042.04 tokens per second)");
        assertEquals(Optional.of(new EngineLog.Usage(13, 5)), log.awaitUsage(AT_ONCE));
        log.forgetUsage();
        assertEquals(Optional.empty(), log.awaitUsage(AT_ONCE));
    }

    @Test
    @DisplayName("nothing about an answer that was cancelled before the one that is asked for")
    void belatedUsage() {
        EngineLog log = read(
                "       eval time =       1.24 ms /     5 tokens (    0.25 ms per token,  4042.04 tokens per second)",
                "slot update_slots: id  0 | task 11 | new prompt, n_ctx_slot = 2048, n_keep = 0, n_prompt_tokens = 19");
        assertEquals(Optional.empty(), log.awaitUsage(AT_ONCE));
    }

    @Test
    @DisplayName("the last two hundred lines")
    void tail() {
        String[] lines = new String[300];
        for (int i = 0; i < lines.length; i++) {
            lines[i] = "line " + i;
        }
        List<String> tail = read(lines).tail();
        assertEquals(200, tail.size());
        assertEquals("line 299", tail.get(199));
    }
}
