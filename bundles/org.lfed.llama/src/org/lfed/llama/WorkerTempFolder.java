// Copyright (c) 2026 the Ask in English authors
// SPDX-License-Identifier: Apache-2.0
package org.lfed.llama;

import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * A worker's private temporary folder: the native library is unpacked there under one fixed name. Its name tells which
 * process made it, so that folders of processes that were killed can be swept away later.
 */
final class WorkerTempFolder {

    private static final Logger LOGGER = System.getLogger(WorkerTempFolder.class.getName());
    private static final String PREFIX = "lfed-worker-";

    private final Path path;

    private WorkerTempFolder(Path path) {
        this.path = path;
    }

    /** Makes a new one in the given folder, and deletes those of processes that no longer live. */
    static WorkerTempFolder create(Path root) throws IOException {
        Files.createDirectories(root);
        sweep(root);
        return new WorkerTempFolder(
                Files.createTempDirectory(root, PREFIX + ProcessHandle.current().pid() + '-')
                        .toAbsolutePath());
    }

    Path path() {
        return path;
    }

    /** Deletes the folder, as far as the system lets it. */
    void delete() {
        delete(path);
    }

    private static void sweep(Path root) throws IOException {
        try (Stream<Path> entries = Files.list(root)) {
            entries.filter(WorkerTempFolder::isOrphan).forEach(WorkerTempFolder::delete);
        }
    }

    private static boolean isOrphan(Path folder) {
        String name = folder.getFileName().toString();
        int end = name.indexOf('-', PREFIX.length());
        if (!name.startsWith(PREFIX) || end < 0) {
            return false;
        }
        try {
            return ProcessHandle.of(Long.parseLong(name.substring(PREFIX.length(), end)))
                    .isEmpty();
        } catch (NumberFormatException e) {
            return false;
        }
    }

    private static void delete(Path folder) {
        try (Stream<Path> content = Files.list(folder)) {
            List<Path> files = content.toList();
            for (Path file : files) {
                Files.deleteIfExists(file);
            }
            Files.deleteIfExists(folder);
        } catch (NoSuchFileException e) {
            // The worker was quicker.
        } catch (IOException e) {
            LOGGER.log(Level.DEBUG, "A temporary folder of the model worker stays for now", e);
        }
    }
}
