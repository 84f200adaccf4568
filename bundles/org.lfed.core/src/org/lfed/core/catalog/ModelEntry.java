// Copyright (c) 2026 the Ask in English authors
// SPDX-License-Identifier: Apache-2.0
package org.lfed.core.catalog;

import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What is known about one model before its file is opened.
 *
 * @param id what people type: lower-case letters, digits, {@code .}, {@code _} and {@code -}, 64 at most
 * @param name display name
 * @param description one or two sentences, or an empty string
 * @param promptStyle in which form the model is asked
 * @param fileName the file's name on disk, without a folder
 * @param size the file's size, absent while it is unknown
 * @param sha256 the file's checksum, absent when only the hub or the user can tell it
 * @param source where the file comes from
 * @param licence SPDX identifier of the weights' licence, or an empty string when it is unknown
 * @param memoryBytes memory that should be free to run it with its context window, 0 when it is unknown
 * @param contextWindow tokens that prompt and answer may have together by default, at least 1
 * @param gpuLayers layers to offload by default where a GPU is usable: 0 for none, {@link #ALL_GPU_LAYERS} for all
 */
public record ModelEntry(
        String id,
        String name,
        String description,
        PromptStyle promptStyle,
        String fileName,
        Optional<FileSize> size,
        Optional<Sha256> sha256,
        Source source,
        String licence,
        long memoryBytes,
        int contextWindow,
        int gpuLayers) {

    /** More layers than any model has, which llama.cpp takes as all of them. */
    public static final int ALL_GPU_LAYERS = 999;

    private static final Pattern ID = Pattern.compile("[a-z0-9][a-z0-9._-]{0,63}");
    private static final Pattern FILE_NAME = Pattern.compile("[^/\\\\:*?\"<>|\\p{Cntrl}]+");

    /** Checks the bounds; every message begins with the field's name. */
    public ModelEntry {
        check(isId(id), "id", "must be lower-case letters, digits, '.', '_' and '-', not '" + id + "'");
        check(!name.isBlank(), "name", "must not be empty");
        Objects.requireNonNull(description, "description");
        Objects.requireNonNull(promptStyle, "promptStyle");
        // The source is where a local file lies; any other name becomes a file in the models folder.
        boolean named = source instanceof Source.Local || isFileName(fileName);
        check(named, "fileName", "is not a file name: '" + fileName + "'");
        Objects.requireNonNull(size, "size");
        Objects.requireNonNull(sha256, "sha256");
        Objects.requireNonNull(licence, "licence");
        check(memoryBytes >= 0, "memoryBytes", "must be 0 or more, not " + memoryBytes);
        check(contextWindow >= 1, "contextWindow", "must be at least 1 token, not " + contextWindow);
        check(gpuLayers >= 0, "gpuLayers", "must be 0 or more, not " + gpuLayers);
    }

    /** Whether the text can be a model's id. */
    public static boolean isId(String text) {
        return ID.matcher(text).matches();
    }

    /** The same entry with a checksum that its maker could not know. */
    ModelEntry withSha256(Sha256 stated) {
        return new ModelEntry(
                id,
                name,
                description,
                promptStyle,
                fileName,
                size,
                Optional.of(stated),
                source,
                licence,
                memoryBytes,
                contextWindow,
                gpuLayers);
    }

    private static boolean isFileName(String text) {
        return FILE_NAME.matcher(text).matches() && !text.equals(".") && !text.equals("..");
    }

    private static void check(boolean holds, String field, String complaint) {
        if (!holds) {
            throw new IllegalArgumentException(field + " " + complaint);
        }
    }
}
