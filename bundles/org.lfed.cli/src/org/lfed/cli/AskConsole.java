// Copyright (c) 2026 the Ask in English authors
// SPDX-License-Identifier: Apache-2.0
package org.lfed.cli;

import java.io.PrintWriter;
import java.util.Locale;
import org.lfed.core.ask.AskEvent;
import org.lfed.core.ask.AskListener;
import org.lfed.core.ask.AskOutcome;
import org.lfed.core.ask.AskReport;
import org.lfed.core.model.LoadProgress;

/** Shows a question on its way, and its outcome, to a person at a terminal. */
final class AskConsole implements AskListener {

    private static final int ROWS_SHOWN = 40;

    private final PrintWriter out;
    private final PrintWriter err;
    private String shown = "";
    private LoadProgress.Step step;

    /**
     * A console.
     *
     * @param out what the user asked for
     * @param err progress and complaints
     */
    AskConsole(PrintWriter out, PrintWriter err) {
        this.out = out;
        this.err = err;
    }

    @Override
    public void on(AskEvent event) {
        if (event instanceof AskEvent.Loading loading) {
            loading(loading.progress());
        } else if (event instanceof AskEvent.Generating generating) {
            stream(generating.sql());
        } else if (event instanceof AskEvent.Extracted extracted) {
            finish(extracted.sql());
        } else if (event instanceof AskEvent.Repairing repairing) {
            err.println("The database says: " + repairing.error() + "; trying once more.");
            err.flush();
        }
    }

    private void loading(LoadProgress progress) {
        if (progress.step() == step) {
            return;
        }
        step = progress.step();
        err.println(
                switch (step) {
                    case VERIFYING -> "Checking the model file ...";
                    case STARTING -> "Starting the model ...";
                    case READING -> "Loading the model ...";
                });
        err.flush();
    }

    /** Only what is added to the text can be shown at once; a change further up waits for the end. */
    private void stream(String sql) {
        if (sql.startsWith(shown)) {
            out.print(sql.substring(shown.length()));
            out.flush();
            shown = sql;
        }
    }

    private void finish(String sql) {
        if (!sql.equals(shown)) {
            if (!shown.isEmpty()) {
                out.println();
            }
            out.print(sql);
        }
        out.println();
        out.flush();
        shown = "";
    }

    /** Prints how it ended. */
    void outcome(AskOutcome outcome) {
        if (outcome instanceof AskOutcome.Answered answered) {
            out.println();
            TablePrinter.lines(answered.table(), ROWS_SHOWN).forEach(out::println);
            out.println();
            out.println(answered.summary());
            footer(answered.report());
        } else if (outcome instanceof AskOutcome.Refused refused) {
            complain("Not run: " + refused.reason(), refused.nextStep());
        } else if (outcome instanceof AskOutcome.Failed failed) {
            complain(failed.reason(), failed.nextStep());
        } else {
            complain("Stopped.", "");
        }
        out.flush();
    }

    private void footer(AskReport report) {
        report.schema().filter(schema -> !schema.complete()).ifPresent(schema -> out.println(schema.sentence()));
        report.model().ifPresent(model -> {
            out.println(String.format(
                    Locale.US,
                    "%s on %s · %.0f ms: model %.0f, check %.0f, query %.0f%s",
                    model.name(),
                    model.device(),
                    report.timings().total(),
                    report.timings().generate(),
                    report.timings().guard() + report.timings().explain(),
                    report.timings().execute(),
                    report.timings().load() >= 1
                            ? String.format(
                                    Locale.US,
                                    ", loading %.0f",
                                    report.timings().load())
                            : ""));
            if (!model.notice().isEmpty()) {
                out.println(model.notice());
            }
        });
    }

    private void complain(String reason, String nextStep) {
        if (!shown.isEmpty()) {
            out.println();
            out.flush();
        }
        err.println(reason);
        if (!nextStep.isEmpty()) {
            err.println(nextStep);
        }
        err.flush();
    }
}
