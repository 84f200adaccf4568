// Copyright (c) 2026 the Ask in English authors
// SPDX-License-Identifier: Apache-2.0
package org.lfed.llama;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Objects;

/**
 * Which model is run, and how. {@link #builder} gives everything but the file a sensible default.
 *
 * @param modelFile the GGUF file
 * @param displayName the model's name for the user
 * @param sha256 the file's expected SHA-256 in hexadecimal, or null to trust the file as it is
 * @param gpuLayers how much of the model is put on a GPU
 * @param contextWindow tokens that prompt and answer may have together, at least 16; a model that was trained on fewer
 *        gets only those
 * @param threads how many threads compute; 0 chooses: one for a tiny model, llama.cpp's own choice for others
 * @param libraryFolder a folder with another build of the {@code jllama} native library, for a GPU; or null
 * @param idleUnload how long after the last question the model is unloaded; zero never
 * @param silence how long the worker may give no sign of life while it is needed before it counts as dead
 * @param javaExecutable the Java that runs the worker, 17 or later
 * @param workerClasspath the jars and folders of the worker
 * @param tempRoot where the worker's private temporary folder is made
 */
public record LlamaSettings(
        Path modelFile,
        String displayName,
        String sha256,
        GpuLayers gpuLayers,
        int contextWindow,
        int threads,
        Path libraryFolder,
        Duration idleUnload,
        Duration silence,
        Path javaExecutable,
        List<Path> workerClasspath,
        Path tempRoot) {

    private static final int SMALLEST_CONTEXT = 16;

    /** Checks the bounds, and copies the list. */
    public LlamaSettings {
        Objects.requireNonNull(modelFile, "modelFile");
        Objects.requireNonNull(displayName, "displayName");
        Objects.requireNonNull(gpuLayers, "gpuLayers");
        Objects.requireNonNull(idleUnload, "idleUnload");
        Objects.requireNonNull(silence, "silence");
        Objects.requireNonNull(javaExecutable, "javaExecutable");
        Objects.requireNonNull(tempRoot, "tempRoot");
        workerClasspath = List.copyOf(workerClasspath);
        if (contextWindow < SMALLEST_CONTEXT) {
            throw new IllegalArgumentException("The context window is too small: " + contextWindow);
        }
        if (threads < 0) {
            throw new IllegalArgumentException("Threads cannot be negative: " + threads);
        }
        if (idleUnload.isNegative() || silence.isNegative() || silence.isZero()) {
            throw new IllegalArgumentException("Times must be positive");
        }
    }

    /** Settings for a model file, to be refined. */
    public static Builder builder(Path modelFile) {
        return new Builder(modelFile);
    }

    /** Collects settings; every method returns the builder itself. */
    public static final class Builder {

        private static final int DEFAULT_CONTEXT = 4096;

        private final Path modelFile;
        private String displayName;
        private String sha256;
        private GpuLayers gpuLayers = new GpuLayers.Auto();
        private int contextWindow = DEFAULT_CONTEXT;
        private int threads;
        private Path libraryFolder;
        private Duration idleUnload = Duration.ofMinutes(10);
        private Duration silence = Duration.ofMinutes(3);
        private Path javaExecutable = ownJava();
        private List<Path> workerClasspath;
        private Path tempRoot = Path.of(System.getProperty("java.io.tmpdir"));

        private Builder(Path modelFile) {
            this.modelFile = Objects.requireNonNull(modelFile, "modelFile");
            this.displayName = String.valueOf(modelFile.getFileName());
        }

        private static Path ownJava() {
            boolean windows = System.getProperty("os.name").startsWith("Windows");
            return Path.of(System.getProperty("java.home"), "bin", windows ? "java.exe" : "java");
        }

        /** The model's name for the user; the file's name by default. */
        public Builder displayName(String name) {
            this.displayName = name;
            return this;
        }

        /** The file's expected SHA-256 in hexadecimal; null, the default, for none. */
        public Builder sha256(String hexadecimal) {
            this.sha256 = hexadecimal;
            return this;
        }

        /** How much of the model is put on a GPU; {@link GpuLayers.Auto} by default. */
        public Builder gpuLayers(GpuLayers layers) {
            this.gpuLayers = layers;
            return this;
        }

        /** Tokens that prompt and answer may have together; 4096 by default. */
        public Builder contextWindow(int tokens) {
            this.contextWindow = tokens;
            return this;
        }

        /** How many threads compute; 0, the default, chooses. */
        public Builder threads(int count) {
            this.threads = count;
            return this;
        }

        /** A folder with another build of the native library; null, the default, for the one that comes along. */
        public Builder libraryFolder(Path folder) {
            this.libraryFolder = folder;
            return this;
        }

        /** How long after the last question the model is unloaded; ten minutes by default, zero for never. */
        public Builder idleUnload(Duration time) {
            this.idleUnload = time;
            return this;
        }

        /** How long the worker may be silent while it is needed; three minutes by default. */
        public Builder silence(Duration time) {
            this.silence = time;
            return this;
        }

        /** The Java that runs the worker; the one that runs this by default. */
        public Builder javaExecutable(Path executable) {
            this.javaExecutable = executable;
            return this;
        }

        /** The worker's jars and folders; found by {@link WorkerClasspath} by default. */
        public Builder workerClasspath(List<Path> entries) {
            this.workerClasspath = entries;
            return this;
        }

        /** Where the worker's private temporary folder is made; the system's temporary folder by default. */
        public Builder tempRoot(Path folder) {
            this.tempRoot = folder;
            return this;
        }

        /** The settings. */
        public LlamaSettings build() {
            List<Path> classpath = workerClasspath == null ? new WorkerClasspath().locate() : workerClasspath;
            return new LlamaSettings(
                    modelFile,
                    displayName,
                    sha256,
                    gpuLayers,
                    contextWindow,
                    threads,
                    libraryFolder,
                    idleUnload,
                    silence,
                    javaExecutable,
                    classpath,
                    tempRoot);
        }
    }
}
