// Copyright (c) 2026 the Ask in English authors
// SPDX-License-Identifier: Apache-2.0
package org.lfed.cli.models;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.lfed.core.catalog.FileSize;
import org.lfed.core.catalog.Sha256;

/** Brings one file from the hub into its place: resumed where an earlier try stopped, and checked before it counts. */
final class Download {

    /** What a disk should still have when the file is there. */
    private static final long RESERVE_BYTES = 100_000_000;

    private static final int BUFFER_BYTES = 1 << 18;

    private final HubClient hub;
    private final Patience patience;
    private final FreeSpace freeSpace;
    private final Progress progress;

    Download(HubClient hub, Patience patience, FreeSpace freeSpace, Progress progress) {
        this.hub = hub;
        this.patience = patience;
        this.freeSpace = freeSpace;
        this.progress = progress;
    }

    /**
     * Fetches a file. What has come stays on the disk when this fails, unless it is wrong.
     *
     * @param target where it belongs
     * @throws FetchException when it cannot be fetched or its checksum is not what the hub stated
     */
    void fetch(HubFile file, Path target) throws FetchException {
        try (PartFile part = open(file, target)) {
            if (part.length() > file.bytes()) {
                part.startOver();
            }
            requireSpace(target.getParent(), file.bytes() - part.length());
            receive(file, part);
            Sha256 actual = part.checksum();
            if (!actual.equals(file.sha256())) {
                part.delete();
                throw FetchException.lasting(
                        "What came is not what the hub described: its SHA-256 is " + actual + " and should be "
                                + file.sha256() + ". It was deleted.",
                        "Run the same command again; if it happens again, something between here and the hub changes"
                                + " files.");
            }
            part.moveIntoPlace();
        } catch (IOException e) {
            throw disk(target, e);
        }
    }

    private PartFile open(HubFile file, Path target) throws FetchException, IOException {
        boolean resumes = Files.exists(PartFile.pathFor(target, file.sha256()));
        if (!resumes) {
            return PartFile.open(target, file.sha256(), done -> {});
        }
        progress.start("Checking what is here", Files.size(PartFile.pathFor(target, file.sha256())));
        try {
            return PartFile.open(target, file.sha256(), progress::at);
        } finally {
            progress.end();
        }
    }

    private void receive(HubFile file, PartFile part) throws FetchException, IOException {
        progress.start("Fetching", file.bytes());
        try {
            int failures = 0;
            while (part.length() < file.bytes()) {
                long before = part.length();
                try {
                    receiveOnce(file, part);
                } catch (FetchException e) {
                    failures = part.length() > before ? 1 : failures + 1;
                    if (!e.isPassing() || failures > patience.retries()) {
                        throw e;
                    }
                    pause(failures);
                }
            }
        } finally {
            progress.end();
        }
    }

    private void receiveOnce(HubFile file, PartFile part) throws FetchException, IOException {
        byte[] buffer = new byte[BUFFER_BYTES];
        try (HubContent content = hub.open(file, part.length())) {
            if (content.offset() != part.length()) {
                part.startOver();
            }
            while (part.length() < file.bytes()) {
                int count = content.read(buffer, (int) Math.min(buffer.length, file.bytes() - part.length()));
                part.append(buffer, count);
                progress.at(part.length());
            }
        }
    }

    private void requireSpace(Path folder, long needed) throws FetchException, IOException {
        long free = freeSpace.bytes(folder);
        if (free < needed + RESERVE_BYTES) {
            throw FetchException.lasting(
                    "The disk is too full: " + FileSize.text(needed) + " are still to come, and " + folder + " has "
                            + FileSize.text(free) + " free.",
                    "Make room, or set LFED_HOME to a folder on a larger disk.");
        }
    }

    private void pause(int failures) throws FetchException {
        try {
            Thread.sleep(patience.pauseBefore(failures).toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw FetchException.lasting("The download was interrupted.", "Run the same command again.", e);
        }
    }

    private static FetchException disk(Path target, IOException cause) {
        return FetchException.lasting(
                "The file " + target + " cannot be written: " + cause.getMessage() + ".",
                "Check that the disk has room and that you may write there, then run the same command again.",
                cause);
    }
}
