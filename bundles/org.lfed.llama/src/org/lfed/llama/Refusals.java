// Copyright (c) 2026 the Ask in English authors
// SPDX-License-Identifier: Apache-2.0
package org.lfed.llama;

import java.util.Locale;
import org.lfed.core.model.ModelException;
import org.lfed.core.model.ModelException.Problem;

/** Turns what llama.cpp prints when it refuses a model into something a person can act on. */
final class Refusals {

    private Refusals() {}

    /**
     * Explains a refusal.
     *
     * @param model the model's display name
     * @param architecture the architecture in its file
     * @param reason llama.cpp's own words
     * @param gpuLayers layers that were to be put on a GPU
     */
    static ModelException explain(String model, String architecture, String reason, int gpuLayers) {
        String words = reason.toLowerCase(Locale.ROOT);
        if (words.contains("unknown model architecture")) {
            return new ModelException(
                    Problem.UNKNOWN_ARCHITECTURE,
                    "This version of llama.cpp does not know the architecture \"" + architecture + "\" of " + model
                            + '.',
                    "Choose a model of an architecture that it knows, for example llama, qwen2, gemma3 or phi3.");
        }
        if (words.contains("not within the file bounds") || words.contains("corrupted or incomplete")) {
            return new ModelException(
                    Problem.TRUNCATED,
                    model + " is incomplete: " + reason + '.',
                    "Copy or download the file again; the transfer was probably interrupted.");
        }
        if (words.contains("allocate") || words.contains("out of memory")) {
            return new ModelException(
                    Problem.TOO_BIG,
                    model + " does not fit into memory: " + reason + '.',
                    gpuLayers > 0
                            ? "Set fewer GPU layers, or choose a smaller model or context window."
                            : "Choose a smaller model or a smaller context window.");
        }
        return new ModelException(
                Problem.REJECTED,
                "llama.cpp cannot load " + model + ": " + reason + '.',
                "Get the file again from its source, or choose another model.");
    }
}
