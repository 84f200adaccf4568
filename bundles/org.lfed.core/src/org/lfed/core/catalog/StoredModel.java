// Copyright (c) 2026 the Ask in English authors
// SPDX-License-Identifier: Apache-2.0
package org.lfed.core.catalog;

import java.nio.file.Path;
import java.util.Objects;
import java.util.Optional;

/**
 * A line of the list of models.
 *
 * @param entry what is known about it
 * @param path where its file lies, absent when it is not on this machine
 * @param verification when its checksum was last right, absent when it never was
 * @param state what that means for the file as it is now
 */
public record StoredModel(
        ModelEntry entry, Optional<Path> path, Optional<Verification> verification, ModelState state) {

    /** Checks that nothing is null. */
    public StoredModel {
        Objects.requireNonNull(entry, "entry");
        Objects.requireNonNull(path, "path");
        Objects.requireNonNull(verification, "verification");
        Objects.requireNonNull(state, "state");
    }

    /** The checksum that the file must have: the catalogue's, else the one recorded when it was fetched or added. */
    public Optional<Sha256> expected() {
        return entry.sha256().or(() -> verification.map(Verification::sha256));
    }
}
