// Copyright (c) 2026 the Ask in English authors
// SPDX-License-Identifier: Apache-2.0
package org.lfed.cli;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import org.lfed.core.catalog.ModelChoice;
import org.lfed.core.catalog.ModelState;
import org.lfed.core.catalog.ResolvedModel;
import org.lfed.core.catalog.Sha256;
import org.lfed.core.model.ModelException;
import org.lfed.llama.GpuLayers;
import org.lfed.llama.LlamaSettings;
import org.lfed.llama.LlamaSqlModel;
import org.lfed.llama.ModelFileCheck;
import picocli.CommandLine.Option;

/** The options of every command that runs a model. */
public final class ModelOptions {

    @Option(
            names = "--model",
            paramLabel = "ID|FILE",
            description = "The model: an id of 'lfed models list', or a GGUF file. Default: LFED_MODEL, else demo.")
    private String model;

    @Option(
            names = "--gpu-layers",
            paramLabel = "N|auto",
            defaultValue = "auto",
            description = "Layers to put on a GPU: auto, a number, or 0 for none. Default: ${DEFAULT-VALUE}.")
    private GpuLayers gpuLayers;

    @Option(
            names = "--native-library",
            paramLabel = "FOLDER",
            description = "A folder with a jllama library of its own, built for a GPU.")
    private Path nativeLibrary;

    @Option(
            names = "--context",
            paramLabel = "TOKENS",
            description = "The context window. Default: what the catalogue says.")
    private Integer contextWindow;

    @Option(
            names = "--threads",
            paramLabel = "N",
            defaultValue = "0",
            description = "CPU threads; 0 chooses by the model's size. Default: ${DEFAULT-VALUE}.")
    private int threads;

    /**
     * The model that was chosen, by the option, the environment, or default.
     *
     * @throws ModelException when it is not on this machine
     */
    public ResolvedModel resolve(Workplace workplace) throws ModelException {
        return workplace.models().resolve(ModelChoice.of(Optional.ofNullable(model), System.getenv()));
    }

    /** CPU threads that were asked for; 0 leaves the choice to the worker. */
    public int threads() {
        return threads;
    }

    /** The model worker for it, not started yet. The command ends it by closing it. */
    public LlamaSqlModel worker(ResolvedModel resolved) {
        // A file that was verified and has not changed since is not read again: 9 GB take half a minute.
        String checksum = resolved.state() == ModelState.VERIFIED
                ? null
                : resolved.expected().map(Sha256::hex).orElse(null);
        int window = contextWindow == null ? resolved.entry().contextWindow() : contextWindow;
        return new LlamaSqlModel(
                LlamaSettings.builder(resolved.path())
                        .displayName(resolved.entry().name())
                        .sha256(checksum)
                        .gpuLayers(gpuLayers)
                        .contextWindow(window)
                        .threads(threads)
                        .libraryFolder(nativeLibrary)
                        .idleUnload(Duration.ZERO)
                        .build(),
                new ModelFileCheck());
    }
}
