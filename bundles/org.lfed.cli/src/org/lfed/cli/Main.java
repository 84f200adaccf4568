// Copyright (c) 2026 the Ask in English authors
// SPDX-License-Identifier: Apache-2.0
package org.lfed.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import org.lfed.cli.bench.BenchCommand;
import org.lfed.cli.eval.EvalCommand;
import org.lfed.cli.models.ModelsCommand;
import org.lfed.cli.models.ModelsSetup;
import org.lfed.core.model.ModelException;
import org.lfed.core.sql.QueryException;
import org.lfed.llama.GpuLayers;
import picocli.AutoComplete.GenerateCompletion;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.HelpCommand;

/** The {@code lfed} command. */
@Command(
        name = "lfed",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        synopsisSubcommandLabel = "COMMAND",
        description = {
            "Asks a DuckDB database questions in plain English.",
            "Everything runs on this computer; nothing is sent anywhere."
        },
        footer = {"", "Try: lfed ask \"How many students were chronically absent in 2023-2024?\""},
        subcommands = {HelpCommand.class, GenerateCompletion.class})
public final class Main implements Runnable {

    @CommandLine.Spec
    private CommandLine.Model.CommandSpec spec;

    private Main() {}

    /** Runs the command and ends with its exit code. */
    public static void main(String[] arguments) {
        System.exit(commandLine(Workplace.ofThisUser()).execute(arguments));
    }

    /** The command with everything below it, in a workplace. */
    static CommandLine commandLine(Workplace workplace) {
        CommandLine line = new CommandLine(new Main())
                .addSubcommand(new AskCommand(workplace))
                .addSubcommand(new PromptCommand(workplace))
                .addSubcommand(new SchemaCommand(workplace))
                .addSubcommand(new SampleDatabaseCommand())
                .addSubcommand(new SeedDataCommand())
                .addSubcommand(new GuardCommand(workplace))
                .addSubcommand(new ModelsCommand(ModelsSetup.ofThisProcess(workplace.models())))
                .addSubcommand(new EvalCommand(new LocalEvalSetup(workplace)))
                .addSubcommand(new BenchCommand(workplace))
                .addSubcommand(new CorpusCommand());
        line.registerConverter(GpuLayers.class, GpuLayers::parse);
        line.setOut(new PrintWriter(System.out, false, StandardCharsets.UTF_8));
        line.setErr(new PrintWriter(System.err, true, StandardCharsets.UTF_8));
        line.setExecutionExceptionHandler(Main::explain);
        line.setExitCodeExceptionMapper(Main::exitCode);
        return line;
    }

    @Override
    public void run() {
        throw new CommandLine.ParameterException(spec.commandLine(), "Which command?");
    }

    /** Every expected failure is one sentence and a next step; only a defect shows a stack trace. */
    private static int explain(Exception failure, CommandLine line, CommandLine.ParseResult result) {
        PrintWriter err = line.getErr();
        if (failure instanceof ModelException model) {
            err.println(model.getMessage());
            err.println(model.nextStep());
        } else if (failure instanceof QueryException || failure instanceof IOException) {
            err.println(failure.getMessage());
        } else {
            failure.printStackTrace(err);
        }
        return exitCode(failure);
    }

    private static int exitCode(Throwable failure) {
        if (failure instanceof ModelException) {
            return ExitCode.MODEL;
        }
        if (failure instanceof QueryException) {
            return ExitCode.DATABASE;
        }
        boolean usage = failure instanceof CommandLine.ParameterException || failure instanceof IOException;
        return usage ? ExitCode.USAGE : ExitCode.INTERNAL;
    }
}
