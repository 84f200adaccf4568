// Copyright (c) 2026 the Ask in English authors
// SPDX-License-Identifier: Apache-2.0
package org.lfed.cli.models;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.util.function.LongConsumer;
import org.lfed.core.catalog.Sha256;

/**
 * The part of a file that has already come. It survives Ctrl+C and the next start goes on from it. Its name holds the
 * beginning of the whole file's SHA-256, so that a part of another version is never continued.
 */
final class PartFile implements AutoCloseable {

    private static final String SUFFIX = ".part";
    private static final int NAME_DIGITS = 12;
    private static final int BUFFER_BYTES = 1 << 20;

    private final Path path;
    private final Path target;
    private final FileChannel channel;
    private final MessageDigest digest = Sha256.newDigest();
    private long length;

    private PartFile(Path path, Path target, FileChannel channel) {
        this.path = path;
        this.target = target;
        this.channel = channel;
    }

    /**
     * Opens the part of a file, for this process alone, and computes the checksum of what is already there.
     *
     * @param target where the whole file will be
     * @param expected the whole file's checksum
     * @param progress told how many bytes were read so far
     * @throws FetchException when another process has it open
     * @throws IOException when the disk fails
     */
    @SuppressWarnings("resource") // The part closes its channel.
    static PartFile open(Path target, Sha256 expected, LongConsumer progress) throws FetchException, IOException {
        Files.createDirectories(target.getParent());
        Path path = pathFor(target, expected);
        deleteOtherVersions(target, path);
        FileChannel channel =
                FileChannel.open(path, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
        try {
            lock(channel, target);
            PartFile part = new PartFile(path, target, channel);
            part.readWhatIsThere(progress);
            return part;
        } catch (FetchException | IOException | RuntimeException e) {
            channel.close();
            throw e;
        }
    }

    /** Where the part of a file lies; it need not exist. */
    static Path pathFor(Path target, Sha256 expected) {
        String version = expected.hex().substring(0, NAME_DIGITS);
        return target.resolveSibling(target.getFileName() + "." + version + SUFFIX);
    }

    /** Bytes that are here. */
    long length() {
        return length;
    }

    /** Adds bytes at the end. */
    void append(byte[] bytes, int count) throws IOException {
        ByteBuffer buffer = ByteBuffer.wrap(bytes, 0, count);
        while (buffer.hasRemaining()) {
            length += channel.write(buffer, length);
        }
        digest.update(bytes, 0, count);
    }

    /** Throws away what is here. */
    void startOver() throws IOException {
        channel.truncate(0);
        length = 0;
        digest.reset();
    }

    /** The checksum of what is here. Call it once, when everything is. */
    Sha256 checksum() {
        return Sha256.of(digest);
    }

    /** Puts the whole file into its place; this closes the part. */
    void moveIntoPlace() throws IOException {
        // The name must not survive a power cut that the bytes do not.
        channel.force(true);
        channel.close();
        Files.move(path, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    /** Closes and deletes it. */
    void delete() throws IOException {
        channel.close();
        Files.deleteIfExists(path);
    }

    /** Closes it; a part in which nothing is yet leaves no file behind. */
    @Override
    public void close() throws IOException {
        channel.close();
        if (length == 0) {
            Files.deleteIfExists(path);
        }
    }

    private void readWhatIsThere(LongConsumer progress) throws IOException {
        ByteBuffer buffer = ByteBuffer.allocate(BUFFER_BYTES);
        for (int count = channel.read(buffer, length); count >= 0; count = channel.read(buffer, length)) {
            digest.update(buffer.array(), 0, count);
            length += count;
            buffer.clear();
            progress.accept(length);
        }
    }

    @SuppressWarnings("resource") // Closing the channel gives the lock back.
    private static void lock(FileChannel channel, Path target) throws FetchException, IOException {
        try {
            if (channel.tryLock() == null) {
                throw busy(target, null);
            }
        } catch (OverlappingFileLockException e) {
            throw busy(target, e);
        }
    }

    private static FetchException busy(Path target, Exception cause) {
        return FetchException.lasting(
                "Another process is fetching " + target.getFileName() + " at this moment.",
                "Wait until it is done.",
                cause);
    }

    private static void deleteOtherVersions(Path target, Path wanted) throws IOException {
        String prefix = target.getFileName() + ".";
        DirectoryStream.Filter<Path> others = path -> {
            String name = path.getFileName().toString();
            return name.startsWith(prefix) && name.endsWith(SUFFIX) && !path.equals(wanted);
        };
        try (DirectoryStream<Path> parts = Files.newDirectoryStream(target.getParent(), others)) {
            for (Path part : parts) {
                Files.deleteIfExists(part);
            }
        }
    }
}
