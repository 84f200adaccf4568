// Copyright (c) 2026 the Ask in English authors
// SPDX-License-Identifier: Apache-2.0
package org.lfed.core.catalog;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SourceTest {

    @ParameterizedTest
    @CsvSource({
        "*q4_k_m.gguf, lfed-14b-Q4_K_M.gguf, true",
        "*q4_k_m.gguf, lfed-14b-Q8_0.gguf, false",
        "lfed-*-q4.gguf, lfed-14b-q4.gguf, true",
        "lfed-*-q4.gguf, lfed-q4.gguf, false",
        "model.gguf, model.gguf, true",
        "model.gguf, MODEL.gguf, false"
    })
    void aStarStandsForAnyTextAndIgnoresCase(String file, String candidate, boolean matches) {
        assertEquals(matches, new Source.Hub("owner/name", file).matches(candidate));
    }

    @Test
    void onlyANameWithAStarIsAPattern() {
        assertTrue(new Source.Hub("owner/name", "*.gguf").isPattern());
        assertFalse(new Source.Hub("owner/name", "model.gguf").isPattern());
    }

    @ParameterizedTest
    @ValueSource(strings = {"../secret", "a/../b", "/etc/passwd", "a b", "a?b=c", "a#b", "a%2e", "", "*a*"})
    void aFileNameThatWouldChangeTheAddressIsRefused(String file) {
        assertThrows(IllegalArgumentException.class, () -> new Source.Hub("owner/name", file));
    }

    @ParameterizedTest
    @ValueSource(strings = {"name", "a/b/c", "a b/c", "http://x/y", ""})
    void aRepositoryIsAnOwnerAndAName(String repository) {
        assertThrows(IllegalArgumentException.class, () -> new Source.Hub(repository, "model.gguf"));
    }

    @Test
    void aLocalFileHasAnAbsolutePath() {
        assertThrows(IllegalArgumentException.class, () -> new Source.Local(Path.of("model.gguf")));
    }
}
