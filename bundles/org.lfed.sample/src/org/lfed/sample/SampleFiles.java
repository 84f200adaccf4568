// Copyright (c) 2026 the Ask in English authors
// SPDX-License-Identifier: Apache-2.0
package org.lfed.sample;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Optional;
import org.lfed.core.catalog.BundledFiles;
import org.lfed.core.catalog.CatalogException;
import org.lfed.core.catalog.ModelCatalog;
import org.lfed.core.catalog.Sha256;

/**
 * What this bundle ships for a model store: the demo model, unpacked when it is asked for, and the catalogue.
 *
 * @param folder where files are unpacked
 */
public record SampleFiles(Path folder) implements BundledFiles {

    /** The catalogue of models. */
    public static ModelCatalog catalog() {
        try (InputStream in = SampleFile.class.getResourceAsStream("catalog.json")) {
            return ModelCatalog.parse(new String(in.readAllBytes(), StandardCharsets.UTF_8), "catalog.json");
        } catch (IOException | CatalogException failure) {
            throw new IllegalStateException("The model catalogue of this installation is damaged", failure);
        }
    }

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
