// Copyright (c) 2026 the Ask in English authors
// SPDX-License-Identifier: Apache-2.0
package org.lfed.llama;

import java.util.Locale;
import org.lfed.core.model.ModelException;
import org.lfed.core.model.ModelException.Problem;

/**
 * About how much memory a loaded model takes.
 *
 * @param weights bytes of the weights
 * @param cache bytes of the keys and values of a full context window, 16 bits each
 * @param working bytes of the intermediate results and of the worker process itself
 */
public record MemoryEstimate(long weights, long cache, long working) {

    private static final long PROCESS = 100L << 20;
    private static final long BYTES_OF_A_KEY = 2;
    private static final long BYTES_OF_A_LOGIT = 4;
    private static final long BATCH = 512;
    private static final double GIGABYTE = 1 << 30;

    /**
     * Estimates from what the file says.
     *
     * @param header the model
     * @param contextWindow tokens that prompt and answer may have together
     */
    public static MemoryEstimate of(GgufHeader header, int contextWindow) {
        long token = BYTES_OF_A_KEY * ((long) header.keyLength() + header.valueLength()) * header.blockCount();
        long working = BATCH * BYTES_OF_A_LOGIT * header.vocabularySize();
        return new MemoryEstimate(header.tensorBytes(), token * contextWindow, PROCESS + working);
    }

    /** All together, in bytes. */
    public long total() {
        return weights + cache + working;
    }

    /**
     * Refuses a model that cannot fit.
     *
     * @param physicalMemory bytes that the computer has
     * @throws ModelException TOO_BIG when it needs more than that
     */
    void requireAtMost(long physicalMemory) throws ModelException {
        if (total() <= physicalMemory) {
            return;
        }
        String nextStep = cache > weights && physicalMemory > weights + working
                ? "Choose a smaller context window in the preferences: it alone needs " + gigabytes(cache) + '.'
                : "Choose a smaller model, or a more strongly quantized file of this one.";
        throw new ModelException(
                Problem.TOO_BIG,
                "The model needs about " + gigabytes(total()) + " of memory, and this computer has "
                        + gigabytes(physicalMemory) + '.',
                nextStep);
    }

    private static String gigabytes(long bytes) {
        return String.format(Locale.ROOT, "%.1f GB", bytes / GIGABYTE);
    }
}
