// Copyright (c) 2026 the Ask in English authors
// SPDX-License-Identifier: Apache-2.0
package org.lfed.llama;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.lfed.core.model.ModelException;
import org.lfed.core.model.ModelException.Problem;

@DisplayName("The estimate of a model's memory")
class MemoryEstimateTest {

    private static final long GIGABYTE = 1L << 30;
    /** About what a model of seven billion parameters looks like. */
    private static final GgufHeader SEVEN_BILLION =
            new GgufHeader("llama", "seven", 32_768, 32, 4096, 1024, 1024, 32_000, true, 1, 4 * GIGABYTE, 4 * GIGABYTE);

    @Test
    @DisplayName("adds weights, keys and values, and the process")
    void addsUp() {
        MemoryEstimate estimate = MemoryEstimate.of(SEVEN_BILLION, 8192);
        assertEquals(4 * GIGABYTE, estimate.weights());
        assertEquals(GIGABYTE, estimate.cache());
        assertTrue(estimate.total() > 5 * GIGABYTE);
    }

    @Test
    @DisplayName("lets a model pass that fits")
    void fits() {
        assertDoesNotThrow(() -> MemoryEstimate.of(SEVEN_BILLION, 8192).requireAtMost(8 * GIGABYTE));
    }

    @Test
    @DisplayName("refuses a model that does not, naming both numbers")
    void doesNotFit() {
        ModelException e = assertThrows(ModelException.class, () -> MemoryEstimate.of(SEVEN_BILLION, 8192)
                .requireAtMost(4 * GIGABYTE));
        assertEquals(Problem.TOO_BIG, e.problem());
        assertTrue(e.getMessage().contains("5.2 GB") && e.getMessage().contains("4.0 GB"), e.getMessage());
        assertTrue(e.nextStep().contains("smaller model"), e.nextStep());
    }

    @Test
    @DisplayName("advises a smaller context window where that is what is too big")
    void contextDoesNotFit() {
        GgufHeader longContext = new GgufHeader(
                "llama", "long", 1 << 20, 32, 4096, 1024, 1024, 32_000, true, 1, 4 * GIGABYTE, 4 * GIGABYTE);
        ModelException e = assertThrows(ModelException.class, () -> MemoryEstimate.of(longContext, 1 << 20)
                .requireAtMost(16 * GIGABYTE));
        assertTrue(e.nextStep().contains("context window"), e.nextStep());
    }
}
