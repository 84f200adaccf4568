// Copyright (c) 2026 the Ask in English authors
// SPDX-License-Identifier: Apache-2.0
package org.lfed.lab.eval;

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.ToDoubleFunction;
import org.lfed.core.model.ModelInfo;

/**
 * The result of an evaluation.
 *
 * @param model what answered, empty when no model could be loaded
 * @param items the questions in the order of the bank, at least one
 */
public record EvalReport(Optional<ModelInfo> model, List<EvalItem> items) {

    /** Copies the list and rejects an empty one. */
    public EvalReport {
        items = List.copyOf(items);
        if (items.isEmpty()) {
            throw new IllegalArgumentException("There is nothing to report about no questions");
        }
    }

    /** How many questions there were. */
    public int total() {
        return items.size();
    }

    /** Questions whose SQL ran and returned rows, right or wrong. */
    public Proportion executed() {
        return share(item -> item.verdict().executed());
    }

    /** Execution accuracy: questions whose rows are those of the gold SQL. */
    public Proportion correct() {
        return share(item -> item.verdict() instanceof EvalVerdict.Correct);
    }

    /** Questions whose SQL was refused, or for which there was none. */
    public Proportion refused() {
        return share(item -> item.verdict() instanceof EvalVerdict.Refused);
    }

    /** Questions whose SQL is the gold SQL itself. */
    public Proportion exactMatch() {
        return share(EvalItem::exactMatch);
    }

    /**
     * A percentile of the latencies of all questions, by the nearest rank: the smallest latency that at least so many
     * percent of the questions do not exceed. Always the latency of a real question.
     *
     * @param percent above 0, at most 100
     * @return milliseconds
     */
    public double latencyMillis(double percent) {
        return percentile(percent, EvalItem::latencyMillis);
    }

    /** The same for the time that the model took: from the request to its last token, reading the prompt included. */
    public double generationMillis(double percent) {
        return percentile(percent, EvalItem::generationMillis);
    }

    private double percentile(double percent, ToDoubleFunction<EvalItem> millis) {
        if (!(percent > 0 && percent <= 100)) {
            throw new IllegalArgumentException("A percentile is above 0 and at most 100, not " + percent);
        }
        double[] sorted = items.stream().mapToDouble(millis).sorted().toArray();
        // First the product, which is exact for whole percents: 0.95 * 20 would be rounded up to the 20th.
        int rank = (int) Math.ceil(percent * sorted.length / 100);
        return sorted[rank - 1];
    }

    private Proportion share(Predicate<EvalItem> condition) {
        return new Proportion((int) items.stream().filter(condition).count(), items.size());
    }
}
