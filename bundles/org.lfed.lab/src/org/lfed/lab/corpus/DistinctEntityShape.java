// Copyright (c) 2026 the Ask in English authors
// SPDX-License-Identifier: Apache-2.0
package org.lfed.lab.corpus;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.lfed.core.pointing.SqlMacro;

/** How many different things the rows of a table are about: how many students were suspended. */
record DistinctEntityShape() implements QuestionShape {

    @Override
    public Optional<Draft> draft(Scene scene) {
        Optional<Metric> metric = scene.metrics.entities(scene.table);
        if (metric.isEmpty()) {
            return Optional.empty();
        }
        List<CorpusColumn> flags = scene.table.with(Role.ADJECTIVE, Role.VERB);
        List<CorpusColumn> implying = implying(scene.table);
        boolean events = scene.table.key() != null;
        List<CorpusColumn> measures = scene.table.with(Role.MEASURE, Role.AMOUNT).stream()
                .filter(measure -> !events || !measure.countsThings())
                .toList();
        return switch (scene.rng.weighted(
                3, flags.isEmpty() ? 0 : 3, implying.isEmpty() ? 0 : 3, measures.isEmpty() ? 0 : 2)) {
            case 0 -> withRows(scene, metric.get());
            case 1 -> flagged(scene, metric.get(), scene.rng.pick(flags));
            case 2 -> implied(scene, metric.get(), scene.rng.pick(implying));
            default -> measured(scene, metric.get(), scene.rng.pick(measures));
        };
    }

    /** Columns with a value that is said as a verb. */
    static List<CorpusColumn> implying(CorpusTable table) {
        return table.with(Role.DIMENSION).stream()
                .filter(column -> column.listed()
                        && column.values().stream()
                                .anyMatch(value -> !value.predicates().isEmpty()))
                .toList();
    }

    private static Optional<Draft> withRows(Scene scene, Metric metric) {
        Filters filters = scene.conditions.some(scene.table, 0.7, Set.of(), true, 0);
        String template = scene.templates.pick(scene.rng, "distinctkey");
        boolean pre = template.contains("{pre}");
        boolean rows = template.contains("{ent}") || template.contains("{ent1}");
        if (!filters.before().isEmpty() && !pre || filters.isEmpty() && !rows) {
            return Optional.empty();
        }
        String question = Templates.fill(
                template,
                Gaps.of("n", metric.noun())
                        .and("pre", filters.before())
                        .and("post", filters.after())
                        .and("ent", scene.wording.rows(scene.table))
                        .and("ent1", scene.table.entity()));
        return answer(scene, metric, question, filters, List.of());
    }

    private static Optional<Draft> flagged(Scene scene, Metric metric, CorpusColumn flag) {
        Filters filters = scene.conditions.some(scene.table, 0.65, Set.of(flag.name()), false, 0);
        String section = flag.role() == Role.VERB ? "distinctverb" : "distinctflag";
        String question = scene.say(
                section,
                Gaps.of("n", metric.noun()).and("b", scene.wording.column(flag)).and("post", filters.after()));
        return answer(scene, metric, question, filters, List.of(FlagConditions.gold(flag, true)));
    }

    private static Optional<Draft> implied(Scene scene, Metric metric, CorpusColumn column) {
        List<CorpusColumn.Value> values = column.values().stream()
                .filter(value -> !value.predicates().isEmpty())
                .toList();
        CorpusColumn.Value value = scene.rng.pick(values);
        Filters filters = scene.conditions.some(scene.table, 0.65, Set.of(column.name()), false, 0);
        String question = scene.say(
                "distinctverb",
                Gaps.of("n", metric.noun())
                        .and("b", scene.rng.pick(value.predicates()))
                        .and("post", filters.after()));
        Gold gold = Gold.of(column).sql(SqlMacro.EQUAL).value(value.literal(), column);
        return answer(scene, metric, question, filters, List.of(gold));
    }

    private static Optional<Draft> measured(Scene scene, Metric metric, CorpusColumn measure) {
        Condition condition =
                scene.conditions.about(measure, scene.table, false).orElseThrow();
        Filters filters = scene.conditions.some(scene.table, 0.5, Set.of(measure.name()), false, 0);
        String phrase = condition.phrase();
        String verb = phrase.startsWith("with ")
                ? scene.rng.of("had |have ") + phrase.substring("with ".length())
                : phrase.startsWith("who ") && scene.rng.chance(0.7) ? phrase.substring("who ".length()) : phrase;
        String question = scene.rng.of("how many |number of |count of |how many different ") + metric.noun() + " "
                + (scene.rng.chance(0.6) ? verb : phrase) + " " + filters.after();
        return answer(scene, metric, question, filters, List.of(condition.gold()));
    }

    private static Optional<Draft> answer(
            Scene scene, Metric metric, String question, Filters filters, List<Gold> first) {
        return Optional.of(new Draft(
                question, scene.select(metric.value()).add(scene.from()).add(filters.where(first))));
    }
}
