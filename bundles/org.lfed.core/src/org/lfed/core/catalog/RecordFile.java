// Copyright (c) 2026 the Ask in English authors
// SPDX-License-Identifier: Apache-2.0
package org.lfed.core.catalog;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.function.UnaryOperator;
import org.lfed.core.model.ModelException;

/**
 * A person's {@code models.json}. It is replaced as a whole, so that a crash leaves the old or the new one, and changed
 * under a lock file, so that two processes do not lose each other's changes.
 */
final class RecordFile {

    private final Path file;

    RecordFile(Path file) {
        this.file = file;
    }

    /** What the file says; nothing when it does not exist. */
    UserRecord read() throws ModelException {
        if (!Files.exists(file)) {
            return UserRecord.EMPTY;
        }
        try {
            return UserRecord.parse(Files.readString(file), file.toString());
        } catch (IOException e) {
            throw unusable("cannot be read: " + e.getMessage(), e);
        } catch (CatalogException e) {
            throw unusable("is damaged: " + e.getMessage(), e);
        }
    }

    /** Changes what the file says. */
    synchronized void update(UnaryOperator<UserRecord> change) throws ModelException {
        try {
            Files.createDirectories(file.getParent());
            Path lockFile = file.resolveSibling(file.getFileName() + ".lock");
            try (FileChannel channel = FileChannel.open(lockFile, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                    FileLock lock = channel.lock()) {
                if (lock.isValid()) {
                    replace(change.apply(read()).toJson());
                }
            }
        } catch (IOException e) {
            throw new ModelException(
                    ModelException.Problem.MISSING,
                    "The list of models cannot be written to " + file + ": " + e.getMessage(),
                    "Make that folder writable, or set LFED_HOME to a folder that is.",
                    e);
        }
    }

    private void replace(String text) throws IOException {
        Path temporary = Files.createTempFile(file.getParent(), "models", ".tmp");
        try {
            Files.write(temporary, text.getBytes(StandardCharsets.UTF_8), StandardOpenOption.SYNC);
            Files.move(temporary, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(temporary);
        }
    }

    private ModelException unusable(String why, Exception cause) {
        return new ModelException(
                ModelException.Problem.MISSING,
                "The list of your models " + file + " " + why,
                "Move that file away and add your models again with: lfed models add FILE",
                cause);
    }
}
