// Copyright (c) 2026 the Ask in English authors
// SPDX-License-Identifier: Apache-2.0
package org.lfed.core.catalog;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Optional;
import java.util.function.LongConsumer;
import java.util.regex.Pattern;

/**
 * The SHA-256 checksum of a file.
 *
 * @param hex 64 hexadecimal digits, lower case
 */
public record Sha256(String hex) {

    private static final Pattern HEX = Pattern.compile("[0-9a-fA-F]{64}");
    private static final int BUFFER_BYTES = 1 << 20;

    /** Checks that it is a SHA-256 and puts it into lower case. */
    public Sha256 {
        if (!HEX.matcher(hex).matches()) {
            throw new IllegalArgumentException("Not a SHA-256 of 64 hexadecimal digits: " + hex);
        }
        hex = hex.toLowerCase(Locale.ROOT);
    }

    /** The checksum that the text states, or nothing when it states none. */
    public static Optional<Sha256> parse(String text) {
        return HEX.matcher(text).matches() ? Optional.of(new Sha256(text)) : Optional.empty();
    }

    /** The checksum that a digest has come to; this resets the digest. */
    public static Sha256 of(MessageDigest digest) {
        return new Sha256(HexFormat.of().formatHex(digest.digest()));
    }

    /** A new digest that computes SHA-256. */
    public static MessageDigest newDigest() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }

    /**
     * Reads a whole file and computes its checksum.
     *
     * @param progress told after every piece how many bytes were read so far; what it throws stops the reading
     * @throws IOException when the file cannot be read
     */
    public static Sha256 ofFile(Path file, LongConsumer progress) throws IOException {
        MessageDigest digest = newDigest();
        byte[] buffer = new byte[BUFFER_BYTES];
        long total = 0;
        try (InputStream in = Files.newInputStream(file)) {
            for (int count = in.read(buffer); count >= 0; count = in.read(buffer)) {
                digest.update(buffer, 0, count);
                total += count;
                progress.accept(total);
            }
        }
        return of(digest);
    }

    /** The 64 digits. */
    @Override
    public String toString() {
        return hex;
    }
}
