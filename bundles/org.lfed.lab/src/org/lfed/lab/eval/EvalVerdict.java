// Copyright (c) 2026 the Ask in English authors
// SPDX-License-Identifier: Apache-2.0
package org.lfed.lab.eval;

/** What became of one question of a bank. */
public sealed interface EvalVerdict {

    /** One or two words for a report: correct, wrong, refused, not executed. */
    String label();

    /** Why, one sentence; empty when it is correct. */
    String reason();

    /** Whether the SQL ran and returned rows. */
    boolean executed();

    /** The rows are those of the gold SQL. */
    record Correct() implements EvalVerdict {

        @Override
        public String label() {
            return "correct";
        }

        @Override
        public String reason() {
            return "";
        }

        @Override
        public boolean executed() {
            return true;
        }
    }

    /**
     * The SQL ran, and its rows are others.
     *
     * @param reason what is different
     */
    record Wrong(String reason) implements EvalVerdict {

        @Override
        public String label() {
            return "wrong";
        }

        @Override
        public boolean executed() {
            return true;
        }
    }

    /**
     * What the model wrote must not run, or is no SQL.
     *
     * @param rule the rule that refused it
     * @param reason one sentence
     */
    record Refused(String rule, String reason) implements EvalVerdict {

        @Override
        public String label() {
            return "refused";
        }

        @Override
        public boolean executed() {
            return false;
        }
    }

    /**
     * The model did not answer, or the engine did not accept or not finish its SQL.
     *
     * @param reason one sentence
     */
    record NotExecuted(String reason) implements EvalVerdict {

        @Override
        public String label() {
            return "not executed";
        }

        @Override
        public boolean executed() {
            return false;
        }
    }
}
