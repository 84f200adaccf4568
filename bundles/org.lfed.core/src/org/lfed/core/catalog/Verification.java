// Copyright (c) 2026 the Ask in English authors
// SPDX-License-Identifier: Apache-2.0
package org.lfed.core.catalog;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Objects;

/**
 * The record that a file had a checksum at some time.
 *
 * @param sha256 the checksum
 * @param bytes the file's size then
 * @param modified the file's time of last change then, in milliseconds precision
 * @param verifiedAt when the checksum was computed
 */
public record Verification(Sha256 sha256, long bytes, Instant modified, Instant verifiedAt) {

    /** Checks that nothing is null and drops what a file system may not keep. */
    public Verification {
        Objects.requireNonNull(sha256, "sha256");
        modified = modified.truncatedTo(ChronoUnit.MILLIS);
        verifiedAt = verifiedAt.truncatedTo(ChronoUnit.SECONDS);
    }

    /**
     * The record for a file whose checksum was just computed.
     *
     * @throws IOException when the file's size and time cannot be read
     */
    public static Verification of(Path file, Sha256 sha256, Instant now) throws IOException {
        return new Verification(
                sha256, Files.size(file), Files.getLastModifiedTime(file).toInstant(), now);
    }

    /** The same record after the file turned out to have another checksum: it holds for no file any more. */
    Verification refuted() {
        return new Verification(sha256, bytes, Instant.EPOCH, verifiedAt);
    }

    /** Whether the file's size and time are still what they were. Reading it all again would take too long. */
    public boolean stillHolds(Path file) {
        // Both are 0 for a file that is gone.
        return file.toFile().length() == bytes && file.toFile().lastModified() == modified.toEpochMilli();
    }
}
