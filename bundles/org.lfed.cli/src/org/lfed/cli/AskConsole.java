// Copyright (c) 2026 the Ask in English authors
// SPDX-License-Identifier: Apache-2.0
package org.lfed.cli;

import java.io.PrintWriter;
import java.util.Locale;
import org.lfed.core.ask.AskEvent;
import org.lfed.core.ask.AskListener;
import org.lfed.core.ask.AskOutcome;
import org.lfed.core.ask.AskReport;
import org.lfed.core.catalog.ModelAdvice;
import org.lfed.core.model.LoadProgress;

/** Shows a question on its way, and its outcome, to a person at a terminal. */
final class AskConsole implements AskListener {

    private static final int ROWS_SHOWN = 40;
    /** What every terminal since the VT100 understands. */
    private static final String REMEMBER_POSITION = "\u001b7";

    private static final String BACK_TO_POSITION = "\u001b8\u001b[J";

    private final PrintWriter out;
    private final PrintWriter err;
    private final boolean terminal;
    private String shown = "";
    private LoadProgress.Step step;

    /**
     * A console.
     *
     * @param out what the user asked for
     * @param err progress and complaints
     * @param terminal whether what is printed can be taken back; else the SQL is printed once it is finished
     */
    AskConsole(PrintWriter out, PrintWriter err, boolean terminal) {
        this.out = out;
        this.err = err;
        this.terminal = terminal;
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

    /** A warning before the question is asked. */
    void advice(ModelAdvice.Advice advice) {
        err.println(advice.sentence());
        advice.recommended()
                .ifPresent(model -> err.println("Get it with: lfed models fetch " + model.id()
                        + ", then ask with --model " + model.id() + "."));
        err.flush();
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

    /** Shows the SQL as it grows; where it changed further up, it is written anew from where it began. */
    private void stream(String sql) {
        if (!terminal || sql.equals(shown)) {
            return;
        }
        if (shown.isEmpty()) {
            out.print(REMEMBER_POSITION);
        }
        boolean grown = sql.startsWith(shown);
        out.print(grown ? sql.substring(shown.length()) : BACK_TO_POSITION + sql);
        out.flush();
        shown = sql;
    }

    private void finish(String sql) {
        stream(sql);
        out.println(terminal ? "" : sql);
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
        report.protection().ifPresent(protection -> out.println("Protected by: " + protection.label()));
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
