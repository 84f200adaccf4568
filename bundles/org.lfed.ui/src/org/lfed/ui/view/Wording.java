// Copyright (c) 2026 the Ask in English authors
// SPDX-License-Identifier: Apache-2.0
package org.lfed.ui.view;

import static org.lfed.ui.Texts.text;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.lfed.core.ask.AskReport;
import org.lfed.core.ask.Timings;
import org.lfed.core.prompt.SchemaReport;
import org.lfed.ui.Times;
import org.lfed.ui.ask.AskPhase;
import org.lfed.ui.ask.AskResult;
import org.lfed.ui.ask.AskWork;

/** Says in words what the state is. */
final class Wording {

    private Wording() {}

    /** What is being done, and for how long. */
    static String phase(AskWork work, long now) {
        String what = work.stopping()
                ? text("phase.stopping")
                : text(
                        work.repairing() && work.phase().compareTo(AskPhase.CONFIRMING) < 0
                                ? "phase.repairing"
                                : "phase." + work.phase());
        // Tenths of a second: what changes faster cannot be read.
        return text("phase.time", what, String.format(Locale.US, "%.1f s", (now - work.phaseNanos()) / 1e9));
    }

    /** An error without the list of all functions of that name, which would fill the view. */
    static String inShort(String reason) {
        int candidates = reason.indexOf("Candidate functions:");
        return candidates < 0 ? reason : reason.substring(0, candidates).strip();
    }

    /** Rows, time, and who did it. */
    static String facts(AskResult.Answer answer) {
        AskReport report = answer.report();
        int rows = answer.outcome().table().rowCount();
        String count = rows == 1 ? text("answer.row") : text("answer.rows", String.format(Locale.US, "%,d", rows));
        String by = report.model()
                .map(model -> text("answer.by", model.name(), model.device()))
                .orElse(text("answer.byHand"));
        return text("answer.facts", count, Times.text(report.timings().total()), by);
    }

    /** The SQL, what ran, and what was checked. */
    static String computed(AskReport report) {
        StringBuilder words = new StringBuilder();
        section(words, "computed.sql", report.sql().isEmpty() ? text("computed.noSql") : report.sql());
        if (!report.executedSql().isEmpty()) {
            section(words, "computed.executed", report.executedSql());
        }
        if (!report.checks().isEmpty()) {
            section(words, "computed.checks", lines(report.checks()));
        }
        report.repairedError().ifPresent(error -> section(words, "computed.repaired", error));
        return words.toString().stripTrailing();
    }

    /** What the model saw, with token counts, and what was left out. */
    static String seen(AskReport report) {
        if (report.schema().isEmpty()) {
            return text("computed.notSeen");
        }
        SchemaReport schema = report.schema().get();
        StringBuilder words = new StringBuilder();
        section(words, "computed.sentence", schema.sentence());
        section(
                words,
                "computed.tokens",
                text(
                        "computed.tokens.text",
                        report.tokens().prompt(),
                        schema.tokens(),
                        report.tokens().cached(),
                        report.tokens().generated()));
        List<String> missing = schema.sent().stream()
                .filter(table -> !table.leftOut().isEmpty())
                .map(table -> table.name() + ": " + String.join(", ", table.leftOut()))
                .toList();
        if (!schema.leftOut().isEmpty() || !missing.isEmpty()) {
            String tables = schema.leftOut().isEmpty() ? "" : lines(schema.leftOut());
            section(words, "computed.leftOut", (tables + "\n" + lines(missing)).strip());
        }
        section(words, "computed.schema", schema.text());
        return words.toString().stripTrailing();
    }

    /** Where the time went. */
    static String times(AskReport report) {
        Timings timings = report.timings();
        StringBuilder words = new StringBuilder();
        line(words, "times.load", timings.load());
        line(words, "times.firstToken", timings.firstToken());
        line(words, "times.generate", timings.generate());
        line(words, "times.guard", timings.guard());
        line(words, "times.explain", timings.explain());
        line(words, "times.execute", timings.execute());
        line(words, "times.total", timings.total());
        report.model().ifPresent(model -> {
            words.append('\n').append(text("times.model", model.name(), model.architecture(), model.device()));
            words.append('\n').append(text("times.context", model.contextWindow(), model.gpuLayers()));
            if (!model.notice().isEmpty()) {
                words.append('\n').append(model.notice());
            }
        });
        return words.toString();
    }

    private static void section(StringBuilder words, String key, String content) {
        words.append(text(key)).append('\n').append(content).append("\n\n");
    }

    private static void line(StringBuilder words, String key, double millis) {
        words.append(text(key)).append(": ").append(Times.text(millis)).append('\n');
    }

    private static String lines(List<String> items) {
        return items.stream().map(item -> "\u2022 " + item).collect(Collectors.joining("\n"));
    }
}
