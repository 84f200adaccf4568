// Copyright (c) 2026 the Ask in English authors
// SPDX-License-Identifier: Apache-2.0
package org.lfed.lab.corpus;

import java.nio.file.Files;
import java.nio.file.Path;

/** Where the lexicon of the repository lies. */
final class Lexicons {

    private Lexicons() {}

    /** The lexicon folder, found from wherever in the repository the tests run. */
    static Path folder() {
        Path folder = Path.of("").toAbsolutePath();
        while (folder != null && !Files.exists(folder.resolve("models/training/lexicon/general.txt"))) {
            folder = folder.getParent();
        }
        if (folder == null) {
            throw new IllegalStateException("No lexicon above the working directory");
        }
        return folder.resolve("models/training/lexicon");
    }
}
