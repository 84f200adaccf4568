// Copyright (c) 2026 the Ask in English authors
// SPDX-License-Identifier: Apache-2.0
package org.lfed.lab.corpus;

import static org.lfed.core.pointing.SqlMacro.COMMA;
import static org.lfed.core.pointing.SqlMacro.DESC;
import static org.lfed.core.pointing.SqlMacro.FOUR;
import static org.lfed.core.pointing.SqlMacro.FROM;
import static org.lfed.core.pointing.SqlMacro.GROUP_BY;
import static org.lfed.core.pointing.SqlMacro.JOIN;
import static org.lfed.core.pointing.SqlMacro.LIMIT;
import static org.lfed.core.pointing.SqlMacro.LIMIT_ONE;
import static org.lfed.core.pointing.SqlMacro.ONE;
import static org.lfed.core.pointing.SqlMacro.ORDER_BY;
import static org.lfed.core.pointing.SqlMacro.THREE;
import static org.lfed.core.pointing.SqlMacro.TWO;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Those with the most of something, and what else is known of them: the ten busiest drivers with their depots. */
record TopEntitiesShape() implements QuestionShape {

    @Override
    public Optional<Draft> draft(Scene scene) {
        List<CorpusSchema.Reference> references = scene.schema.referencesOf(scene.table);
        Metric metric = scene.metrics.any(scene.table);
        if (references.isEmpty()
                || scene.table.counted()
                || metric.kind() != Metric.Kind.COUNT && metric.kind() != Metric.Kind.SUM) {
            return Optional.empty();
        }
        CorpusSchema.Reference reference = scene.rng.pick(references);
        CorpusTable described = reference.to();
        List<CorpusColumn> known = described.with(Role.DIMENSION, Role.LEVEL, Role.NAME).stream()
                .filter(column -> !metric.used().contains(column.name()))
                .toList();
        if (known.isEmpty()) {
            return Optional.empty();
        }
        List<CorpusColumn> also = scene.rng.sample(known, Math.min(known.size(), scene.rng.chance(0.65) ? 1 : 2));
        Filters filters = scene.conditions.some(scene.table, 0.3, metric.used(), false, 0);
        if (filters.nested()) {
            return Optional.empty();
        }
        boolean most = scene.rng.chance(0.8);
        boolean one = scene.rng.chance(0.35);
        int size = scene.rng.number(3, 5, 5, 10, 10, 20);
        String question = scene.say(
                one ? "topentity" : "topentities",
                Gaps.of("k", scene.wording.number(size))
                        .and(
                                "most",
                                most
                                        ? scene.rng.of("most|most|highest number of|largest number of")
                                        : scene.rng.of("fewest|least|lowest number of"))
                        .and("ent", scene.wording.rows(described))
                        .and("ent1", described.entity())
                        .and("n", metric.noun())
                        .and("also", also.stream().map(scene.wording::column).collect(Collectors.joining(" and ")))
                        .and("post", filters.after()));
        Gold gold = scene.select(Gold.of(described.key()), Gold.of(also.get(0)));
        if (also.size() > 1) {
            gold.sql(COMMA).column(also.get(1));
        }
        gold.sql(COMMA)
                .add(metric.value())
                .add(Gold.of(FROM).table(described).sql(JOIN).table(scene.table))
                .add(filters.where(metric.conditions()))
                .sql(GROUP_BY, ONE, COMMA, TWO);
        if (also.size() > 1) {
            gold.sql(COMMA, THREE);
        }
        gold.sql(ORDER_BY, also.size() > 1 ? FOUR : THREE);
        gold = most ? gold.sql(DESC) : gold;
        return Optional.of(
                new Draft(question, one ? gold.sql(LIMIT_ONE) : gold.sql(LIMIT).number(size)));
    }
}
