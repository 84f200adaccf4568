// Copyright (c) 2026 the Ask in English authors
// SPDX-License-Identifier: Apache-2.0
package org.lfed.llama;

import java.util.Map;

/**
 * How a tensor's elements are stored: in blocks of so many elements and bytes.
 *
 * @param elements elements of a block
 * @param bytes bytes of a block
 */
record GgmlType(int elements, int bytes) {

    /** A type that this table does not know takes at least nothing, so that a newer file is left to llama.cpp. */
    private static final GgmlType UNKNOWN = new GgmlType(1, 0);

    private static final Map<Integer, GgmlType> BY_NUMBER = Map.ofEntries(
            Map.entry(0, new GgmlType(1, 4)), // F32
            Map.entry(1, new GgmlType(1, 2)), // F16
            Map.entry(2, new GgmlType(32, 18)), // Q4_0
            Map.entry(3, new GgmlType(32, 20)), // Q4_1
            Map.entry(6, new GgmlType(32, 22)), // Q5_0
            Map.entry(7, new GgmlType(32, 24)), // Q5_1
            Map.entry(8, new GgmlType(32, 34)), // Q8_0
            Map.entry(9, new GgmlType(32, 36)), // Q8_1
            Map.entry(10, new GgmlType(256, 84)), // Q2_K
            Map.entry(11, new GgmlType(256, 110)), // Q3_K
            Map.entry(12, new GgmlType(256, 144)), // Q4_K
            Map.entry(13, new GgmlType(256, 176)), // Q5_K
            Map.entry(14, new GgmlType(256, 210)), // Q6_K
            Map.entry(15, new GgmlType(256, 292)), // Q8_K
            Map.entry(16, new GgmlType(256, 66)), // IQ2_XXS
            Map.entry(17, new GgmlType(256, 74)), // IQ2_XS
            Map.entry(18, new GgmlType(256, 98)), // IQ3_XXS
            Map.entry(19, new GgmlType(256, 50)), // IQ1_S
            Map.entry(20, new GgmlType(32, 18)), // IQ4_NL
            Map.entry(21, new GgmlType(256, 110)), // IQ3_S
            Map.entry(22, new GgmlType(256, 82)), // IQ2_S
            Map.entry(23, new GgmlType(256, 136)), // IQ4_XS
            Map.entry(24, new GgmlType(1, 1)), // I8
            Map.entry(25, new GgmlType(1, 2)), // I16
            Map.entry(26, new GgmlType(1, 4)), // I32
            Map.entry(27, new GgmlType(1, 8)), // I64
            Map.entry(28, new GgmlType(1, 8)), // F64
            Map.entry(29, new GgmlType(256, 56)), // IQ1_M
            Map.entry(30, new GgmlType(1, 2)), // BF16
            Map.entry(34, new GgmlType(256, 54)), // TQ1_0
            Map.entry(35, new GgmlType(256, 66))); // TQ2_0

    static GgmlType of(int number) {
        return BY_NUMBER.getOrDefault(number, UNKNOWN);
    }

    /**
     * Bytes of so many elements.
     *
     * @throws ArithmeticException when that is more than a long can say
     */
    long bytes(long count) {
        return Math.multiplyExact((count + elements - 1) / elements, (long) bytes);
    }
}
