// Copyright (c) 2026 the Ask in English authors
// SPDX-License-Identifier: Apache-2.0
package org.lfed.lab.eval;

import java.io.IOException;

/**
 * A bank of questions that cannot be used: a file that cannot be read, a line that is no question, or gold SQL that
 * does not answer. The message names the line or the question, and is fit to be shown.
 */
public final class QuestionBankException extends IOException {

    private static final long serialVersionUID = 1L;

    /**
     * A defect of a bank.
     *
     * @param message where it is and what is wrong
     * @param cause what was caught, or null
     */
    public QuestionBankException(String message, Throwable cause) {
        super(message, cause);
    }

    /** Gold SQL that does not answer its question. */
    static QuestionBankException gold(EvalQuestion question, String defect, Throwable cause) {
        return new QuestionBankException("The gold SQL of question " + question.id() + " " + defect, cause);
    }
}
