// Copyright (c) 2026 the Ask in English authors
// SPDX-License-Identifier: Apache-2.0
package org.lfed.cli.models;

import java.io.PrintWriter;
import picocli.CommandLine;

/** What the commands print: results on the standard output; complaints and progress beside it. */
@SuppressWarnings("resource") // The command line owns the writers.
final class Output {

    private final CommandLine commandLine;

    /** Prints where the command line prints. */
    Output(CommandLine commandLine) {
        this.commandLine = commandLine;
    }

    /** A line of the result. */
    void say(String line) {
        out().println(line);
        out().flush();
    }

    /** A table of the result. */
    void say(TextTable table) {
        table.print(out());
    }

    /** A line about a failure. */
    void complain(String line) {
        err().println(line);
        err().flush();
    }

    /** A progress display, beside the results so that these can be sent to a file. */
    Progress progress(Terminal terminal) {
        return terminal.interactive() ? new ProgressBar(err(), System::nanoTime) : new ProgressLines(err());
    }

    private PrintWriter out() {
        return commandLine.getOut();
    }

    private PrintWriter err() {
        return commandLine.getErr();
    }
}
