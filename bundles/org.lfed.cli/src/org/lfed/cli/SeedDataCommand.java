// Copyright (c) 2026 the Ask in English authors
// SPDX-License-Identifier: Apache-2.0
package org.lfed.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.lfed.lab.seed.SeedData;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code lfed seed-data}: the Parquet files that the sample database is made from. */
@Command(
        name = "seed-data",
        description = "Writes the five Parquet files of the sample data, the same bytes each time.")
public final class SeedDataCommand implements Callable<Integer> {

    @Parameters(paramLabel = "FOLDER", arity = "0..1", description = "Where to. Default: seed-data of this project.")
    private Path folder;

    @Option(names = "--all", description = "Writes all files, not only missing ones.")
    private boolean all;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() throws IOException {
        Path target = folder != null
                ? folder
                : Path.of(System.getProperty("lfed.home", ".")).resolve("seed-data");
        List<Path> written = all ? SeedData.regenerate(target) : SeedData.writeTo(target);
        PrintWriter out = spec.commandLine().getOut();
        written.forEach(file -> out.println("Wrote " + file));
        if (written.isEmpty()) {
            out.println("All files are there; --all writes them again.");
        }
        out.flush();
        return ExitCode.OK;
    }
}
