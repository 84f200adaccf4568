// Copyright (c) 2026 the Ask in English authors
// SPDX-License-Identifier: Apache-2.0
package org.lfed.lab.corpus;

import static org.lfed.core.pointing.SqlMacro.DESC;
import static org.lfed.core.pointing.SqlMacro.LIMIT;
import static org.lfed.core.pointing.SqlMacro.ORDER_BY;
import static org.lfed.core.pointing.SqlMacro.SELECT;
import static org.lfed.core.pointing.SqlMacro.STAR;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Whole rows that meet conditions. */
record RowsShape() implements QuestionShape {

    @Override
    public Optional<Draft> draft(Scene scene) {
        if (scene.table.counted()) {
            return Optional.empty();
        }
        Filters filters = scene.conditions.some(scene.table, 0.6, Set.of(), true, 1);
        if (filters.isEmpty()) {
            return Optional.empty();
        }
        CorpusColumn label = scene.table.label();
        boolean named = label != null && !filters.used().contains(label.name());
        if (named && scene.rng.chance(0.6)) {
            return Optional.of(named(scene, filters));
        }
        Gold gold = (named ? Gold.of(SELECT).column(label) : Gold.of(SELECT, STAR))
                .add(scene.from())
                .add(filters.where(List.of()));
        List<CorpusColumn> order = scene.table.with(Role.MEASURE, Role.AMOUNT, Role.DATE).stream()
                .filter(column -> !filters.used().contains(column.name()))
                .toList();
        if (!order.isEmpty() && scene.rng.chance(0.3)) {
            return Optional.of(sorted(scene, filters, gold, scene.rng.pick(order)));
        }
        Integer limit = scene.rng.chance(0.45) ? scene.rng.number(5, 10, 20, 50) : null;
        String template = scene.templates.pick(scene.rng, "rows");
        if (limit != null && !template.contains("{all}")) {
            return Optional.empty();
        }
        String all = limit == null
                ? scene.rng.of("all|the|all the|")
                : scene.rng.of("%|the first %|any %").replace("%", scene.wording.number(limit));
        String question = Templates.fill(
                template,
                Gaps.of("all", all)
                        .and("pre", filters.before())
                        .and("ent", scene.wording.rows(scene.table))
                        .and("post", filters.after()));
        return Optional.of(
                new Draft(question, limit == null ? gold : gold.sql(LIMIT).number(limit)));
    }

    /** Who asks for things that have names wants to read the names, not whole rows. */
    private static Draft named(Scene scene, Filters filters) {
        String question = scene.say(
                scene.rng.chance(0.3) ? "barerows" : "whichrows",
                Gaps.of("ent", Scene.join(filters.before(), scene.wording.rows(scene.table)))
                        .and("post", filters.after())
                        .and("c", scene.wording.column(scene.table.label())));
        return new Draft(
                question,
                scene.select(Gold.of(scene.table.label())).add(scene.from()).add(filters.where(List.of())));
    }

    private static Draft sorted(Scene scene, Filters filters, Gold gold, CorpusColumn column) {
        boolean descending = scene.rng.chance(0.6);
        boolean newest = column.role() == Role.DATE && descending && scene.rng.chance(0.5);
        String sort = newest
                ? scene.say("newest")
                : scene.say(
                        "sortby",
                        Gaps.of("c", scene.wording.column(column))
                                .and("way", scene.say(descending ? "waydown" : "wayup")));
        String question = scene.say(
                "rowssorted",
                Gaps.of("all", scene.rng.of("all|the|"))
                        .and("pre", filters.before())
                        .and("ent", scene.wording.rows(scene.table))
                        .and("post", filters.after())
                        .and("sort", sort));
        gold.sql(ORDER_BY).column(column);
        return new Draft(question, descending ? gold.sql(DESC) : gold);
    }
}
