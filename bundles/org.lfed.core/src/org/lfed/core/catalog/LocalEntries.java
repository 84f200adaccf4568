// Copyright (c) 2026 the Ask in English authors
// SPDX-License-Identifier: Apache-2.0
package org.lfed.core.catalog;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import org.lfed.core.model.ModelException;

/** Makes an entry for a file of the user's own from what its header says. */
final class LocalEntries {

    /** More would take much memory for the cache of keys and values, and prompts do not need it. */
    private static final int MAX_CONTEXT_WINDOW = 8192;

    private static final int FALLBACK_CONTEXT_WINDOW = 2048;
    private static final int MAX_ID_LENGTH = 64;
    private static final long ENGINE_BYTES = 512_000_000;

    private final GgufInspector inspector;

    LocalEntries(GgufInspector inspector) {
        this.inspector = inspector;
    }

    ModelEntry describe(LocalModel model) throws ModelException {
        Path file = model.file().toAbsolutePath().normalize();
        requireFile(file);
        GgufFacts facts = inspector.inspect(file);
        long bytes = sizeOf(file);
        String fileName = file.getFileName().toString();
        String name = model.name().orElse(facts.name().isBlank() ? withoutSuffix(fileName) : facts.name());
        int contextWindow = facts.contextLength() > 0
                ? Math.min(facts.contextLength(), MAX_CONTEXT_WINDOW)
                : FALLBACK_CONTEXT_WINDOW;
        return new ModelEntry(
                model.id().orElseGet(() -> idFor(fileName)),
                name,
                "",
                model.promptStyle().orElse(facts.guessPromptStyle()),
                fileName,
                Optional.of(FileSize.exactly(bytes)),
                Optional.empty(),
                new Source.Local(file),
                "",
                // A quarter more than the weights holds the cache and the buffers of the usual models.
                bytes + bytes / 4 + ENGINE_BYTES,
                contextWindow,
                ModelEntry.ALL_GPU_LAYERS);
    }

    /** An id made from a file's name: {@code My Model.Q4_K_M.gguf} becomes {@code my-model.q4_k_m}. */
    static String idFor(String fileName) {
        String id = withoutSuffix(fileName)
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^a-z0-9._-]+", "-")
                .replaceAll("^[^a-z0-9]+", "");
        String cut = id.substring(0, Math.min(id.length(), MAX_ID_LENGTH));
        return cut.isEmpty() ? "model" : cut;
    }

    private static String withoutSuffix(String fileName) {
        boolean gguf = fileName.toLowerCase(Locale.ROOT).endsWith(".gguf");
        String stem = gguf ? fileName.substring(0, fileName.length() - ".gguf".length()) : fileName;
        return stem.isBlank() ? fileName : stem;
    }

    private static void requireFile(Path file) throws ModelException {
        if (Files.isDirectory(file)) {
            throw new ModelException(
                    ModelException.Problem.MISSING,
                    file + " is a folder, not a model file.",
                    "Name the .gguf file inside it.");
        }
        if (!Files.isReadable(file)) {
            boolean exists = Files.exists(file);
            throw new ModelException(
                    ModelException.Problem.MISSING,
                    exists ? "The file " + file + " cannot be read." : "There is no file " + file + ".",
                    exists ? "Make it readable for you." : "Check the path.");
        }
    }

    private static long sizeOf(Path file) throws ModelException {
        try {
            // An inspector accepts no empty file; the bound only keeps a race from becoming a crash.
            return Math.max(1, Files.size(file));
        } catch (IOException e) {
            throw new ModelException(
                    ModelException.Problem.MISSING,
                    "The file " + file + " cannot be read: " + e.getMessage(),
                    "Make it readable for you.",
                    e);
        }
    }
}
