// Copyright (c) 2026 the Ask in English authors
// SPDX-License-Identifier: Apache-2.0
package org.lfed.lab.corpus;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/** One number: a count, a sum, an average. */
record CountShape() implements QuestionShape {

    @Override
    public Optional<Draft> draft(Scene scene) {
        Metric metric = scene.metrics.any(scene.table);
        if (metric.kind() == Metric.Kind.DISTINCT) {
            return Optional.empty();
        }
        if (metric.kind() == Metric.Kind.COUNT && metric.conditions().isEmpty() && scene.rng.chance(0.25)) {
            Optional<Draft> predicate = predicate(scene, metric);
            if (predicate.isPresent()) {
                return predicate;
            }
        }
        Filters filters = scene.conditions.some(scene.table, 0.75, metric.used(), metric.counts(), 0);
        String section = switch (metric.kind()) {
            case COUNT -> "count";
            case SUM -> scene.table.counted() ? "sum" : "total";
            default -> "measure";
        };
        String template = scene.templates.pick(scene.rng, section);
        if (!filters.before().isEmpty() && !template.contains("{pre}")) {
            return Optional.empty();
        }
        String question = Templates.fill(template, "n", metric.noun(), "pre", filters.before(), "post",
                filters.after(), "ent", scene.wording.rows(scene.table));
        return Optional.of(new Draft(question, answer(scene, metric, filters, metric.conditions())));
    }

    private static Gold answer(Scene scene, Metric metric, Filters filters, List<Gold> conditions) {
        return scene.select(metric.value()).add(scene.from()).add(filters.where(conditions));
    }

    /** How many loans were overdue in 2023. */
    private static Optional<Draft> predicate(Scene scene, Metric metric) {
        List<CorpusColumn> flags = scene.table.with(Role.ADJECTIVE);
        if (flags.isEmpty()) {
            return Optional.empty();
        }
        CorpusColumn flag = scene.rng.pick(flags);
        boolean set = scene.rng.chance(0.85);
        Filters filters = scene.conditions.some(scene.table, 0.6, Set.of(flag.name()), false, 0);
        String question = scene.say(set ? "flagged" : "notflagged", "n", metric.noun(), "b",
                scene.wording.column(flag), "post", filters.after());
        return Optional.of(new Draft(question, answer(scene, metric, filters,
                List.of(FlagConditions.gold(flag, set)))));
    }
}
