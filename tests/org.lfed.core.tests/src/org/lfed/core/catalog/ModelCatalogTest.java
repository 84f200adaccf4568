// Copyright (c) 2026 the Ask in English authors
// SPDX-License-Identifier: Apache-2.0
package org.lfed.core.catalog;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ModelCatalogTest {

    private static final String DEMO =
            """
            {"id": "demo", "name": "Demo", "promptStyle": "pointing", "fileName": "demo.gguf",
             "source": {"type": "bundled"}, "contextWindow": 1024}""";

    @Test
    void theShippedCatalogueNamesTheDemoTheFineTunesAndTheFallback() throws CatalogException {
        ModelCatalog shipped = ModelCatalog.read(
                Path.of(System.getProperty("lfed.basedir")).resolve("models").resolve("catalog.json"));

        ModelEntry demo = shipped.find(ModelChoice.DEFAULT_ID).orElseThrow();
        assertEquals(PromptStyle.POINTING, demo.promptStyle());
        assertEquals(new Source.Bundled(), demo.source());
        List<String> repositories = shipped.entries().stream()
                .filter(entry -> entry.source() instanceof Source.Hub)
                .map(entry -> entry.source().text())
                .toList();
        assertEquals(
                List.of(
                        "build-small-hackathon/lfed-qwen2.5-coder-14b-sql-gguf",
                        "build-small-hackathon/lfed-qwen2.5-coder-7b-sql-gguf",
                        "Qwen/Qwen2.5-Coder-7B-Instruct-GGUF"),
                repositories);
    }

    @Test
    void theShippedCatalogueStatesNoChecksumForFilesOnlyTheHubKnows() throws CatalogException {
        ModelCatalog shipped = ModelCatalog.read(
                Path.of(System.getProperty("lfed.basedir")).resolve("models").resolve("catalog.json"));

        for (ModelEntry entry : shipped.entries()) {
            if (entry.source() instanceof Source.Hub) {
                assertEquals(Optional.empty(), entry.sha256(), entry.id());
                assertEquals(false, entry.size().orElseThrow().exact(), entry.id());
                assertEquals(PromptStyle.CHAT, entry.promptStyle(), entry.id());
            }
        }
    }

    @Test
    void everyFieldOfAnEntryIsRead() throws CatalogException {
        String sha256 = "ab".repeat(32);
        ModelEntry entry = only(
                """
                {"id": "big", "name": "Big", "description": "Large.", "promptStyle": "chat",
                 "fileName": "big.gguf", "sizeBytes": 12, "sha256": "%s",
                 "source": {"type": "hub", "repository": "owner/name", "file": "sub/big.gguf"},
                 "licence": "MIT", "memoryBytes": 34, "contextWindow": 56, "gpuLayers": 7}"""
                        .formatted(sha256));

        assertEquals(
                new ModelEntry(
                        "big",
                        "Big",
                        "Large.",
                        PromptStyle.CHAT,
                        "big.gguf",
                        Optional.of(FileSize.exactly(12)),
                        Optional.of(new Sha256(sha256)),
                        new Source.Hub("owner/name", "sub/big.gguf"),
                        "MIT",
                        34,
                        56,
                        7),
                entry);
    }

    @Test
    void sizeAndChecksumMayBeUnknown() throws CatalogException {
        ModelEntry entry = only(DEMO);

        assertEquals(Optional.empty(), entry.size());
        assertEquals(Optional.empty(), entry.sha256());
        assertEquals(0, entry.gpuLayers());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
            "id": "demo" | "id": "Demo!" | models[0].id must be lower-case
            "id": "demo" | "id": 7 | models[0].id must be text, not a number
            "name": "Demo", | | models[0].name is missing
            "promptStyle": "pointing" | "promptStyle": "poetry" | models[0].promptStyle must be one of chat
            "fileName": "demo.gguf" | "fileName": "../demo.gguf" | models[0].fileName is not a file name
            "fileName": "demo.gguf" | "fileName": ".." | models[0].fileName is not a file name
            "contextWindow": 1024 | "contextWindow": 0 | models[0].contextWindow must be at least 1
            "contextWindow": 1024 | "contextWindow": 1.5 | models[0].contextWindow must be a whole number
            "contextWindow": 1024 | "contextWindow": 9999999999 | models[0].contextWindow is too large
            "contextWindow": 1024 | "contextwindow": 1024 | models[0].contextwindow is not a known field
            "contextWindow": 1024 | "contextWindow": 1, "sha256": "0" | models[0].sha256 must be 64
            "contextWindow": 1024 | "contextWindow": 1, "sizeBytes": 0 | models[0].sizeBytes must be
            "type": "bundled" | "type": "web" | models[0].source.type must be one of hub
            "type": "bundled" | "type": "local", "path": "a" | models[0].source.path must be absolute
            "type": "bundled" | "type": "hub", "repository": "x", "file": "y" | models[0].source: Not
            """)
    void aComplaintNamesTheCatalogueAndTheField(String right, String wrong, String complaint) {
        String json = catalog(DEMO.replace(right, wrong == null ? "" : wrong));

        CatalogException e = assertThrows(CatalogException.class, () -> ModelCatalog.parse(json, "my catalogue"));

        assertTrue(e.getMessage().startsWith("my catalogue: " + complaint), e.getMessage());
    }

    @Test
    void anIdMayBeThereOnlyOnce() {
        CatalogException e =
                assertThrows(CatalogException.class, () -> ModelCatalog.parse(catalog(DEMO + "," + DEMO), "c"));

        assertEquals("c: models[1].id is there twice: 'demo'", e.getMessage());
    }

    @Test
    void aCatalogueOfANewerProductIsRefused() {
        CatalogException e =
                assertThrows(CatalogException.class, () -> ModelCatalog.parse("{\"version\": 2, \"models\": []}", "c"));

        assertTrue(e.getMessage().startsWith("c: version must be 1, not 2"), e.getMessage());
    }

    @Test
    void brokenJsonIsRefusedWithItsLine() {
        CatalogException e =
                assertThrows(CatalogException.class, () -> ModelCatalog.parse("{\n\"version\": 1,\n oops", "c"));

        assertTrue(e.getMessage().startsWith("c is not JSON, line 3"), e.getMessage());
    }

    @Test
    void aMissingCatalogueIsNamed(@TempDir Path folder) {
        Path missing = folder.resolve("catalog.json");

        CatalogException e = assertThrows(CatalogException.class, () -> ModelCatalog.read(missing));

        assertTrue(e.getMessage().contains(missing.toString()), e.getMessage());
    }

    @Test
    void anEntrySurvivesBeingWrittenAndRead() throws CatalogException {
        ModelEntry entry = only(DEMO);

        assertEquals(entry, only(EntryJson.write(entry).toString()));
        assertInstanceOf(Source.Bundled.class, entry.source());
    }

    private static ModelEntry only(String model) throws CatalogException {
        return ModelCatalog.parse(catalog(model), "test").entries().get(0);
    }

    private static String catalog(String models) {
        return "{\"version\": 1, \"models\": [" + models + "]}";
    }
}
