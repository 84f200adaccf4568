// Copyright (c) 2026 the Ask in English authors
// SPDX-License-Identifier: Apache-2.0
package org.lfed.core.model;

/**
 * What runs the questions, as the engine itself reported it.
 *
 * @param name the model's display name
 * @param architecture the GGUF architecture, for example {@code llama} or {@code qwen2}
 * @param contextWindow tokens that prompt and answer may have together
 * @param device what computes: {@code CPU}, or the GPU's name as llama.cpp prints it
 * @param gpuLayers layers that were really offloaded to that GPU; 0 on a CPU
 * @param loadMillis how long starting and loading took
 * @param notice what the user should know about the device, for example why no GPU is used; or an empty string
 */
public record ModelInfo(
        String name,
        String architecture,
        int contextWindow,
        String device,
        int gpuLayers,
        double loadMillis,
        String notice) {}
