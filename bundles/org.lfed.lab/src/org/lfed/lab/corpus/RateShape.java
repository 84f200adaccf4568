// Copyright (c) 2026 the Ask in English authors
// SPDX-License-Identifier: Apache-2.0
package org.lfed.lab.corpus;

import static org.lfed.core.pointing.SqlMacro.CLOSE;
import static org.lfed.core.pointing.SqlMacro.CLOSE_PER_HUNDRED;
import static org.lfed.core.pointing.SqlMacro.COUNT_ALL;
import static org.lfed.core.pointing.SqlMacro.DIVIDE;
import static org.lfed.core.pointing.SqlMacro.FROM;
import static org.lfed.core.pointing.SqlMacro.GROUP_BY;
import static org.lfed.core.pointing.SqlMacro.ONE;
import static org.lfed.core.pointing.SqlMacro.OPEN;
import static org.lfed.core.pointing.SqlMacro.ORDER_BY;
import static org.lfed.core.pointing.SqlMacro.PER_HUNDRED;
import static org.lfed.core.pointing.SqlMacro.SELECT;
import static org.lfed.core.pointing.SqlMacro.WHERE_SAME;

import java.util.List;
import java.util.Optional;

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
        Dimension dimension = scene.dimensionOf(scene.rng.pick(shared));
        String question = scene.say(
                "perhundredby",
                Gaps.of("n", metric.noun())
                        .and("base", scene.wording.rows(base))
                        .and("d", dimension.said()));
        Gold rows = Gold.of(OPEN, SELECT, COUNT_ALL, FROM)
                .table(base)
                .sql(WHERE_SAME)
                .column(dimension.column())
                .sql(CLOSE);
        Gold rate =
                Gold.of(PER_HUNDRED).add(metric.value()).sql(DIVIDE).add(rows).sql(CLOSE_PER_HUNDRED);
        Gold gold = scene.select(dimension.gold(), rate)
                .add(scene.from())
                .add(Filters.whereAll(metric.conditions()))
                .sql(GROUP_BY, ONE, ORDER_BY, ONE);
        return Optional.of(new Draft(question, gold));
    }

    private static Draft overall(Scene scene, Metric metric, CorpusTable base) {
        String question = scene.say("perhundred", Gaps.of("n", metric.noun()).and("base", scene.wording.rows(base)));
        Gold rows = Gold.of(OPEN, SELECT, COUNT_ALL, FROM).table(base).sql(CLOSE);
        Gold rate =
                Gold.of(PER_HUNDRED).add(metric.value()).sql(DIVIDE).add(rows).sql(CLOSE_PER_HUNDRED);
        return new Draft(question, scene.select(rate).add(scene.from()).add(Filters.whereAll(metric.conditions())));
    }
}
