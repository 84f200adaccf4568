// Copyright (c) 2026 the Ask in English authors
// SPDX-License-Identifier: Apache-2.0
package org.lfed.cli.bench;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.File;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Runs {@link RawLlama} in a process of its own. */
final class RawProcess implements AutoCloseable {

    private final ObjectMapper json = new ObjectMapper();
    private final Path temporary;
    private final Process process;
    private final BufferedWriter in;
    private final BufferedReader out;

    RawProcess(Path model, int contextWindow, int threads, int maxTokens) throws IOException {
        temporary = Files.createTempDirectory("lfed-bench");
        process = new ProcessBuilder(List.of(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx64m",
                        "-XX:+UseSerialGC",
                        "-XX:TieredStopAtLevel=1",
                        "-Djava.io.tmpdir=" + temporary,
                        "-Dde.kherud.llama.tmpdir=" + temporary,
                        "-cp",
                        System.getProperty("java.class.path"),
                        RawLlama.class.getName(),
                        model.toString(),
                        Integer.toString(contextWindow),
                        Integer.toString(threads),
                        Integer.toString(maxTokens)))
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        in = new BufferedWriter(new OutputStreamWriter(process.getOutputStream(), StandardCharsets.UTF_8));
        out = new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
        if (!"ready".equals(out.readLine())) {
            throw new IOException("java-llama.cpp by itself could not load " + model);
        }
    }

    /** The milliseconds that completing the prompt took. */
    double complete(String prompt) throws IOException {
        in.write(json.writeValueAsString(prompt));
        in.newLine();
        in.flush();
        String line = out.readLine();
        if (line == null) {
            throw new IOException("java-llama.cpp by itself died");
        }
        return Double.parseDouble(line);
    }

    @Override
    public void close() throws IOException {
        process.destroyForcibly();
        File[] files = temporary.toFile().listFiles();
        for (File file : files == null ? new File[0] : files) {
            Files.deleteIfExists(file.toPath());
        }
        Files.deleteIfExists(temporary);
    }
}
