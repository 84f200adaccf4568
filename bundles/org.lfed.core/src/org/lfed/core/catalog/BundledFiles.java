// Copyright (c) 2026 the Ask in English authors
// SPDX-License-Identifier: Apache-2.0
package org.lfed.core.catalog;

import java.nio.file.Path;
import java.util.Optional;

/** Finds the files that ship with the product. */
@FunctionalInterface
public interface BundledFiles {

    /** Where the file with that name lies on disk, or nothing when this installation does not have it. */
    Optional<Path> locate(String fileName);

    /** The checksum that was computed when the product was built, or nothing when none was kept. */
    @SuppressWarnings("unused") // Implementations need the name.
    default Optional<Sha256> checksum(String fileName) {
        return Optional.empty();
    }
}
