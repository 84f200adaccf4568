// Copyright (c) 2026 the Ask in English authors
// SPDX-License-Identifier: Apache-2.0
package org.lfed.lab.corpus;

import static org.lfed.core.pointing.SqlMacro.FROM;
import static org.lfed.core.pointing.SqlMacro.GROUP_BY;
import static org.lfed.core.pointing.SqlMacro.JOIN;
import static org.lfed.core.pointing.SqlMacro.ONE;
import static org.lfed.core.pointing.SqlMacro.ORDER_BY;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Facts told apart or restricted by a table that only a second one leads to: ratings by the country of the author. */
record ChainShape() implements QuestionShape {

    @Override
    public Optional<Draft> draft(Scene scene) {
        List<CorpusSchema.Reference> references = scene.schema.referencesOf(scene.table);
        if (references.isEmpty()) {
            return Optional.empty();
        }
        CorpusTable middle = scene.rng.pick(references).to();
        List<CorpusTable> ends = scene.schema.referencesOf(middle).stream()
                .map(CorpusSchema.Reference::to)
                .filter(end -> !end.equals(scene.table)
                        && references.stream().noneMatch(direct -> direct.to().equals(end)))
                .toList();
        Metric metric = scene.metrics.any(scene.table);
        if (ends.isEmpty() || metric.kind() == Metric.Kind.DISTINCT) {
            return Optional.empty();
        }
        CorpusTable end = scene.rng.pick(ends);
        Set<String> nearer = new HashSet<>();
        scene.table.columns().forEach(column -> nearer.add(column.name()));
        middle.columns().forEach(column -> nearer.add(column.name()));
        Gold from = Gold.of(FROM)
                .table(scene.table)
                .sql(JOIN)
                .table(middle)
                .sql(JOIN)
                .table(end);
        Filters filters = scene.conditions.some(scene.table, 0.25, metric.used(), false, 0);
        if (filters.nested()) {
            return Optional.empty();
        }
        return scene.rng.chance(0.5)
                ? grouped(scene, metric, end, nearer, from, filters)
                : restricted(scene, metric, end, nearer, from, filters);
    }

    private static Optional<Draft> grouped(
            Scene scene, Metric metric, CorpusTable end, Set<String> nearer, Gold from, Filters filters) {
        CorpusColumn label = end.label();
        Optional<Dimension> dimension = label != null && !nearer.contains(label.name()) && scene.rng.chance(0.35)
                ? Optional.of(new Dimension(label, end.entity(), scene.wording.rows(end), null))
                : scene.dimension(end, nearer).filter(found -> found.part() == null);
        return dimension.map(found -> {
            String question = scene.say(
                    "joinby",
                    Gaps.of("n", metric.noun())
                            .and("cn", scene.counted(metric, metric.noun()))
                            .and("d", found.said())
                            .and("ds", found.plural())
                            .and("p", end.entity())
                            .and("post", filters.after()));
            return new Draft(
                    question,
                    scene.select(found.gold(), metric.value())
                            .add(from)
                            .add(filters.where(metric.conditions()))
                            .sql(GROUP_BY, ONE, ORDER_BY, ONE));
        });
    }

    private static Optional<Draft> restricted(
            Scene scene, Metric metric, CorpusTable end, Set<String> nearer, Gold from, Filters filters) {
        return scene.conditions
                .one(end, nearer, true)
                .filter(condition -> condition.column().role() != Role.YEAR
                        && !Filters.of(List.of(condition), Set.of()).nested())
                .map(condition -> {
                    String what = condition.before()
                            ? Scene.join(condition.phrase(), scene.wording.rows(end))
                            : Scene.join(scene.wording.rows(end), condition.phrase());
                    String question = scene.say(
                            "joinfilter",
                            Gaps.of("n", scene.numbered(metric))
                                    .and("what", what)
                                    .and("post", filters.after()));
                    List<Gold> conditions = new ArrayList<>(metric.conditions());
                    conditions.add(condition.gold());
                    conditions.addAll(filters.golds());
                    return new Draft(
                            question, scene.select(metric.value()).add(from).add(Filters.whereAll(conditions)));
                });
    }
}
