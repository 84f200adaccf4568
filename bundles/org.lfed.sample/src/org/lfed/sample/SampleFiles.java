// Copyright (c) 2026 the Ask in English authors
// SPDX-License-Identifier: Apache-2.0
package org.lfed.sample;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import org.lfed.core.catalog.BundledFiles;
import org.lfed.core.catalog.Sha256;

/**
 * What this bundle ships for a model store: the demo model, unpacked when it is asked for.
 *
 * @param folder where files are unpacked
 */
public record SampleFiles(Path folder) implements BundledFiles {

    @Override
    public Optional<Path> locate(String fileName) {
        if (!fileName.equals(SampleFile.DEMO_MODEL.fileName())) {
            return Optional.empty();
        }
        try {
            return Optional.of(SampleFile.DEMO_MODEL.in(folder));
        } catch (IOException failure) {
            System.getLogger(SampleFiles.class.getName())
                    .log(System.Logger.Level.WARNING, "The demo model cannot be unpacked", failure);
            return Optional.empty();
        }
    }

    @Override
    public Optional<Sha256> checksum(String fileName) {
        return fileName.equals(SampleFile.DEMO_MODEL.fileName())
                ? Sha256.parse(SampleFile.DEMO_MODEL.sha256())
                : Optional.empty();
    }
}
