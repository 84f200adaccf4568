// Copyright (c) 2026 the Ask in English authors
// SPDX-License-Identifier: Apache-2.0
package org.lfed.lab.seed;

import java.io.IOException;
import java.nio.file.CopyOption;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.SQLException;
import java.util.List;
import java.util.stream.Stream;

/** Writes a file that either appears whole or not at all. */
final class NewFile {

    /** Fills a file that does not exist yet. */
    interface Content {

        void writeTo(Path file) throws IOException, SQLException;
    }

    private NewFile() {}

    /**
     * Writes a file that must not exist yet.
     *
     * @throws FileAlreadyExistsException
     *             if it does exist; it is left alone
     * @throws IOException
     *             if the content cannot be written; no file is then left
     */
    static void create(Path target, Content content) throws IOException {
        if (Files.exists(target)) {
            throw new FileAlreadyExistsException(target.toString());
        }
        write(target, content);
    }

    /**
     * Writes a file, over the one that is there.
     *
     * @throws IOException
     *             if the content cannot be written; the file is then as it was before
     */
    static void replace(Path target, Content content) throws IOException {
        write(target, content, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
    }

    private static void write(Path target, Content content, CopyOption... options) throws IOException {
        Path workshop = Files.createTempDirectory(target.toAbsolutePath().getParent(), ".unfinished");
        try {
            Path unfinished = workshop.resolve(target.getFileName());
            content.writeTo(unfinished);
            Files.move(unfinished, target, options);
        } catch (SQLException e) {
            throw new IOException("Cannot write " + target + ": " + e.getMessage(), e);
        } finally {
            clear(workshop);
        }
    }

    private static void clear(Path workshop) throws IOException {
        List<Path> left;
        try (Stream<Path> files = Files.list(workshop)) {
            left = files.toList();
        }
        for (Path file : left) {
            Files.delete(file);
        }
        Files.delete(workshop);
    }
}
