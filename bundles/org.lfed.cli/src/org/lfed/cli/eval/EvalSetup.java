// Copyright (c) 2026 the Ask in English authors
// SPDX-License-Identifier: Apache-2.0
package org.lfed.cli.eval;

import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import org.lfed.core.model.ModelException;
import org.lfed.core.sql.QueryException;
import org.lfed.lab.eval.EvalItem;
import org.lfed.lab.eval.EvalQuestion;
import org.lfed.lab.eval.EvalReport;
import org.lfed.lab.eval.QuestionBankException;

/**
 * Puts the model, the databases and the operation together that are evaluated. It is a picocli mixin too: its options
 * become options of the command.
 */
public interface EvalSetup {

    /**
     * Opens the model and each database that the bank asks, asks all questions, and closes everything.
     *
     * @param bank at least one question
     * @param folder where the scripts of the bank's schemas are found
     * @param finished told of each question when it is done
     * @throws ModelException when the model cannot be loaded
     * @throws QueryException when a database cannot be opened, or the connection is lost
     * @throws QuestionBankException when the bank is defective
     */
    EvalReport evaluate(List<EvalQuestion> bank, Path folder, Consumer<EvalItem> finished)
            throws ModelException, QueryException, QuestionBankException;
}
