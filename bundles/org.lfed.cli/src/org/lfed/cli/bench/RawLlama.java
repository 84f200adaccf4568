// Copyright (c) 2026 the Ask in English authors
// SPDX-License-Identifier: Apache-2.0
package org.lfed.cli.bench;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import de.kherud.llama.InferenceParameters;
import de.kherud.llama.LlamaModel;
import de.kherud.llama.LlamaOutput;
import de.kherud.llama.ModelParameters;
import de.kherud.llama.args.Sampler;
import java.io.BufferedReader;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;

/**
 * java-llama.cpp with nothing around it, in a process of its own: the yardstick of the benchmark. Reads a JSON string,
 * the prompt, a line; answers with the milliseconds that its completion took. It sets what the worker sets.
 */
public final class RawLlama {

    private RawLlama() {}

    /**
     * Runs until its input ends.
     *
     * @param arguments the model file, the context window, the threads, the new-token limit
     * @throws IOException when a prompt cannot be read
     */
    public static void main(String[] arguments) throws IOException {
        PrintStream out = new PrintStream(new FileOutputStream(FileDescriptor.out), true, StandardCharsets.UTF_8);
        // The native library's loader prints to standard output.
        System.setOut(System.err);
        int threads = Integer.parseInt(arguments[2]);
        LlamaModel model = new LlamaModel(new ModelParameters()
                .setModel(arguments[0])
                .setCtxSize(Integer.parseInt(arguments[1]))
                .setBatchSize(512)
                .setUbatchSize(512)
                .setParallel(1)
                .disableContextShift()
                .setGpuLayers(0)
                .setThreads(threads)
                .setThreadsBatch(threads));
        ObjectMapper json = new ObjectMapper();
        try (BufferedReader in = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8))) {
            out.println("ready");
            for (String line = in.readLine(); line != null; line = in.readLine()) {
                JsonNode prompt = json.readTree(line);
                out.println(complete(model, prompt.asText(), Integer.parseInt(arguments[3])));
            }
        }
        // The library keeps threads that would hold the process for ever.
        Runtime.getRuntime().halt(0);
    }

    private static double complete(LlamaModel model, String prompt, int maxTokens) {
        long start = System.nanoTime();
        InferenceParameters parameters = new InferenceParameters(prompt)
                .setNPredict(maxTokens)
                .setCachePrompt(true)
                .setSamplers(Sampler.TOP_K)
                .setTopK(1)
                .setTemperature(0f)
                .setSeed(1);
        int characters = 0;
        for (LlamaOutput output : model.generate(parameters)) {
            characters += output.text.length();
        }
        double millis = (System.nanoTime() - start) / 1e6;
        if (characters == 0) {
            // A yardstick that writes nothing would make the pipeline look slow, or be slow for another reason.
            throw new IllegalStateException("llama.cpp wrote nothing");
        }
        return millis;
    }
}
