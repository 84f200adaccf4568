// Copyright (c) 2026 the Ask in English authors
// SPDX-License-Identifier: Apache-2.0
package org.lfed.core.ask;

import java.util.List;
import org.lfed.core.sql.RowLimit;

/**
 * What a user can set about asking.
 *
 * @param rowLimit rows that are shown at most
 * @param maxNewTokens tokens that the model may write, 16 to 4096
 * @param stopStrings texts at which it stops writing
 */
public record AskSettings(RowLimit rowLimit, int maxNewTokens, List<String> stopStrings) {

    /** The stop strings of every model: the end of a statement, another question, the end of a turn. */
    public static final List<String> STOP_STRINGS = List.of("\n\n", "Question:", "User:", "<|im_end|>", "<|im_start|>");

    /** Checks the bounds and copies the list. */
    public AskSettings {
        if (maxNewTokens < 16 || maxNewTokens > 4096) {
            throw new IllegalArgumentException("The new-token limit must be 16 to 4096, not " + maxNewTokens);
        }
        stopStrings = List.copyOf(stopStrings);
    }

    /** 1,000 rows, 192 new tokens, the standard stop strings. */
    public static AskSettings standard() {
        return new AskSettings(RowLimit.DEFAULT, 192, STOP_STRINGS);
    }

    /** The same with another row limit. */
    public AskSettings withRowLimit(RowLimit limit) {
        return new AskSettings(limit, maxNewTokens, stopStrings);
    }
}
