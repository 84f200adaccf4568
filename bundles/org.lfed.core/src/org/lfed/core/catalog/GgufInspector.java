// Copyright (c) 2026 the Ask in English authors
// SPDX-License-Identifier: Apache-2.0
package org.lfed.core.catalog;

import java.nio.file.Path;
import org.lfed.core.model.ModelException;

/** Reads the header of a GGUF file. The model worker's bundle implements it; this one knows no file formats. */
@FunctionalInterface
public interface GgufInspector {

    /**
     * Reads the header.
     *
     * @param file a file that exists
     * @throws ModelException when the file cannot be read, ends too early, or is not GGUF
     */
    GgufFacts inspect(Path file) throws ModelException;
}
