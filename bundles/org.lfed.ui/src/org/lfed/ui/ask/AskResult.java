// Copyright (c) 2026 the Ask in English authors
// SPDX-License-Identifier: Apache-2.0
package org.lfed.ui.ask;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.lfed.core.ask.AskOutcome;
import org.lfed.core.ask.AskReport;
import org.lfed.ui.host.AnswerEditor;
import org.lfed.ui.host.HostConnection;

/** How a question ended, for the view. */
public sealed interface AskResult {

    /** How it came about. */
    AskReport report();

    /** The editor that shows its SQL, if one was opened. */
    Optional<AnswerEditor> editor();

    /**
     * Rows.
     *
     * @param outcome what the operation says
     * @param connection where they came from
     * @param editor the editor that shows the SQL and the rows
     * @param historyId the entry in the history, or -1 when it is not kept
     * @param advice that the model was not made for this database, and what to do; may be empty
     */
    record Answer(
            AskOutcome.Answered outcome,
            HostConnection connection,
            Optional<AnswerEditor> editor,
            CompletableFuture<Long> historyId,
            String advice)
            implements AskResult {

        @Override
        public AskReport report() {
            return outcome.report();
        }
    }

    /**
     * No rows.
     *
     * @param kind what kind of end that is
     * @param report how it came about
     * @param reason one sentence: why
     * @param nextStep one sentence: what can be done; may be empty
     * @param remedies what can be done with one click
     * @param editor the editor that shows the SQL, if one was opened
     */
    record Problem(
            Kind kind,
            AskReport report,
            String reason,
            String nextStep,
            List<Remedy> remedies,
            Optional<AnswerEditor> editor)
            implements AskResult {

        /** Copies the list. */
        public Problem {
            remedies = List.copyOf(remedies);
        }
    }

    /** What kind of end without rows. */
    enum Kind {
        /** The statement must not run, or there is none. */
        REFUSED,
        /** Something failed. */
        FAILED,
        /** The user stopped it. */
        STOPPED,
        /** Nothing could be asked at all. */
        NOT_ASKED
    }
}
