// Copyright (c) 2026 the Ask in English authors
// SPDX-License-Identifier: Apache-2.0
package org.lfed.lab.corpus;

import static org.lfed.core.pointing.SqlMacro.COUNT_ALL;
import static org.lfed.core.pointing.SqlMacro.DESC;
import static org.lfed.core.pointing.SqlMacro.GROUP_BY;
import static org.lfed.core.pointing.SqlMacro.LIMIT_ONE;
import static org.lfed.core.pointing.SqlMacro.ONE;
import static org.lfed.core.pointing.SqlMacro.ORDER_BY;
import static org.lfed.core.pointing.SqlMacro.TWO;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The values that occur most often. */
record CommonShape() implements QuestionShape {

    @Override
    public Optional<Draft> draft(Scene scene) {
        List<CorpusColumn> columns = scene.table.with(Role.DIMENSION, Role.LEVEL);
        if (columns.isEmpty() || scene.table.counted()) {
            return Optional.empty();
        }
        Dimension dimension = scene.dimensionOf(scene.rng.pick(columns));
        Filters filters = scene.conditions.some(
                scene.table, 0.35, Set.of(dimension.column().name()), true, 0);
        int kind = scene.rng.weighted(45, 45, 10);
        String template = scene.templates.pick(scene.rng, kind == 0 ? "commons" : kind == 1 ? "common" : "rare");
        if (!filters.before().isEmpty() && !template.contains("{ent}")) {
            return Optional.empty();
        }
        String question = Templates.fill(
                template,
                Gaps.of("ds", dimension.plural())
                        .and("d", dimension.said())
                        .and("ent", Scene.join(filters.before(), scene.wording.rows(scene.table)))
                        .and("post", filters.after()));
        Gold gold = scene.select(dimension.gold(), Gold.of(COUNT_ALL))
                .add(scene.from())
                .add(filters.where(List.of()))
                .sql(GROUP_BY, ONE, ORDER_BY, TWO);
        gold = kind == 2 ? gold : gold.sql(DESC);
        if (scene.rng.chance(0.2)) {
            question += " " + scene.say("andhowoften", Gaps.of("d", dimension.said()));
        }
        return Optional.of(new Draft(question, kind == 0 ? gold : gold.sql(LIMIT_ONE)));
    }
}
