// Copyright (c) 2026 the Ask in English authors
// SPDX-License-Identifier: Apache-2.0
package org.lfed.core.catalog;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The small values of the catalogue: sizes, checksums, facts of a file, who chooses. */
class ValuesTest {

    /** The SHA-256 of {@code abc}, from FIPS 180-2. */
    private static final String ABC = "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad";

    @ParameterizedTest
    @CsvSource({
        "0, 0 B",
        "999, 999 B",
        "1000, 1.0 kB",
        "3400000, 3.4 MB",
        "999960000, 1.0 GB",
        "8990000000, 9.0 GB",
        "2500000000000, 2.5 TB"
    })
    void sizesAreDecimalAsOnTheHub(long bytes, String text) {
        assertEquals(text, FileSize.text(bytes));
    }

    @Test
    void aSizeNobodyMeasuredSaysSo() {
        assertEquals("about 9.0 GB", new FileSize(9_000_000_000L, false).text());
        assertEquals("9.0 GB", FileSize.exactly(9_000_000_000L).text());
    }

    @Test
    void theChecksumOfAFileIsComputedWithProgress(@TempDir Path folder) throws IOException {
        Path file = Files.writeString(folder.resolve("abc"), "abc");
        List<Long> progress = new ArrayList<>();

        assertEquals(ABC, Sha256.ofFile(file, progress::add).hex());
        assertEquals(List.of(3L), progress);
    }

    @Test
    void checksumsAreComparedWithoutCase() {
        assertEquals(new Sha256(ABC), new Sha256(ABC.toUpperCase(Locale.ROOT)));
        assertEquals(Optional.empty(), Sha256.parse("0123"));
        assertThrows(IllegalArgumentException.class, () -> new Sha256(ABC.substring(1) + "g"));
    }

    @ParameterizedTest
    @CsvSource({
        "'', false, COMPLETION",
        "'', true, CHAT",
        "pointing, true, POINTING",
        "completion, true, COMPLETION",
        "something new, true, CHAT"
    })
    void thePromptStyleIsWhatTheFileSaysElseChatWithATemplateElseCompletion(
            String stated, boolean template, PromptStyle expected) {
        assertEquals(expected, new GgufFacts("", "llama", 0, template, stated).guessPromptStyle());
    }

    @Test
    void anArgumentBeatsTheEnvironmentAndThatBeatsTheDemo() {
        Map<String, String> environment = Map.of("LFED_MODEL", "from-environment");

        assertEquals(
                new ModelChoice("asked", ModelChoice.Origin.ARGUMENT),
                ModelChoice.of(Optional.of("asked"), environment));
        assertEquals(
                new ModelChoice("from-environment", ModelChoice.Origin.ENVIRONMENT),
                ModelChoice.of(Optional.of(" "), environment));
        assertEquals(
                new ModelChoice("demo", ModelChoice.Origin.DEFAULT),
                ModelChoice.of(Optional.empty(), Map.of("LFED_MODEL", "")));
    }
}
