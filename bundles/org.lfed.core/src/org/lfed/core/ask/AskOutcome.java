// Copyright (c) 2026 the Ask in English authors
// SPDX-License-Identifier: Apache-2.0
package org.lfed.core.ask;

import org.lfed.core.answer.ResultTable;

/** How a question ended. There is no other end: an ask never throws and never stays unanswered. */
public sealed interface AskOutcome {

    /** How it came about. */
    AskReport report();

    /**
     * Rows.
     *
     * @param report how it came about
     * @param table the rows
     * @param truncated whether the row limit was reached, so that there may be more
     * @param summary one sentence
     */
    record Answered(AskReport report, ResultTable table, boolean truncated, String summary) implements AskOutcome {}

    /**
     * What the model wrote must not run, or is no SQL at all. Nothing was run.
     *
     * @param report how it came about
     * @param rule the rule that refused it
     * @param reason one sentence
     * @param nextStep what the user can do
     */
    record Refused(AskReport report, String rule, String reason, String nextStep) implements AskOutcome {}

    /**
     * Something failed.
     *
     * @param report how it came about
     * @param origin what failed
     * @param reason one sentence
     * @param nextStep what the user can do
     */
    record Failed(AskReport report, Origin origin, String reason, String nextStep) implements AskOutcome {}

    /**
     * The user stopped it.
     *
     * @param report how far it got
     */
    record Cancelled(AskReport report) implements AskOutcome {}

    /** What failed. */
    enum Origin {
        /** The question itself cannot be asked. */
        QUESTION,
        /** The model could not be loaded or did not answer. */
        MODEL,
        /** The database did not accept the statement. */
        DATABASE,
        /** The statement took longer than the time limit. */
        TIME_LIMIT,
        /** The connection to the database is lost, or the database cannot be used. */
        CONNECTION,
        /** A defect in this program. */
        INTERNAL
    }
}
