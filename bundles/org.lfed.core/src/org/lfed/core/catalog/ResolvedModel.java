// Copyright (c) 2026 the Ask in English authors
// SPDX-License-Identifier: Apache-2.0
package org.lfed.core.catalog;

import java.nio.file.Path;
import java.util.Objects;
import java.util.Optional;

/**
 * A model whose file is on this machine.
 *
 * @param entry what is known about it
 * @param path its file, which exists
 * @param expected the checksum that the file must have, absent when none was ever stated or computed
 * @param state whether the file was already compared with that checksum
 */
public record ResolvedModel(ModelEntry entry, Path path, Optional<Sha256> expected, ModelState state) {

    /** Checks that nothing is null. */
    public ResolvedModel {
        Objects.requireNonNull(entry, "entry");
        Objects.requireNonNull(path, "path");
        Objects.requireNonNull(expected, "expected");
        Objects.requireNonNull(state, "state");
    }
}
