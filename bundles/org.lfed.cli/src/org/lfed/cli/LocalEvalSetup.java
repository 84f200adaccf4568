// Copyright (c) 2026 the Ask in English authors
// SPDX-License-Identifier: Apache-2.0
package org.lfed.cli;

import org.lfed.cli.eval.EvalSetup;
import org.lfed.core.ask.AskSettings;
import org.lfed.core.ask.AskSetup;
import org.lfed.core.catalog.ResolvedModel;
import org.lfed.core.model.Cancellation;
import org.lfed.core.model.ModelException;
import org.lfed.core.sql.JdbcSession;
import org.lfed.core.sql.ParseTreeGuard;
import org.lfed.core.sql.QueryException;
import org.lfed.lab.eval.EvalReport;
import org.lfed.lab.eval.Evaluation;
import org.lfed.lab.eval.QuestionBankException;
import org.lfed.llama.LlamaSqlModel;
import picocli.CommandLine.Mixin;

/** Opens what {@code lfed eval} measures, with the options that every command has. */
final class LocalEvalSetup implements EvalSetup {

    private final Workplace workplace;

    @Mixin
    private DatabaseOptions database;

    @Mixin
    private ModelOptions models;

    LocalEvalSetup(Workplace workplace) {
        this.workplace = workplace;
    }

    @Override
    public EvalReport evaluate(Work work) throws ModelException, QueryException, QuestionBankException {
        Cancellation cancellation = new Cancellation();
        ResolvedModel resolved = models.resolve(workplace);
        try (LlamaSqlModel model = models.worker(resolved);
                JdbcSession session = database.open(workplace)) {
            // A model that cannot be loaded is one error, not as many as there are questions.
            model.load(progress -> {}, cancellation);
            AskSetup setup = AskSetup.of(session, resolved.entry().promptStyle(), cancellation);
            return work.run(new Evaluation(
                    setup.operation(model, AskSettings.standard())::ask,
                    session,
                    new ParseTreeGuard(session, setup.schema())));
        }
    }
}
