// Copyright (c) 2026 the Ask in English authors
// SPDX-License-Identifier: Apache-2.0
package org.lfed.ui.ask;

/** What is being done about a question, in order; a repair turn goes back to READING. */
public enum AskPhase {
    /** The connection is connected and its schema read; the editor opens. */
    PREPARING,
    /** The model is loaded. */
    LOADING,
    /** The model reads the question. */
    READING,
    /** The model writes. */
    WRITING,
    /** The guard checks and the engine plans. */
    CHECKING,
    /** The user is asked whether the statement may run. */
    CONFIRMING,
    /** The engine runs it. */
    RUNNING
}
