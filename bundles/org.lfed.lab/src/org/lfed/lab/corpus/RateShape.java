// Copyright (c) 2026 the Ask in English authors
// SPDX-License-Identifier: Apache-2.0
package org.lfed.lab.corpus;

import static org.lfed.core.pointing.SqlMacro.CLOSE;
import static org.lfed.core.pointing.SqlMacro.CLOSE_PER_HUNDRED;
import static org.lfed.core.pointing.SqlMacro.COUNT_ALL;
import static org.lfed.core.pointing.SqlMacro.DIVIDE;
import static org.lfed.core.pointing.SqlMacro.EQUAL;
import static org.lfed.core.pointing.SqlMacro.FROM;
import static org.lfed.core.pointing.SqlMacro.GROUP_BY;
import static org.lfed.core.pointing.SqlMacro.ONE;
import static org.lfed.core.pointing.SqlMacro.OPEN;
import static org.lfed.core.pointing.SqlMacro.ORDER_BY;
import static org.lfed.core.pointing.SqlMacro.PER_HUNDRED;
import static org.lfed.core.pointing.SqlMacro.SELECT;
import static org.lfed.core.pointing.SqlMacro.WHERE_SAME;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Facts of one table for every hundred rows of another. */
record RateShape() implements QuestionShape {

    @Override
    public Optional<Draft> draft(Scene scene) {
        List<CorpusSchema.Reference> references = scene.schema.referencesOf(scene.table);
        Metric metric = scene.metrics.any(scene.table);
        if (references.isEmpty() || !metric.counts() || metric.kind() == Metric.Kind.DISTINCT) {
            return Optional.empty();
        }
        CorpusTable base = scene.rng.pick(references).to();
        List<CorpusColumn> shared = scene.table.columns().stream()
                .filter(column -> base.has(column) && column.role() != Role.KEY)
                .toList();
        if (shared.isEmpty() || scene.rng.chance(0.35)) {
            return Optional.of(overall(scene, metric, base));
        }
        CorpusColumn column = scene.rng.pick(shared);
        Set<String> used = new HashSet<>(metric.used());
        used.add(column.name());
        shared.forEach(other -> used.add(other.name()));
        Filters filters = scene.conditions.some(scene.table, 0.5, used, false, 0);
        if (filters.nested()) {
            return Optional.empty();
        }
        if (column.listed() && scene.rng.chance(0.3)) {
            return Optional.of(ofOne(scene, metric, base, column, filters));
        }
        Dimension dimension = scene.dimensionOf(column);
        if (dimension.part() != null) {
            // Days that are the same are not the same as months that are: the rows counted would not be the group's.
            return Optional.empty();
        }
        String question = scene.say(
                "perhundredby",
                Gaps.of("n", metric.noun())
                        .and("base", scene.wording.rows(base))
                        .and("d", dimension.said())
                        .and("ds", dimension.plural())
                        .and("post", filters.after()));
        Gold rows = Gold.of(OPEN, SELECT, COUNT_ALL, FROM)
                .table(base)
                .sql(WHERE_SAME)
                .column(dimension.column())
                .sql(CLOSE);
        Gold rate =
                Gold.of(PER_HUNDRED).add(metric.value()).sql(DIVIDE).add(rows).sql(CLOSE_PER_HUNDRED);
        Gold gold = scene.select(dimension.gold(), rate)
                .add(scene.from())
                .add(filters.where(metric.conditions()))
                .sql(GROUP_BY, ONE, ORDER_BY, ONE);
        return Optional.of(new Draft(question, gold));
    }

    /** The rate of one group: both its facts and its rows are those of that group. */
    private static Draft ofOne(Scene scene, Metric metric, CorpusTable base, CorpusColumn column, Filters filters) {
        CorpusColumn.Value value = scene.rng.pick(column.values());
        String where =
                scene.say("placed", Gaps.of("c", scene.wording.column(column)).and("v", value.text()));
        String question = scene.say(
                "perhundred",
                Gaps.of("n", metric.noun())
                        .and("base", scene.wording.rows(base))
                        .and("post", Scene.join(where, filters.after())));
        Gold condition = Gold.of(column).sql(EQUAL).value(value.literal(), column);
        Gold rows = Gold.of(OPEN, SELECT, COUNT_ALL, FROM)
                .table(base)
                .add(Filters.whereAll(List.of(condition)))
                .sql(CLOSE);
        List<Gold> conditions = new ArrayList<>(metric.conditions());
        conditions.add(Gold.of(column).sql(EQUAL).value(value.literal(), column));
        conditions.addAll(filters.golds());
        return new Draft(
                question,
                scene.select(Gold.of(PER_HUNDRED)
                                .add(metric.value())
                                .sql(DIVIDE)
                                .add(rows)
                                .sql(CLOSE_PER_HUNDRED))
                        .add(scene.from())
                        .add(Filters.whereAll(conditions)));
    }

    private static Draft overall(Scene scene, Metric metric, CorpusTable base) {
        Filters made = scene.conditions.some(scene.table, 0.4, metric.used(), false, 0);
        boolean kept = !made.nested() && made.used().stream().noneMatch(base::hasColumn);
        Filters filters = kept ? made : Filters.none(Set.of());
        String question = scene.say(
                "perhundred",
                Gaps.of("n", metric.noun())
                        .and("base", scene.wording.rows(base))
                        .and("post", filters.after()));
        Gold rows = Gold.of(OPEN, SELECT, COUNT_ALL, FROM).table(base).sql(CLOSE);
        Gold rate =
                Gold.of(PER_HUNDRED).add(metric.value()).sql(DIVIDE).add(rows).sql(CLOSE_PER_HUNDRED);
        return new Draft(question, scene.select(rate).add(scene.from()).add(filters.where(metric.conditions())));
    }
}
