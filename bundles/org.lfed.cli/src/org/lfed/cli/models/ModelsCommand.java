// Copyright (c) 2026 the Ask in English authors
// SPDX-License-Identifier: Apache-2.0
package org.lfed.cli.models;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Objects;
import java.util.function.LongConsumer;
import org.lfed.core.catalog.Sha256;
import org.lfed.core.model.ModelException;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code lfed models}: which models there are, and how to get one. */
@Command(
        name = "models",
        description = "Lists, fetches, verifies and adds models.",
        subcommands = {ListCommand.class, FetchCommand.class, VerifyCommand.class, AddCommand.class, RemoveCommand.class
        },
        synopsisSubcommandLabel = "COMMAND",
        mixinStandardHelpOptions = true)
public final class ModelsCommand implements Runnable {

    private final ModelsSetup setup;

    @Spec
    private CommandSpec spec;

    /** The command with its subcommands. */
    public ModelsCommand(ModelsSetup setup) {
        this.setup = Objects.requireNonNull(setup, "setup");
    }

    /** Without a subcommand there is nothing to do. */
    @Override
    public void run() {
        throw new CommandLine.ParameterException(
                spec.commandLine(), "Say what to do: list, fetch, verify, add or remove.");
    }

    ModelsSetup setup() {
        return setup;
    }

    Output output() {
        return new Output(spec.commandLine());
    }

    Progress progress() {
        return output().progress(setup.terminal());
    }

    /** Work that reads a whole file and tells how many bytes it has read. */
    @FunctionalInterface
    interface Reading<T> {
        T read(LongConsumer progress) throws ModelException;
    }

    /** Shows how far the reading of a file has come. */
    <T> T withProgress(String label, Path file, Reading<T> reading) throws ModelException {
        Progress progress = progress();
        progress.start(label, file.toFile().length());
        try {
            return reading.read(progress::at);
        } finally {
            progress.end();
        }
    }

    /** A file's checksum. */
    Sha256 checksum(Path file) throws ModelException {
        return withProgress("Checking what is here", file, progress -> {
            try {
                return Sha256.ofFile(file, progress);
            } catch (IOException e) {
                throw new ModelException(
                        ModelException.Problem.MISSING,
                        "The file " + file + " cannot be read: " + e.getMessage(),
                        "Make it readable for you.",
                        e);
            }
        });
    }

    /** Says what is wrong and what to do. */
    int fail(int exitCode, String message, String nextStep) {
        output().complain(message);
        output().complain(nextStep);
        return exitCode;
    }
}
