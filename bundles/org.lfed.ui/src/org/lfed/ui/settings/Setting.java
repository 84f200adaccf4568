// Copyright (c) 2026 the Ask in English authors
// SPDX-License-Identifier: Apache-2.0
package org.lfed.ui.settings;

import static org.lfed.ui.Texts.text;

import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;

/** Everything that can be set, with its key in the preferences, its default, and what is wrong with a value. */
public enum Setting {
    /** A model's id or the path of a GGUF file; empty for {@code LFED_MODEL}, else the demo model. */
    MODEL("model", "", Kind.TEXT, 0, 0),
    /** {@code auto}, or a number of layers. */
    GPU_LAYERS("gpuLayers", "auto", Kind.NUMBER_OR_AUTO, 0, 999),
    /** Tokens that prompt and answer may have together; 0 for what the catalogue says. */
    CONTEXT_WINDOW("contextWindow", "0", Kind.NUMBER_OR_ZERO, 512, 131_072),
    /** Tokens that the model may write. */
    NEW_TOKENS("newTokens", "192", Kind.NUMBER, 16, 4096),
    /** Threads that compute; 0 lets the engine choose. */
    THREADS("threads", "0", Kind.NUMBER, 0, 256),
    /** A folder with a native library of its own, or empty. */
    LIBRARY_FOLDER("libraryFolder", "", Kind.FOLDER, 0, 0),
    /** Rows at most. */
    ROW_LIMIT("rowLimit", "1000", Kind.NUMBER, 1, 100_000),
    /** Seconds that a query may run; 0 for no limit. */
    TIMEOUT("timeoutSeconds", "60", Kind.NUMBER, 0, 86_400),
    /** Whether the user is asked before a statement runs. */
    CONFIRM("confirmBeforeRunning", "false", Kind.SWITCH, 0, 0),
    /** Whether known values of columns are read and shown to the model. */
    SAMPLE_VALUES("sampleValues", "true", Kind.SWITCH, 0, 0),
    /** Minutes after which an unused model is unloaded; 0 for never. */
    IDLE_MINUTES("idleUnloadMinutes", "10", Kind.NUMBER, 0, 1440),
    /** Whether questions are kept. */
    SAVE_HISTORY("saveHistory", "true", Kind.SWITCH, 0, 0),
    /** Days that questions are kept; 0 for ever. */
    HISTORY_DAYS("historyDays", "90", Kind.NUMBER, 0, 3650);

    private enum Kind {
        TEXT,
        NUMBER,
        NUMBER_OR_AUTO,
        NUMBER_OR_ZERO,
        SWITCH,
        FOLDER
    }

    private final String key;
    private final String defaultValue;
    private final Kind kind;
    private final int least;
    private final int most;

    Setting(String key, String defaultValue, Kind kind, int least, int most) {
        this.key = key;
        this.defaultValue = defaultValue;
        this.kind = kind;
        this.least = least;
        this.most = most;
    }

    /** Its key below {@code org.lfed.ui/} in the preferences. */
    public String key() {
        return key;
    }

    /** What holds when nobody says anything. */
    public String defaultValue() {
        return defaultValue;
    }

    /** Its name on the preference page. */
    public String label() {
        return text("setting." + key);
    }

    /** What is wrong with a value, in one sentence; or empty when nothing is. Reads no file but asks whether one is there. */
    public Optional<String> complaint(String value) {
        String stripped = value.strip();
        return switch (kind) {
            case TEXT -> Optional.empty();
            case NUMBER -> number(stripped);
            case NUMBER_OR_AUTO -> stripped.equalsIgnoreCase("auto") ? Optional.empty() : number(stripped);
            case NUMBER_OR_ZERO -> stripped.equals("0") ? Optional.empty() : number(stripped);
            case SWITCH -> stripped.equals("true") || stripped.equals("false")
                    ? Optional.empty()
                    : Optional.of(text("setting.wrong.switch", label()));
            case FOLDER -> folder(stripped);
        };
    }

    private Optional<String> number(String value) {
        try {
            int number = Integer.parseInt(value);
            if (number >= least && number <= most) {
                return Optional.empty();
            }
        } catch (NumberFormatException wrong) {
            // The same sentence says what is right.
        }
        String bounds =
                text("setting.bounds", String.format(Locale.US, "%,d", least), String.format(Locale.US, "%,d", most));
        return Optional.of(
                switch (kind) {
                    case NUMBER_OR_AUTO -> text("setting.wrong.numberOrAuto", label(), bounds);
                    case NUMBER_OR_ZERO -> text("setting.wrong.numberOrZero", label(), bounds);
                    default -> text("setting.wrong.number", label(), bounds);
                });
    }

    private Optional<String> folder(String value) {
        try {
            return value.isEmpty() || Files.isDirectory(Path.of(value))
                    ? Optional.empty()
                    : Optional.of(text("setting.wrong.folder", label(), value));
        } catch (InvalidPathException wrong) {
            return Optional.of(text("setting.wrong.folder", label(), value));
        }
    }
}
