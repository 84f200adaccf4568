// Copyright (c) 2026 the Ask in English authors
// SPDX-License-Identifier: Apache-2.0
package org.lfed.llama;

/** The types of metadata values, in the order of their numbers in the file. */
enum GgufValueType {
    UINT8,
    INT8,
    UINT16,
    INT16,
    UINT32,
    INT32,
    FLOAT32,
    BOOL,
    STRING,
    ARRAY,
    UINT64,
    INT64,
    FLOAT64;

    static GgufValueType of(int number) throws GgufFormatException {
        if (number < 0 || number >= values().length) {
            throw new GgufFormatException("A metadata value is of the unknown type " + number, false);
        }
        return values()[number];
    }
}
