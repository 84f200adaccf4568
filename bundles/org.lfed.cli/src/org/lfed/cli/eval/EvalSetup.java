// Copyright (c) 2026 the Ask in English authors
// SPDX-License-Identifier: Apache-2.0
package org.lfed.cli.eval;

import org.lfed.core.model.ModelException;
import org.lfed.core.sql.QueryException;
import org.lfed.lab.eval.EvalReport;
import org.lfed.lab.eval.Evaluation;
import org.lfed.lab.eval.QuestionBankException;

/**
 * Puts the model, the database and the operation together that are evaluated. It is a picocli mixin too: its options
 * become options of the command.
 */
public interface EvalSetup {

    /** What is done with an evaluation while model and database are open. */
    @FunctionalInterface
    interface Work {

        /**
         * Does it.
         *
         * @throws QuestionBankException when the bank is defective
         * @throws QueryException when the connection is lost
         */
        EvalReport run(Evaluation evaluation) throws QuestionBankException, QueryException;
    }

    /**
     * Opens model and database, runs the work, and closes both.
     *
     * @throws ModelException when the model cannot be loaded
     * @throws QueryException when the database cannot be opened, or the connection is lost
     * @throws QuestionBankException when the bank is defective
     */
    EvalReport evaluate(Work work) throws ModelException, QueryException, QuestionBankException;
}
