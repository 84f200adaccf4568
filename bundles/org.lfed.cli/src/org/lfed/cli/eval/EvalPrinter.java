// Copyright (c) 2026 the Ask in English authors
// SPDX-License-Identifier: Apache-2.0
package org.lfed.cli.eval;

import java.io.PrintWriter;
import java.util.Locale;
import org.lfed.lab.eval.EvalItem;
import org.lfed.lab.eval.EvalReport;
import org.lfed.lab.eval.EvalVerdict;
import org.lfed.lab.eval.Proportion;

/** Prints an evaluation for people: every question as soon as it is answered, the totals at the end. */
final class EvalPrinter {

    private final PrintWriter out;
    private final int total;
    private int printed;

    /**
     * A printer.
     *
     * @param total how many questions there will be
     */
    EvalPrinter(PrintWriter out, int total) {
        this.out = out;
        this.total = total;
    }

    void item(EvalItem item) {
        printed++;
        out.printf(
                Locale.ROOT,
                "[%d/%d] %s: %s%s, %,.0f ms%n",
                printed,
                total,
                item.question().id(),
                item.verdict().label(),
                item.exactMatch() ? ", exact match" : "",
                item.latencyMillis());
        line("question", item.question().question());
        line("sql", item.sql().isEmpty() ? "(none)" : item.sql());
        if (!(item.verdict() instanceof EvalVerdict.Correct)) {
            line("gold", item.question().sql());
            line("reason", item.verdict().reason());
        }
        out.flush();
    }

    void totals(EvalReport report) {
        out.println();
        report.model().ifPresent(model -> out.println("Model:       " + model.name() + " on " + model.device()));
        out.println("Total:       " + report.total());
        out.println("Executed:    " + count(report.executed()));
        Proportion.Interval interval = report.correct().wilson95();
        out.println("Correct:     " + count(report.correct()) + ", 95% interval " + percent(interval.low()) + " to "
                + percent(interval.high()));
        out.println("Exact match: " + count(report.exactMatch()));
        out.printf(
                Locale.ROOT,
                "Latency:     p50 %,.0f ms, p95 %,.0f ms%n",
                report.latencyMillis(50),
                report.latencyMillis(95));
        out.printf(
                Locale.ROOT,
                "Generation:  p50 %,.0f ms, p95 %,.0f ms%n",
                report.generationMillis(50),
                report.generationMillis(95));
        out.flush();
    }

    private void line(String label, String text) {
        out.println("    " + label + ": " + text.strip().replaceAll("\\s*\\R\\s*", " "));
    }

    private static String count(Proportion proportion) {
        return proportion.count() + " (" + percent(proportion.share()) + ")";
    }

    private static String percent(double share) {
        return String.format(Locale.ROOT, "%.1f%%", 100 * share);
    }
}
