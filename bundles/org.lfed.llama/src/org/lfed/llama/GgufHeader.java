// Copyright (c) 2026 the Ask in English authors
// SPDX-License-Identifier: Apache-2.0
package org.lfed.llama;

import java.io.IOException;
import java.nio.file.Path;

/**
 * What a GGUF file says about the model in it. Read in plain Java, so that no native code sees a file that was not
 * checked. Numbers that a file does not give are 0.
 *
 * @param architecture for example {@code llama} or {@code qwen2}
 * @param name the name in the file, or an empty string
 * @param contextLength tokens of the longest text that the model was trained on
 * @param blockCount transformer layers
 * @param embeddingLength numbers that stand for one token between the layers
 * @param keyLength numbers of one layer's keys for one token, all key heads together
 * @param valueLength numbers of one layer's values for one token, all value heads together
 * @param vocabularySize different tokens
 * @param chatTemplate whether the file has a chat template
 * @param addedTokens tokens that llama.cpp puts around a prompt by itself: the begin and the end token, if asked for
 * @param tensorBytes bytes of the weights
 * @param requiredLength bytes that the file must at least have
 */
public record GgufHeader(
        String architecture,
        String name,
        int contextLength,
        int blockCount,
        int embeddingLength,
        int keyLength,
        int valueLength,
        int vocabularySize,
        boolean chatTemplate,
        int addedTokens,
        long tensorBytes,
        long requiredLength) {

    /**
     * Reads a file's header.
     *
     * @throws GgufFormatException when the file is not GGUF of version 2 or 3 in little-endian order, or when its
     *         header is cut off; whether the weights are complete is for the caller to compare
     * @throws IOException when the file cannot be read
     */
    public static GgufHeader read(Path file) throws IOException {
        return new GgufReader(file).read();
    }
}
