// Copyright (c) 2026 the Ask in English authors
// SPDX-License-Identifier: Apache-2.0
package org.lfed.cli.bench;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.lfed.cli.DatabaseOptions;
import org.lfed.cli.ExitCode;
import org.lfed.cli.ModelOptions;
import org.lfed.cli.Workplace;
import org.lfed.core.ask.AskEvent;
import org.lfed.core.ask.AskOperation;
import org.lfed.core.ask.AskOutcome;
import org.lfed.core.ask.AskSettings;
import org.lfed.core.ask.AskSetup;
import org.lfed.core.catalog.ResolvedModel;
import org.lfed.core.model.Cancellation;
import org.lfed.core.model.ModelException;
import org.lfed.core.model.ModelInfo;
import org.lfed.core.model.Prompt;
import org.lfed.core.sql.JdbcSession;
import org.lfed.core.sql.QueryException;
import org.lfed.llama.LlamaSqlModel;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code lfed bench}: how fast questions become rows on this machine, next to java-llama.cpp alone. */
@Command(name = "bench", description = "Measures how fast questions become rows, next to java-llama.cpp alone.")
public final class BenchCommand implements Callable<Integer> {

    private static final int LOADS = 3;
    private static final List<String> QUESTIONS = List.of(
            "How many students were chronically absent in 2023-2024?",
            "How many students are there at each school?",
            "What is the average GPA by school?",
            "Total enrollment by grade level in 2024-2025",
            "How many incidents were there in 2022-2023?",
            "Which school has the most incidents?",
            "Average number of absences by school year",
            "How many English learners are in grade 3?",
            "Number of incidents by severity",
            "Top 5 courses by average grade",
            "How many students failed Algebra I?",
            "Enrollment at Jefferson High by year");

    private final Workplace workplace;

    @Mixin
    private DatabaseOptions database;

    @Mixin
    private ModelOptions models;

    @Option(
            names = "--rounds",
            paramLabel = "N",
            defaultValue = "10",
            description = "How often each question is asked. Default: ${DEFAULT-VALUE}.")
    private int rounds;

    @Option(names = "--json", description = "Prints one JSON object instead.")
    private boolean json;

    @Spec
    private CommandSpec spec;

    /** The command in a workplace. */
    public BenchCommand(Workplace workplace) {
        this.workplace = workplace;
    }

    @Override
    public Integer call() throws ModelException, QueryException, IOException {
        ResolvedModel resolved = models.resolve(workplace);
        Percentiles loads = new Percentiles(loads(resolved));
        try (LlamaSqlModel model = models.worker(resolved);
                JdbcSession session = database.open(workplace)) {
            ModelInfo info = model.load(progress -> {}, new Cancellation());
            AskSetup setup = AskSetup.of(session, resolved.entry().promptStyle(), new Cancellation());
            AskSettings settings = AskSettings.standard();
            AskOperation operation = setup.operation(model, settings);
            int threads = Math.max(1, models.threads());
            try (RawProcess raw =
                    new RawProcess(resolved.path(), info.contextWindow(), threads, settings.maxNewTokens())) {
                Measurements measured = measure(operation, raw);
                BenchReport report =
                        measured.report(rounds, loads.median(), megabytes(model.workerPid()), new GuardBench(session));
                PrintWriter out = spec.commandLine().getOut();
                if (json) {
                    out.println(new ObjectMapper().writeValueAsString(report));
                } else {
                    report.lines().forEach(out::println);
                }
                out.flush();
            }
        }
        return ExitCode.OK;
    }

    private List<Double> loads(ResolvedModel resolved) throws ModelException {
        List<Double> millis = new ArrayList<>();
        for (int i = 0; i < LOADS; i++) {
            try (LlamaSqlModel model = models.worker(resolved)) {
                millis.add(model.load(progress -> {}, new Cancellation()).loadMillis());
            }
        }
        return millis;
    }

    /** Both sides answer the same question right after each other, so that the machine's moods meet both. */
    private Measurements measure(AskOperation operation, RawProcess raw) throws IOException {
        Measurements measured = new Measurements(QUESTIONS.size());
        for (int round = -1; round < rounds; round++) {
            for (String question : QUESTIONS) {
                String[] prompt = new String[1];
                double[] prompted = new double[1];
                long start = System.nanoTime();
                AskOutcome outcome = operation.ask(
                        question,
                        event -> {
                            if (event instanceof AskEvent.Prompted now
                                    && now.prompt().prompt() instanceof Prompt.Completion completion
                                    && prompt[0] == null) {
                                prompted[0] = (System.nanoTime() - start) / 1e6;
                                prompt[0] = completion.text();
                            }
                        },
                        new Cancellation());
                if (!(outcome instanceof AskOutcome.Answered)) {
                    throw new IOException("The question \"" + question + "\" was not answered: "
                            + outcome.getClass().getSimpleName() + ", SQL: "
                            + outcome.report().sql());
                }
                double rawMillis = prompt[0] == null ? Double.NaN : raw.complete(prompt[0]);
                measured.add(round, outcome.report(), prompted[0], rawMillis);
            }
        }
        return measured;
    }

    /** Resident memory of a process, where the system tells it as Linux does. */
    private static double megabytes(long pid) throws IOException {
        Path status = Path.of("/proc", Long.toString(pid), "status");
        if (!Files.isReadable(status)) {
            return -1;
        }
        for (String line : Files.readAllLines(status)) {
            if (line.startsWith("VmRSS:")) {
                return Double.parseDouble(line.replaceAll("\\D", "")) / 1024;
            }
        }
        return -1;
    }
}
