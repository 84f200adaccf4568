// Copyright (c) 2026 the Ask in English authors
// SPDX-License-Identifier: Apache-2.0
package org.lfed.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.lfed.cli.eval.EvalSetup;
import org.lfed.core.ask.AskSettings;
import org.lfed.core.ask.AskSetup;
import org.lfed.core.catalog.ResolvedModel;
import org.lfed.core.model.Cancellation;
import org.lfed.core.model.ModelException;
import org.lfed.core.sql.JdbcSession;
import org.lfed.core.sql.ParseTreeGuard;
import org.lfed.core.sql.QueryException;
import org.lfed.lab.eval.EvalItem;
import org.lfed.lab.eval.EvalQuestion;
import org.lfed.lab.eval.EvalReport;
import org.lfed.lab.eval.Evaluation;
import org.lfed.lab.eval.QuestionBankException;
import org.lfed.lab.eval.ScriptDatabase;
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
    public EvalReport evaluate(List<EvalQuestion> bank, Path folder, Consumer<EvalItem> finished)
            throws ModelException, QueryException, QuestionBankException {
        Cancellation cancellation = new Cancellation();
        ResolvedModel resolved = models.resolve(workplace);
        Map<Optional<String>, List<EvalQuestion>> bySchema = bank.stream()
                .collect(Collectors.groupingBy(EvalQuestion::schema, LinkedHashMap::new, Collectors.toList()));
        List<EvalItem> items = new ArrayList<>();
        try (LlamaSqlModel model = models.worker(resolved)) {
            // A model that cannot be loaded is one error, not as many as there are questions.
            model.load(progress -> {}, cancellation);
            EvalReport last = null;
            for (Map.Entry<Optional<String>, List<EvalQuestion>> part : bySchema.entrySet()) {
                try (EvaluatedDatabase opened = open(part.getKey().map(folder::resolve))) {
                    JdbcSession session = opened.session();
                    AskSetup setup = AskSetup.of(session, resolved.entry().promptStyle(), cancellation);
                    last = new Evaluation(
                                    setup.operation(model, AskSettings.standard())::ask,
                                    session,
                                    new ParseTreeGuard(session, setup.schema()))
                            .run(part.getValue(), finished, cancellation);
                    items.addAll(last.items());
                }
            }
            return new EvalReport(last.model(), items);
        }
    }

    private EvaluatedDatabase open(Optional<Path> script) throws QueryException, QuestionBankException {
        if (script.isEmpty()) {
            return new EvaluatedDatabase(database.open(workplace), Optional.empty());
        }
        try {
            Path folder = Files.createTempDirectory("lfed-eval");
            Path file = folder.resolve("schema.duckdb");
            try {
                ScriptDatabase.create(script.get(), file);
                return new EvaluatedDatabase(workplace.open(Optional.of(file), Duration.ZERO), Optional.of(file));
            } catch (QueryException | QuestionBankException failure) {
                Files.deleteIfExists(file);
                Files.delete(folder);
                throw failure;
            }
        } catch (QuestionBankException defect) {
            throw defect;
        } catch (IOException failure) {
            throw new QuestionBankException(
                    "The database for " + script.get() + " cannot be made: " + failure.getMessage(), failure);
        }
    }

    /** A database while it is asked; one that was made for that is deleted afterwards. */
    private record EvaluatedDatabase(JdbcSession session, Optional<Path> temporary) implements AutoCloseable {

        @Override
        public void close() throws QueryException {
            session.close();
            if (temporary.isEmpty()) {
                return;
            }
            try {
                Files.deleteIfExists(temporary.get());
                Files.deleteIfExists(temporary.get().getParent());
            } catch (IOException failure) {
                throw new QueryException(
                        QueryException.Problem.CONNECTION,
                        "The temporary database " + temporary.get() + " cannot be deleted.",
                        failure);
            }
        }
    }
}
