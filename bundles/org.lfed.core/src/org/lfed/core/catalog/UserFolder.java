// Copyright (c) 2026 the Ask in English authors
// SPDX-License-Identifier: Apache-2.0
package org.lfed.core.catalog;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** The folder in which the product keeps a person's models and settings. */
public final class UserFolder {

    private static final String APPLICATION = "lfed";

    private UserFolder() {}

    /**
     * The folder: {@code LFED_HOME} when it is set, else where the platform keeps application data. It need not exist.
     *
     * @param environment the environment variables
     * @param osName the system property {@code os.name}
     * @param userHome the person's home folder
     */
    public static Path locate(Map<String, String> environment, String osName, Path userHome) {
        Optional<Path> chosen = variable(environment, "LFED_HOME");
        if (chosen.isPresent()) {
            return chosen.get().toAbsolutePath().normalize();
        }
        String os = osName.toLowerCase(Locale.ROOT);
        Path data;
        if (os.startsWith("windows")) {
            data = variable(environment, "LOCALAPPDATA")
                    .orElse(userHome.resolve("AppData").resolve("Local"));
        } else if (os.startsWith("mac")) {
            data = userHome.resolve("Library").resolve("Application Support");
        } else {
            // The XDG base directory specification says that relative paths are to be ignored.
            data = variable(environment, "XDG_DATA_HOME")
                    .filter(Path::isAbsolute)
                    .orElse(userHome.resolve(".local").resolve("share"));
        }
        return data.resolve(APPLICATION);
    }

    /** The folder of the person who runs this process. */
    public static Path ofThisUser() {
        return locate(System.getenv(), System.getProperty("os.name"), Path.of(System.getProperty("user.home")));
    }

    private static Optional<Path> variable(Map<String, String> environment, String name) {
        return Optional.ofNullable(environment.get(name))
                .filter(value -> !value.isBlank())
                .map(Path::of);
    }
}
