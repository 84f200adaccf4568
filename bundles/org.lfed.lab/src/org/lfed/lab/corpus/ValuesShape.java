// Copyright (c) 2026 the Ask in English authors
// SPDX-License-Identifier: Apache-2.0
package org.lfed.lab.corpus;

import static org.lfed.core.pointing.SqlMacro.CLOSE;
import static org.lfed.core.pointing.SqlMacro.COUNT_DISTINCT;
import static org.lfed.core.pointing.SqlMacro.ONE;
import static org.lfed.core.pointing.SqlMacro.ORDER_BY;
import static org.lfed.core.pointing.SqlMacro.SELECT_DISTINCT;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Which different values there are, or how many. */
record ValuesShape() implements QuestionShape {

    @Override
    public Optional<Draft> draft(Scene scene) {
        Optional<Dimension> made =
                scene.rng.chance(0.15) ? scene.keyDimension() : scene.dimension(scene.table, Set.of());
        return made.filter(dimension -> !dimension.column().role().isFlag() && dimension.part() == null)
                .flatMap(dimension -> {
                    Filters filters = scene.conditions.some(
                            scene.table, 0.35, Set.of(dimension.column().name()), false, 0);
                    boolean list = scene.rng.chance(0.5);
                    boolean key = dimension.column().role() == Role.KEY;
                    if (key && filters.isEmpty()) {
                        return Optional.empty();
                    }
                    String template = scene.templates.pick(scene.rng, list ? key ? "rows" : "values" : "countvalues");
                    if (key && list && template.contains("{pre}")) {
                        template = "which {ent} {post}";
                    }
                    String question = Templates.fill(
                            template,
                            Gaps.of("ds", dimension.plural())
                                    .and("d", dimension.said())
                                    .and("ent", key ? dimension.plural() : scene.wording.rows(scene.table))
                                    .and("post", filters.after())
                                    .and("pre", "")
                                    .and("all", ""));
                    Gold select = list
                            ? Gold.of(SELECT_DISTINCT).add(dimension.gold())
                            : scene.select(Gold.of(COUNT_DISTINCT)
                                    .add(dimension.gold())
                                    .sql(CLOSE));
                    Gold gold = select.add(scene.from()).add(filters.where(List.of()));
                    return Optional.of(new Draft(question, list ? gold.sql(ORDER_BY, ONE) : gold));
                });
    }
}
