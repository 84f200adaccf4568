// Copyright (c) 2026 the Ask in English authors
// SPDX-License-Identifier: Apache-2.0
package org.lfed.core.ask;

import org.lfed.core.model.LoadProgress;
import org.lfed.core.model.ModelInfo;
import org.lfed.core.prompt.AskPrompt;

/** What happens while a question is answered, in the order in which it happens. */
public sealed interface AskEvent {

    /**
     * The model is being loaded; reported only when it was not loaded yet.
     *
     * @param progress how far
     */
    record Loading(LoadProgress progress) implements AskEvent {}

    /**
     * The model is ready.
     *
     * @param model what runs the question
     */
    record Loaded(ModelInfo model) implements AskEvent {}

    /**
     * The prompt is complete; the model begins to read it.
     *
     * @param prompt what the model sees
     */
    record Prompted(AskPrompt prompt) implements AskEvent {}

    /**
     * The model is writing.
     *
     * @param sql the whole SQL so far; it may change in places that were already shown
     */
    record Generating(String sql) implements AskEvent {}

    /**
     * The model has finished writing.
     *
     * @param sql the statement
     */
    record Extracted(String sql) implements AskEvent {}

    /** The guard allowed the statement. */
    record Guarded() implements AskEvent {}

    /** The engine can run the statement. */
    record Planned() implements AskEvent {}

    /**
     * The engine refused the statement; there is one repair turn.
     *
     * @param error the engine's words
     */
    record Repairing(String error) implements AskEvent {}

    /**
     * The statement is about to run.
     *
     * @param sql the statement as it was checked
     * @param executedSql the statement with its row limit
     */
    record Ready(String sql, String executedSql) implements AskEvent {}

    /**
     * The rows are there.
     *
     * @param count how many
     */
    record Rows(int count) implements AskEvent {}
}
