// Copyright (c) 2026 the Ask in English authors
// SPDX-License-Identifier: Apache-2.0
package org.lfed.site;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A plain workbench into which the update site is installed by p2's own director, as IT does it unattended. */
final class Host {

    private static final String DIRECTOR = "org.eclipse.equinox.p2.director";
    private static final String PUBLISHER = "org.eclipse.equinox.p2.publisher.FeaturesAndBundlesPublisher";

    private final Path folder;

    private Host(Path folder) {
        this.folder = folder;
    }

    /** Where the build leaves the host; absent when it was built against an installed DBeaver. */
    static Path built() {
        return Path.of(
                System.getProperty("lfed.basedir"), "releng/host/target/products/org.lfed.host/linux/gtk/x86_64");
    }

    /** A fresh copy. */
    static Host in(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(built())) {
            for (Path file : files.toList()) {
                Path copy = folder.resolve(built().relativize(file).toString());
                Files.createDirectories(copy.getParent());
                if (!Files.isDirectory(file)) {
                    Files.copy(file, copy);
                }
            }
        }
        return new Host(folder);
    }

    /**
     * What a run of an application said.
     *
     * @param exitCode 0 for success
     * @param output everything that it printed
     */
    record Run(int exitCode, String output) {}

    /** Changes what is installed. */
    Run director(String... arguments) throws IOException, InterruptedException {
        List<String> all = new ArrayList<>(List.of("-destination", folder.toString(), "-profile", "DefaultProfile"));
        all.addAll(List.of(arguments));
        return run(DIRECTOR, all);
    }

    /** Makes a p2 repository of a folder with features and plug-ins. */
    Run publish(Path source, Path repository) throws IOException, InterruptedException {
        String target = repository.toUri().toString();
        return run(
                PUBLISHER,
                List.of(
                        "-source",
                        source.toString(),
                        "-metadataRepository",
                        target,
                        "-artifactRepository",
                        target,
                        "-publishArtifacts",
                        "-compress"));
    }

    /** The features that were asked for, as name/version. */
    Set<String> roots() throws IOException, InterruptedException {
        return director("-listInstalledRoots")
                .output()
                .lines()
                .filter(line -> line.startsWith("org.lfed.") && line.contains("feature.feature.group/"))
                .collect(Collectors.toSet());
    }

    /** The bundles of this project that the host would start. */
    Set<String> ownBundles() {
        Path started = folder.resolve("configuration/org.eclipse.equinox.simpleconfigurator/bundles.info");
        try (Stream<String> lines = Files.lines(started)) {
            return lines.map(line -> line.split(",")[0])
                    .filter(name -> name.startsWith("org.lfed.") || name.startsWith("de.kherud"))
                    .collect(Collectors.toSet());
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private Run run(String application, List<String> arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(
                ProcessHandle.current().info().command().orElse("java"),
                "-jar",
                launcher().toString(),
                "-nosplash",
                "-application",
                application));
        command.addAll(arguments);
        Path output = Files.createTempFile("lfed-host", ".txt");
        Process process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(output.toFile())
                .start();
        if (!process.waitFor(5, TimeUnit.MINUTES)) {
            process.destroyForcibly();
        }
        Run run = new Run(process.waitFor(), Files.readString(output, StandardCharsets.UTF_8));
        Files.delete(output);
        return run;
    }

    private Path launcher() throws IOException {
        try (Stream<Path> plugins = Files.list(folder.resolve("plugins"))) {
            return plugins.filter(plugin -> plugin.getFileName().toString().startsWith("org.eclipse.equinox.launcher_"))
                    .findFirst()
                    .orElseThrow();
        }
    }
}
