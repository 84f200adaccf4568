// Copyright (c) 2026 the Ask in English authors
// SPDX-License-Identifier: Apache-2.0
package org.lfed.llama;

import com.fasterxml.jackson.core.JsonFactory;
import de.kherud.llama.ModelParameters;
import java.io.File;
import java.net.MalformedURLException;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.CodeSource;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.lfed.core.model.SqlModel;
import org.lfed.llama.worker.WorkerMain;

/**
 * Finds the jars and folders that the worker process needs, from where this process loaded the same classes: plain
 * class folders and jars, or OSGi bundles, installed or in a development workspace.
 */
public final class WorkerClasspath {

    /** The system property that, when set, gives the class path instead, in the platform's own notation. */
    public static final String PROPERTY = "org.lfed.llama.worker.classpath";

    /** One class of each part. None of them loads native code when it is only looked at. */
    private static final List<Class<?>> PARTS =
            List.of(WorkerMain.class, SqlModel.class, JsonFactory.class, ModelParameters.class);

    /** Where a bundle's project folder has its classes, in the order tried. */
    private static final List<String> CLASS_FOLDERS = List.of("", "bin", "target/classes");

    /**
     * Looks where the classes are.
     *
     * @throws IllegalStateException when a part cannot be found as a file, naming it
     */
    public List<Path> locate() {
        String given = System.getProperty(PROPERTY);
        if (given != null && !given.isBlank()) {
            return Stream.of(given.split(File.pathSeparator)).map(Path::of).toList();
        }
        Set<Path> entries = new LinkedHashSet<>();
        for (Class<?> part : PARTS) {
            entries.add(locate(part));
        }
        return new ArrayList<>(entries);
    }

    private static Path locate(Class<?> part) {
        CodeSource source = part.getProtectionDomain().getCodeSource();
        if (source == null || source.getLocation() == null) {
            throw new IllegalStateException("No location is known for " + part.getName());
        }
        Path location = file(source.getLocation(), part);
        if (!Files.isDirectory(location)) {
            return location;
        }
        String classFile = part.getName().replace('.', '/') + ".class";
        return CLASS_FOLDERS.stream()
                .map(location::resolve)
                .filter(folder -> Files.isRegularFile(folder.resolve(classFile)))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("No " + classFile + " in " + location));
    }

    private static Path file(URL location, Class<?> part) {
        String text = location.toString();
        // Equinox prefixes the location of bundles that it runs in place.
        String url = text.startsWith("reference:") ? text.substring("reference:".length()) : text;
        try {
            // Not every container encodes spaces.
            return Path.of(new URL(url.replace(" ", "%20")).toURI())
                    .toAbsolutePath()
                    .normalize();
        } catch (MalformedURLException | URISyntaxException | IllegalArgumentException e) {
            throw new IllegalStateException(part.getName() + " is not in a file: " + text, e);
        }
    }
}
