// Copyright (c) 2026 the Ask in English authors
// SPDX-License-Identifier: Apache-2.0
package org.lfed.sample;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** A file that is shipped inside this bundle and must lie on disk before it can be used. */
public enum SampleFile {

    /** The sample database: a school district with invented students. Opens in DuckDB 1.1 and later. */
    DATABASE("lfed-sample.duckdb"),
    /** The demo model, a GGUF file. */
    DEMO_MODEL("lfed-demo.gguf");

    private final String fileName;

    SampleFile(String fileName) {
        this.fileName = fileName;
    }

    /** Its name without a folder. */
    public String fileName() {
        return fileName;
    }

    /** The SHA-256 that was computed when the bundle was built, as 64 hexadecimal digits. */
    public String sha256() {
        try (InputStream in = resource(fileName + ".sha256")) {
            return new String(in.readAllBytes(), StandardCharsets.US_ASCII).strip();
        } catch (IOException failure) {
            throw new IllegalStateException("The sample bundle is damaged", failure);
        }
    }

    /**
     * Makes sure that this version of the file lies in a folder of its own below the given one, and says where. What
     * lies there is used as it is: a file only ever arrives whole, and the name of its folder carries the checksum, so that
     * another version never gets in the way of a running one.
     *
     * @param folder where such files are kept
     * @return the file
     * @throws IOException when it cannot be written, or arrives damaged; nothing is then left
     */
    public Path in(Path folder) throws IOException {
        String checksum = sha256();
        Path target = folder.resolve(checksum.substring(0, 12)).resolve(fileName);
        if (!Files.isRegularFile(target)) {
            copyTo(target);
        }
        return target;
    }

    /**
     * Writes the file.
     *
     * @param target where to; its folders are made, and a file that is there is replaced
     * @throws IOException when it cannot be written, or arrives damaged; nothing is then left
     */
    public void copyTo(Path target) throws IOException {
        Path folder = target.toAbsolutePath().getParent();
        Files.createDirectories(folder);
        Path unfinished = Files.createTempFile(folder, fileName, ".part");
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            try (InputStream in = new DigestInputStream(resource(fileName), digest)) {
                Files.copy(in, unfinished, StandardCopyOption.REPLACE_EXISTING);
            }
            if (!HexFormat.of().formatHex(digest.digest()).equals(sha256())) {
                throw new IOException(fileName + " is damaged inside this installation; install it again.");
            }
            Files.move(unfinished, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        } finally {
            Files.deleteIfExists(unfinished);
        }
    }

    private static InputStream resource(String name) throws IOException {
        InputStream in = SampleFile.class.getResourceAsStream(name);
        if (in == null) {
            throw new IOException(name + " is missing in this installation; install it again.");
        }
        return in;
    }
}
