// Copyright (c) 2026 the Ask in English authors
// SPDX-License-Identifier: Apache-2.0
package org.lfed.llama;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.DoubleConsumer;
import org.lfed.core.model.Cancellation;
import org.lfed.core.model.ModelException;
import org.lfed.core.model.ModelException.Problem;

/**
 * Looks at a model file before native code does: corrupted weights would load and write nonsense. A checksum is
 * computed once for each path, size and modification time, and remembered as long as this object lives, so that one
 * instance should serve a whole process. Thread-safe.
 */
public final class ModelFileCheck {

    private static final int CHUNK = 1 << 20;

    private final Map<Identity, String> checksums = new ConcurrentHashMap<>();

    /** What a file is recognised by. */
    private record Identity(Path file, long size, FileTime modified) {}

    /**
     * Checks that the file exists, is GGUF, is complete, and is the one that was expected.
     *
     * @param file the model file
     * @param sha256 its expected SHA-256 in hexadecimal, or null for any
     * @param progress told how much of the file has been read for its checksum, 0 to 1
     * @param cancellation stops it
     * @return the file's header
     * @throws ModelException MISSING, NOT_GGUF, TRUNCATED, WRONG_CHECKSUM or CANCELLED
     */
    public GgufHeader check(Path file, String sha256, DoubleConsumer progress, Cancellation cancellation)
            throws ModelException {
        if (!Files.isRegularFile(file)) {
            throw new ModelException(
                    Problem.MISSING,
                    "There is no model file at " + file + ".",
                    "Choose a GGUF file that exists in the preferences.");
        }
        try {
            GgufHeader header = GgufHeader.read(file);
            if (Files.size(file) < header.requiredLength()) {
                throw truncated(file, null);
            }
            if (sha256 != null) {
                compare(file, sha256, progress, cancellation);
            }
            return header;
        } catch (GgufFormatException e) {
            if (e.truncated()) {
                throw truncated(file, e);
            }
            throw new ModelException(
                    Problem.NOT_GGUF,
                    name(file) + " is not a model file that can be used. " + e.getMessage() + '.',
                    "Choose a file in GGUF format; other formats have to be converted first.",
                    e);
        } catch (IOException e) {
            throw new ModelException(
                    Problem.MISSING,
                    name(file) + " cannot be read: " + e.getMessage() + '.',
                    "Check that you may read the file and that its drive is connected.",
                    e);
        }
    }

    private static ModelException truncated(Path file, Exception cause) {
        return new ModelException(
                Problem.TRUNCATED,
                name(file) + " is incomplete: the file ends too early.",
                "Copy or download the file again; the transfer was probably interrupted.",
                cause);
    }

    private void compare(Path file, String expected, DoubleConsumer progress, Cancellation cancellation)
            throws IOException, ModelException {
        Identity identity =
                new Identity(file.toAbsolutePath().normalize(), Files.size(file), Files.getLastModifiedTime(file));
        String actual = checksums.get(identity);
        if (actual == null) {
            actual = checksum(identity, progress, cancellation);
            checksums.put(identity, actual);
        }
        if (!actual.equalsIgnoreCase(expected.strip())) {
            throw new ModelException(
                    Problem.WRONG_CHECKSUM,
                    name(file) + " is not the file that the catalogue describes: its SHA-256 is " + actual + '.',
                    "Get the file again from its source, or choose it as a model of your own.");
        }
    }

    private static String checksum(Identity identity, DoubleConsumer progress, Cancellation cancellation)
            throws IOException, ModelException {
        MessageDigest digest = sha256();
        byte[] chunk = new byte[CHUNK];
        long done = 0;
        progress.accept(0);
        try (InputStream input = Files.newInputStream(identity.file())) {
            for (int read = input.read(chunk); read >= 0; read = input.read(chunk)) {
                if (cancellation.isCancelled()) {
                    throw Failures.cancelled();
                }
                digest.update(chunk, 0, read);
                done += read;
                progress.accept(Math.min(1, (double) done / identity.size()));
            }
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }

    private static Path name(Path file) {
        return file.getFileName();
    }
}
