// Copyright (c) 2026 the Ask in English authors
// SPDX-License-Identifier: Apache-2.0
package org.lfed.cli;

import org.lfed.core.ask.AskOutcome;

/** The exit codes of every command, for scripts. */
public final class ExitCode {

    /** It worked; for a question, the rows are there. */
    public static final int OK = 0;
    /** A defect in this program. */
    public static final int INTERNAL = 1;
    /** The arguments are wrong. */
    public static final int USAGE = 2;
    /** The statement must not run, or there is none. */
    public static final int REFUSED = 3;
    /** The model cannot be loaded or did not answer. */
    public static final int MODEL = 4;
    /** The database cannot be read, or does not accept the statement. */
    public static final int DATABASE = 5;
    /** The user stopped it. */
    public static final int CANCELLED = 130;

    private ExitCode() {}

    static int of(AskOutcome outcome) {
        if (outcome instanceof AskOutcome.Answered) {
            return OK;
        }
        if (outcome instanceof AskOutcome.Refused) {
            return REFUSED;
        }
        if (outcome instanceof AskOutcome.Failed failed) {
            return switch (failed.origin()) {
                case QUESTION -> USAGE;
                case MODEL -> MODEL;
                case DATABASE, TIME_LIMIT, CONNECTION -> DATABASE;
                case INTERNAL -> INTERNAL;
            };
        }
        return CANCELLED;
    }
}
