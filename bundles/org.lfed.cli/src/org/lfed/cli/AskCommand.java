// Copyright (c) 2026 the Ask in English authors
// SPDX-License-Identifier: Apache-2.0
package org.lfed.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.concurrent.Callable;
import org.lfed.core.answer.CsvWriter;
import org.lfed.core.ask.AskListener;
import org.lfed.core.ask.AskOutcome;
import org.lfed.core.ask.AskSettings;
import org.lfed.core.ask.AskSetup;
import org.lfed.core.catalog.ResolvedModel;
import org.lfed.core.model.Cancellation;
import org.lfed.core.model.ModelException;
import org.lfed.core.model.SqlModel;
import org.lfed.core.sql.JdbcSession;
import org.lfed.core.sql.QueryException;
import org.lfed.core.sql.RowLimit;
import org.lfed.llama.LlamaSqlModel;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code lfed ask}: one question, its SQL, its rows. */
@Command(
        name = "ask",
        description = "Answers a question in English from a database.",
        footer = {"", "Exit codes: 0 rows, 2 usage, 3 refused, 4 model, 5 database."})
public final class AskCommand implements Callable<Integer> {

    private final Workplace workplace;

    @Parameters(paramLabel = "QUESTION", arity = "1..*", description = "The question, in plain English.")
    private String[] words;

    @Mixin
    private DatabaseOptions database;

    @Mixin
    private ModelOptions models;

    @Option(
            names = "--limit",
            paramLabel = "N",
            defaultValue = "1000",
            description = "Rows at most. Default: ${DEFAULT-VALUE}.")
    private int limit;

    @Option(
            names = "--max-tokens",
            paramLabel = "N",
            defaultValue = "192",
            description = "New tokens at most, 16 to 4096. Default: ${DEFAULT-VALUE}.")
    private int maxTokens;

    @Option(
            names = "--csv",
            paramLabel = "FILE",
            description = "Also writes the rows as CSV; into a folder under a name with the time.")
    private Path csv;

    @Option(names = "--json", description = "Prints one JSON object instead.")
    private boolean json;

    @Spec
    private CommandSpec spec;

    /** The command in a workplace. */
    public AskCommand(Workplace workplace) {
        this.workplace = workplace;
    }

    @Override
    public Integer call() throws ModelException, QueryException, IOException {
        try {
            return ask();
        } catch (ModelException | QueryException failure) {
            // Scripts get their one object also when the question could not even be put.
            if (json) {
                spec.commandLine().getOut().println(AskJson.failed(String.join(" ", words), failure.getMessage()));
                spec.commandLine().getOut().flush();
            }
            throw failure;
        }
    }

    private int ask() throws ModelException, QueryException, IOException {
        AskSettings settings = settings();
        PrintWriter out = spec.commandLine().getOut();
        AskConsole console = new AskConsole(out, spec.commandLine().getErr(), System.console() != null);
        Cancellation cancellation = new Cancellation();
        ResolvedModel resolved = models.resolve(workplace);
        try (LlamaSqlModel model = models.worker(resolved)) {
            warmUp(model, cancellation);
            try (JdbcSession session = database.open(workplace);
                    JdbcSession parser = workplace.parser()) {
                AskSetup setup = AskSetup.of(session, resolved.entry().promptStyle(), cancellation)
                        .parsingOn(parser);
                if (!json) {
                    workplace.advice().about(resolved.entry(), setup.schema()).ifPresent(console::advice);
                }
                AskListener listener = json ? event -> {} : console;
                AskOutcome outcome =
                        setup.operation(model, settings).ask(String.join(" ", words), listener, cancellation);
                if (json) {
                    out.println(AskJson.of(outcome));
                    out.flush();
                } else {
                    console.outcome(outcome);
                }
                if (outcome instanceof AskOutcome.Answered answered && csv != null) {
                    writeCsv(answered);
                }
                return ExitCode.of(outcome);
            }
        }
    }

    /** The worker needs longest to get ready: the schema is read meanwhile. A failure is met again by the ask. */
    private static void warmUp(SqlModel model, Cancellation cancellation) {
        Thread thread = new Thread(
                () -> {
                    try {
                        model.load(progress -> {}, cancellation);
                    } catch (ModelException | IllegalStateException failure) {
                        // The latter when the command ended, and closed the model, before it was ready.
                        System.getLogger(AskCommand.class.getName())
                                .log(System.Logger.Level.DEBUG, "Loading ahead failed", failure);
                    }
                },
                "model-warm-up");
        thread.setDaemon(true);
        thread.start();
    }

    private AskSettings settings() {
        try {
            return new AskSettings(new RowLimit(limit), maxTokens, AskSettings.STOP_STRINGS);
        } catch (IllegalArgumentException wrong) {
            throw new ParameterException(spec.commandLine(), wrong.getMessage(), wrong);
        }
    }

    private void writeCsv(AskOutcome.Answered answered) throws IOException {
        Path file = Files.isDirectory(csv) ? csv.resolve(CsvWriter.fileName(LocalDateTime.now())) : csv;
        try (Writer writer = Files.newBufferedWriter(file, StandardCharsets.UTF_8)) {
            CsvWriter.write(answered.table(), writer);
        }
        spec.commandLine().getErr().println("Wrote " + answered.table().rowCount() + " rows to " + file);
        spec.commandLine().getErr().flush();
    }
}
