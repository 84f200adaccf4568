// Copyright (c) 2026 the Ask in English authors
// SPDX-License-Identifier: Apache-2.0
package org.lfed.llama.worker;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** The way out. {@code System.exit} can crash or hang while llama.cpp computes; halting does not. */
final class Exit {

    /** Asked to end. */
    static final int ASKED = 0;
    /** The supervisor has gone. */
    static final int ORPHANED = 3;

    private final Path tempFolder;

    Exit(Path tempFolder) {
        this.tempFolder = tempFolder;
    }

    /** Removes what can be removed of the temporary folder (Windows keeps a loaded library) and ends the process. */
    void now(int status) {
        try (Stream<Path> content = Files.list(tempFolder)) {
            List<Path> files = content.toList();
            for (Path file : files) {
                Files.deleteIfExists(file);
            }
            Files.deleteIfExists(tempFolder);
        } catch (IOException | RuntimeException e) {
            // The supervisor, or the next one, sweeps what is left.
        } finally {
            Runtime.getRuntime().halt(status);
        }
    }
}
