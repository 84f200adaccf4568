// Copyright (c) 2026 the Ask in English authors
// SPDX-License-Identifier: Apache-2.0
package org.lfed.lab.corpus;

import static org.lfed.core.pointing.SqlMacro.DESC;
import static org.lfed.core.pointing.SqlMacro.ORDER_BY;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** One or two columns of the rows that meet conditions. */
record ProjectShape() implements QuestionShape {

    @Override
    public Optional<Draft> draft(Scene scene) {
        List<CorpusColumn> columns =
                scene.table.with(Role.DIMENSION, Role.MEASURE, Role.AMOUNT, Role.NAME, Role.DATE, Role.NAME);
        if (scene.table.counted() || columns.isEmpty()) {
            return Optional.empty();
        }
        List<CorpusColumn> shown = scene.rng.sample(columns, scene.rng.chance(0.35) ? 2 : 1);
        Set<String> used = new HashSet<>();
        shown.forEach(column -> used.add(column.name()));
        Filters filters = scene.conditions.some(scene.table, 0.6, used, true, 1);
        if (filters.isEmpty()) {
            return Optional.empty();
        }
        List<Gold> items = new ArrayList<>();
        shown.forEach(column -> items.add(Gold.of(column)));
        Gold gold = scene.select(items.toArray(Gold[]::new)).add(scene.from()).add(filters.where(List.of()));
        String sort = "";
        List<CorpusColumn> order = scene.table.with(Role.MEASURE, Role.AMOUNT, Role.DATE).stream()
                .filter(column -> !filters.used().contains(column.name()))
                .toList();
        if (!order.isEmpty() && scene.rng.chance(0.3)) {
            CorpusColumn column = scene.rng.pick(order);
            boolean descending = scene.rng.chance(0.6);
            sort = scene.say(
                    "sortby",
                    Gaps.of("c", scene.wording.column(column)).and("way", scene.say(descending ? "waydown" : "wayup")));
            gold.sql(ORDER_BY).column(column);
            gold = descending ? gold.sql(DESC) : gold;
        }
        String second = shown.size() > 1 ? scene.wording.column(shown.get(1)) : "";
        String question = scene.say(
                shown.size() > 1 ? "projecttwo" : "project",
                Gaps.of("c", scene.wording.column(shown.get(0)))
                        .and("e", second)
                        .and("pre", filters.before())
                        .and("ent", scene.wording.rows(scene.table))
                        .and("post", filters.after())
                        .and("sort", sort));
        return Optional.of(new Draft(question, gold));
    }
}
