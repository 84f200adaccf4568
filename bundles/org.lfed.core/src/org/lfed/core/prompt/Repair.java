// Copyright (c) 2026 the Ask in English authors
// SPDX-License-Identifier: Apache-2.0
package org.lfed.core.prompt;

/** A way out when the engine does not accept what a model wrote. */
public sealed interface Repair {

    /**
     * The statement could be mended without the model.
     *
     * @param sql the mended statement
     */
    record Rewritten(String sql) implements Repair {}

    /**
     * The model is asked once more, with the engine's error.
     *
     * @param prompt what to ask
     */
    record AskAgain(AskPrompt prompt) implements Repair {}
}
