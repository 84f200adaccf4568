// Copyright (c) 2026 the Ask in English authors
// SPDX-License-Identifier: Apache-2.0
package org.lfed.ui.ask;

import java.util.List;
import org.lfed.core.ask.AskOutcome;

/** A next step that is offered beside a problem, the most promising first. */
public enum Remedy {
    /** The model gets one more turn, with the engine's error. */
    FIX,
    /** The user changes the SQL in the editor. */
    EDIT_SQL,
    /** What stands in the editor is checked and run. */
    RUN_EDITED,
    /** The same question once more. */
    ASK_AGAIN,
    /** Another model. */
    CHOOSE_MODEL,
    /** Another connection. */
    CHOOSE_CONNECTION,
    /** A copy of the sample database. */
    OPEN_SAMPLE,
    /** The preferences. */
    OPEN_PREFERENCES;

    /** What helps after an outcome that is no answer. */
    static List<Remedy> after(AskOutcome outcome) {
        boolean written = !outcome.report().sql().isEmpty();
        if (outcome instanceof AskOutcome.Refused) {
            return written ? List.of(EDIT_SQL, RUN_EDITED, CHOOSE_MODEL) : List.of(CHOOSE_MODEL);
        }
        if (outcome instanceof AskOutcome.Failed failed) {
            return switch (failed.origin()) {
                case QUESTION -> List.of();
                case MODEL -> List.of(ASK_AGAIN, CHOOSE_MODEL, OPEN_PREFERENCES);
                case DATABASE -> written ? List.of(FIX, EDIT_SQL, RUN_EDITED, CHOOSE_MODEL) : List.of(ASK_AGAIN);
                case TIME_LIMIT -> List.of(EDIT_SQL, RUN_EDITED, OPEN_PREFERENCES);
                case CONNECTION -> List.of(ASK_AGAIN, CHOOSE_CONNECTION);
                case INTERNAL -> List.of(ASK_AGAIN, OPEN_PREFERENCES);
            };
        }
        return List.of(ASK_AGAIN);
    }
}
