// Copyright (c) 2026 the Ask in English authors
// SPDX-License-Identifier: Apache-2.0
package org.lfed.site;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.net.URI;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What IT does with the update site, unattended: install, upgrade, roll back, uninstall. */
class DirectorTest {

    private static final String FEATURE = "org.lfed.feature.feature.group";
    private static final String SAMPLE = "org.lfed.sample.feature.feature.group";
    private static final String NEXT = "9.9.9";
    private static final Path SITE = Path.of(System.getProperty("lfed.basedir"), "update-site/target");
    private static final Path DBEAVER_STUBS =
            Path.of(System.getProperty("lfed.basedir"), "releng/host/target/repository");

    @TempDir
    private Path folder;

    private Host host;
    private String site;

    @BeforeEach
    void start() throws IOException {
        assumeTrue(Files.isDirectory(Host.built()), "There is no test host: the build is against an installed DBeaver");
        host = Host.in(folder.resolve("host"));
        site = SITE.resolve("repository").toUri().toString();
    }

    @Test
    void withoutDbeaverNothingIsInstalled() throws IOException, InterruptedException {
        Host.Run run = host.director("-repository", site, "-installIU", FEATURE);

        assertNotEquals(0, run.exitCode());
        assertTrue(run.output().contains("org.jkiss.dbeaver"), run.output());
        assertEquals(Set.of(), host.ownBundles());
    }

    @Test
    void theSiteIsInstalledUpgradedRolledBackAndUninstalled() throws IOException, InterruptedException {
        succeeds(host.director("-repository", both(site), "-installIU", FEATURE + "," + SAMPLE));
        String version = host.roots().stream()
                .filter(root -> root.startsWith(FEATURE))
                .map(root -> root.substring(root.indexOf('/') + 1))
                .findFirst()
                .orElseThrow();
        assertEquals(
                Set.of(
                        "org.lfed.core",
                        "org.lfed.llama",
                        "org.lfed.ui",
                        "org.lfed.dbeaver",
                        "org.lfed.sample",
                        "de.kherud.llama"),
                host.ownBundles());

        String next = nextSite().toUri().toString();
        succeeds(host.director("-repository", next, "-uninstallIU", FEATURE, "-installIU", FEATURE + "/" + NEXT));
        assertTrue(host.roots().contains(FEATURE + "/" + NEXT), host.roots().toString());

        succeeds(host.director("-repository", site, "-uninstallIU", FEATURE, "-installIU", FEATURE + "/" + version));
        assertTrue(host.roots().contains(FEATURE + "/" + version), host.roots().toString());

        succeeds(host.director("-uninstallIU", FEATURE + "," + SAMPLE));
        assertEquals(Set.of(), host.roots());
        assertEquals(Set.of(), host.ownBundles());
    }

    @Test
    void theZipIsInstalledWithoutANetwork() throws IOException, InterruptedException {
        Path zip;
        try (Stream<Path> files = Files.list(SITE)) {
            zip = files.filter(file -> file.toString().endsWith(".zip"))
                    .findFirst()
                    .orElseThrow();
        }

        succeeds(host.director("-repository", both("jar:" + zip.toUri() + "!/"), "-installIU", FEATURE));

        assertTrue(
                host.ownBundles().contains("org.lfed.dbeaver"),
                host.ownBundles().toString());
    }

    private static String both(String site) {
        return site + "," + DBEAVER_STUBS.toUri();
    }

    private static void succeeds(Host.Run run) {
        assertEquals(0, run.exitCode(), run.output());
    }

    /** The same site with a later version of the plug-in's feature. */
    private Path nextSite() throws IOException, InterruptedException {
        Path source = folder.resolve("next");
        for (String kind : new String[] {"features", "plugins"}) {
            Files.createDirectories(source.resolve(kind));
            try (Stream<Path> jars = Files.list(SITE.resolve("repository").resolve(kind))) {
                for (Path jar : jars.toList()) {
                    Files.copy(jar, source.resolve(kind).resolve(jar.getFileName()));
                }
            }
        }
        try (Stream<Path> features = Files.list(source.resolve("features"))) {
            Path feature = features.filter(file -> file.getFileName().toString().startsWith("org.lfed.feature_"))
                    .findFirst()
                    .orElseThrow();
            raiseVersion(feature);
        }
        Path repository = folder.resolve("next-site");
        succeeds(host.publish(source, repository));
        return repository;
    }

    private static void raiseVersion(Path feature) throws IOException {
        try (FileSystem jar = FileSystems.newFileSystem(URI.create("jar:" + feature.toUri()), Map.of())) {
            Path description = jar.getPath("feature.xml");
            String text = Files.readString(description);
            Files.writeString(
                    description, text.replaceFirst("( id=\"org.lfed.feature\".*? version=\")[^\"]*", "$1" + NEXT));
        }
    }
}
