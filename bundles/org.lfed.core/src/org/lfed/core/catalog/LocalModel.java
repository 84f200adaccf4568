// Copyright (c) 2026 the Ask in English authors
// SPDX-License-Identifier: Apache-2.0
package org.lfed.core.catalog;

import java.nio.file.Path;
import java.util.Objects;
import java.util.Optional;

/**
 * A file that a person wants to use as a model.
 *
 * @param file the GGUF file
 * @param id the id to give it, absent to make one from the file's name
 * @param name the display name, absent to take the file's own
 * @param promptStyle in which form to ask it, absent to guess from the file
 */
public record LocalModel(Path file, Optional<String> id, Optional<String> name, Optional<PromptStyle> promptStyle) {

    /** Checks that nothing is null. */
    public LocalModel {
        Objects.requireNonNull(file, "file");
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(promptStyle, "promptStyle");
    }

    /** A file about which nothing more is said. */
    public static LocalModel of(Path file) {
        return new LocalModel(file, Optional.empty(), Optional.empty(), Optional.empty());
    }
}
