// Copyright (c) 2026 the Ask in English authors
// SPDX-License-Identifier: Apache-2.0
package org.lfed.ui.settings;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import org.lfed.core.ask.AskSettings;
import org.lfed.core.sql.RowLimit;
import org.lfed.llama.GpuLayers;

/**
 * All settings as they are at one moment, every one within its bounds.
 *
 * @param model a model's id or the path of a GGUF file, or empty when nobody chose one
 * @param gpuLayers how much of the model is put on a GPU
 * @param contextWindow tokens that prompt and answer may have together, or 0 for what the catalogue says
 * @param threads threads that compute, or 0
 * @param libraryFolder a folder with a native library of its own, or empty
 * @param idleUnload after which time an unused model is unloaded; zero for never
 * @param ask limits of one question
 * @param timeout how long a query may run; zero for no limit
 * @param confirm whether the user is asked before a statement runs
 * @param sampleValues whether known values of columns are read and shown to the model
 * @param saveHistory whether questions are kept
 * @param historyDays days that they are kept; 0 for ever
 */
public record Settings(
        Optional<String> model,
        GpuLayers gpuLayers,
        int contextWindow,
        int threads,
        Optional<Path> libraryFolder,
        Duration idleUnload,
        AskSettings ask,
        Duration timeout,
        boolean confirm,
        boolean sampleValues,
        boolean saveHistory,
        int historyDays) {

    /** Where a setting's text comes from. */
    @FunctionalInterface
    interface Source {

        /** The text of a setting, which was found to be within its bounds. */
        String value(Setting setting);
    }

    static Settings of(Source source) {
        return new Settings(
                Optional.of(source.value(Setting.MODEL).strip()).filter(text -> !text.isEmpty()),
                GpuLayers.parse(source.value(Setting.GPU_LAYERS)),
                number(source, Setting.CONTEXT_WINDOW),
                number(source, Setting.THREADS),
                Optional.of(source.value(Setting.LIBRARY_FOLDER).strip())
                        .filter(text -> !text.isEmpty())
                        .map(Path::of),
                Duration.ofMinutes(number(source, Setting.IDLE_MINUTES)),
                new AskSettings(
                        new RowLimit(number(source, Setting.ROW_LIMIT)),
                        number(source, Setting.NEW_TOKENS),
                        AskSettings.STOP_STRINGS),
                Duration.ofSeconds(number(source, Setting.TIMEOUT)),
                on(source, Setting.CONFIRM),
                on(source, Setting.SAMPLE_VALUES),
                on(source, Setting.SAVE_HISTORY),
                number(source, Setting.HISTORY_DAYS));
    }

    private static int number(Source source, Setting setting) {
        return Integer.parseInt(source.value(setting).strip());
    }

    private static boolean on(Source source, Setting setting) {
        return Boolean.parseBoolean(source.value(setting).strip());
    }
}
