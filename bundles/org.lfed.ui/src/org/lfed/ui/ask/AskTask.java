// Copyright (c) 2026 the Ask in English authors
// SPDX-License-Identifier: Apache-2.0
package org.lfed.ui.ask;

/** What is to be done about a question. */
sealed interface AskTask {

    /** What was asked. */
    String question();

    /** The model writes SQL for it. */
    record Ask(String question) implements AskTask {}

    /**
     * The model gets one more turn.
     *
     * @param sql what it wrote
     * @param error the engine's words
     */
    record Fix(String question, String sql, String error) implements AskTask {}

    /**
     * SQL is run that is already there.
     *
     * @param sql what a person changed, or an earlier answer's
     */
    record Run(String question, String sql) implements AskTask {}
}
