// Copyright (c) 2026 the Ask in English authors
// SPDX-License-Identifier: Apache-2.0
package org.lfed.lab.eval;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** A report as one JSON object, for scripts. */
public final class EvalReportJson {

    private static final ObjectMapper JSON = new ObjectMapper();

    private EvalReportJson() {}

    /** The object, indented. */
    public static String of(EvalReport report) {
        ObjectNode object = JSON.createObjectNode();
        object.put("model", report.model().map(model -> model.name()).orElse(null));
        object.put("device", report.model().map(model -> model.device()).orElse(null));
        object.put("total", report.total());
        object.put("executed", report.executed().count());
        object.put("refused", report.refused().count());
        object.put("correct", report.correct().count());
        object.put("exact_match", report.exactMatch().count());
        object.put("execution_accuracy", rounded(report.correct().share(), 10_000));
        Proportion.Interval interval = report.correct().wilson95();
        object.putObject("execution_accuracy_95")
                .put("low", rounded(interval.low(), 10_000))
                .put("high", rounded(interval.high(), 10_000));
        object.putObject("latency_ms")
                .put("p50", rounded(report.latencyMillis(50), 10))
                .put("p95", rounded(report.latencyMillis(95), 10));
        object.putObject("generation_ms")
                .put("p50", rounded(report.generationMillis(50), 10))
                .put("p95", rounded(report.generationMillis(95), 10));
        ArrayNode items = object.putArray("items");
        report.items().forEach(item -> write(item, items.addObject()));
        try {
            return JSON.writerWithDefaultPrettyPrinter().writeValueAsString(object);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static void write(EvalItem item, ObjectNode object) {
        object.put("id", item.question().id());
        object.put("q", item.question().question());
        object.put("gold", item.question().sql());
        object.put("sql", item.sql());
        object.put("verdict", item.verdict().label());
        object.put(
                "reason",
                item.verdict().reason().isEmpty() ? null : item.verdict().reason());
        object.put("exact_match", item.exactMatch());
        object.put("latency_ms", rounded(item.latencyMillis(), 10));
        object.put("generation_ms", rounded(item.generationMillis(), 10));
    }

    private static double rounded(double value, int parts) {
        return (double) Math.round(value * parts) / parts;
    }
}
