// Copyright (c) 2026 the Ask in English authors
// SPDX-License-Identifier: Apache-2.0
package org.lfed.cli.models;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Tells how much a folder's disk can still take. */
@FunctionalInterface
public interface FreeSpace {

    /**
     * Bytes that this person may still write to the disk of a folder.
     *
     * @param folder a folder that exists
     * @throws IOException when the file system does not tell
     */
    long bytes(Path folder) throws IOException;

    /** What the operating system says. */
    static FreeSpace ofThisMachine() {
        return folder -> Files.getFileStore(folder).getUsableSpace();
    }
}
