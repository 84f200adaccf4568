// Copyright (c) 2026 the Ask in English authors
// SPDX-License-Identifier: Apache-2.0
package org.lfed.site;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.Test;

/** What IT installs: the p2 repository as a folder and as one zip. */
class UpdateSiteTest {

    private static final Path TARGET = Path.of(System.getProperty("lfed.basedir"), "update-site", "target");
    private static final Path SITE = TARGET.resolve("repository");
    private static final long MEGABYTE = 1_000_000;

    @Test
    void offersTheTwoFeatures() throws IOException {
        assertEquals(Set.of("org.lfed.feature", "org.lfed.sample.feature"), names("features"));
    }

    @Test
    void carriesTheProductAndItsLibrariesAndNothingElse() throws IOException {
        assertEquals(
                Set.of(
                        "org.lfed.core",
                        "org.lfed.llama",
                        "org.lfed.ui",
                        "org.lfed.dbeaver",
                        "org.lfed.sample",
                        "de.kherud.llama",
                        "com.fasterxml.jackson.core.jackson-annotations",
                        "com.fasterxml.jackson.core.jackson-core",
                        "com.fasterxml.jackson.core.jackson-databind"),
                names("plugins"));
    }

    @Test
    void isSmallWithoutTheSample() throws IOException {
        long bytes = 0;
        for (Path jar : jars("plugins")) {
            bytes += jar.getFileName().toString().startsWith("org.lfed.sample") ? 0 : Files.size(jar);
        }
        assertTrue(bytes < 20 * MEGABYTE, bytes + " bytes");
    }

    @Test
    void isThereAsOneZipToo() throws IOException {
        try (Stream<Path> files = Files.list(TARGET)) {
            Path zip = files.filter(file -> file.toString().endsWith(".zip"))
                    .findFirst()
                    .orElseThrow();
            try (ZipFile content = new ZipFile(zip.toFile())) {
                Set<String> entries =
                        content.stream().map(ZipEntry::getName).collect(Collectors.toCollection(TreeSet::new));
                assertTrue(entries.contains("content.jar") && entries.contains("artifacts.jar"), entries.toString());
                for (Path jar : jars("plugins")) {
                    assertTrue(entries.contains("plugins/" + jar.getFileName()), jar.toString());
                }
            }
        }
    }

    private static Set<String> names(String folder) throws IOException {
        return jars(folder).stream()
                .map(jar -> jar.getFileName().toString().replaceFirst("_\\d.*", ""))
                .collect(Collectors.toSet());
    }

    private static List<Path> jars(String folder) throws IOException {
        try (Stream<Path> files = Files.list(SITE.resolve(folder))) {
            return files.toList();
        }
    }
}
