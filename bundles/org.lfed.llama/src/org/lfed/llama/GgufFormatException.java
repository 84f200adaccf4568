// Copyright (c) 2026 the Ask in English authors
// SPDX-License-Identifier: Apache-2.0
package org.lfed.llama;

import java.io.IOException;

/** A file that is not GGUF, or not whole. */
public final class GgufFormatException extends IOException {

    private static final long serialVersionUID = 1L;

    private final boolean truncated;

    GgufFormatException(String message, boolean truncated) {
        super(message);
        this.truncated = truncated;
    }

    /** Whether the file begins like GGUF but ends too early. */
    public boolean truncated() {
        return truncated;
    }
}
