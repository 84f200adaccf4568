// Copyright (c) 2026 the Ask in English authors
// SPDX-License-Identifier: Apache-2.0
package org.lfed.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.lfed.sample.SampleFile;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code lfed sample-db}: a copy of the sample database. */
@Command(name = "sample-db", description = "Writes a copy of the sample database.")
public final class SampleDatabaseCommand implements Callable<Integer> {

    @Parameters(paramLabel = "FILE", description = "The file to write; it must not exist.")
    private Path file;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() throws IOException {
        if (Files.exists(file)) {
            throw new ParameterException(spec.commandLine(), file + " exists already; choose another name.");
        }
        SampleFile.DATABASE.copyTo(file);
        spec.commandLine().getOut().println("Wrote " + file);
        spec.commandLine().getOut().flush();
        return ExitCode.OK;
    }
}
