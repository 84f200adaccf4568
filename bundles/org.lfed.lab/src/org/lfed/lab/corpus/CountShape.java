// Copyright (c) 2026 the Ask in English authors
// SPDX-License-Identifier: Apache-2.0
package org.lfed.lab.corpus;

import static org.lfed.core.pointing.SqlMacro.OR;
import static org.lfed.core.pointing.SqlMacro.ROUND_AVG;

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
        String section =
                switch (metric.kind()) {
                    case COUNT -> "count";
                    case SUM -> scene.table.counted() ? "sum" : "total";
                    default -> "measure";
                };
        String noun = metric.noun();
        if (scene.table.counted()
                && scene.table.year() != null
                && filters.used().contains(scene.table.year().name())
                && scene.rng.chance(0.5)) {
            noun = scene.metrics.sharedNoun(scene.table).orElse(noun);
        }
        if (scene.table.counted() && countsEnrolled(scene.table) && scene.rng.chance(0.35)) {
            section = "enrolled";
        }
        String template = scene.templates.pick(scene.rng, section);
        // Of things that have names, their bare noun asks for the names.
        if (section.equals("count") && scene.table.label() != null && Templates.isBare(template)) {
            return Optional.empty();
        }
        if (!filters.before().isEmpty() && !template.contains("{pre}")) {
            return Optional.empty();
        }
        String question = Templates.fill(
                template,
                Gaps.of("n", noun)
                        .and("pre", filters.before())
                        .and("post", filters.after())
                        .and("ent", scene.wording.rows(scene.table)));
        return Optional.of(
                new Draft(perEntity(scene, metric, question), answer(scene, metric, filters, metric.conditions())));
    }

    /** Where each row describes one thing, an average is also one per thing: average absences per student. */
    private static String perEntity(Scene scene, Metric metric, String question) {
        boolean average = metric.value().startsWith(ROUND_AVG) && scene.table.key() == null;
        return average && scene.rng.chance(0.25)
                ? scene.keyDimension()
                        .map(dimension -> Scene.join(question, "per", dimension.said()))
                        .orElse(question)
                : question;
    }

    private static boolean countsEnrolled(CorpusTable table) {
        return table.with(Role.COUNTED).stream()
                .anyMatch(counted -> counted.phrases().contains("students enrolled"));
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
        if (flags.size() > 1 && scene.rng.chance(0.4)) {
            return Optional.of(twoFlags(scene, metric, scene.rng.sample(flags, 2)));
        }
        CorpusColumn flag = scene.rng.pick(flags);
        boolean set = scene.rng.chance(0.85);
        Filters filters = scene.conditions.some(scene.table, 0.6, Set.of(flag.name()), false, 0);
        String question = scene.say(
                set ? "flagged" : "notflagged",
                Gaps.of("n", metric.noun()).and("b", scene.wording.column(flag)).and("post", filters.after()));
        return Optional.of(
                new Draft(question, answer(scene, metric, filters, List.of(FlagConditions.gold(flag, set)))));
    }

    /** How many are this and that, this or that, neither, or this but not that. */
    private static Draft twoFlags(Scene scene, Metric metric, List<CorpusColumn> two) {
        int kind = scene.rng.weighted(50, 20, 15, 15);
        boolean either = kind == 1;
        Gold first = FlagConditions.gold(two.get(0), kind != 2);
        Gold second = FlagConditions.gold(two.get(1), kind < 2);
        Filters filters = scene.conditions.some(
                scene.table,
                either ? 0 : 0.5,
                Set.of(two.get(0).name(), two.get(1).name()),
                false,
                0);
        String section = List.of("flaggedboth", "flaggedeither", "flaggedneither", "flaggedbutnot")
                .get(kind);
        String question = scene.say(
                section,
                Gaps.of("n", metric.noun())
                        .and("b", scene.wording.column(two.get(0)))
                        .and("c", scene.wording.column(two.get(1)))
                        .and("post", filters.after()));
        return new Draft(
                question,
                answer(scene, metric, filters, either ? List.of(first.sql(OR).add(second)) : List.of(first, second)));
    }
}
