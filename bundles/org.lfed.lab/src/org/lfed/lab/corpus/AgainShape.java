// Copyright (c) 2026 the Ask in English authors
// SPDX-License-Identifier: Apache-2.0
package org.lfed.lab.corpus;

import static org.lfed.core.pointing.SqlMacro.CLOSE;
import static org.lfed.core.pointing.SqlMacro.COUNT_DISTINCT;
import static org.lfed.core.pointing.SqlMacro.EQUAL;
import static org.lfed.core.pointing.SqlMacro.SELECT_DISTINCT;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Those of whom one table says two things: students who were absent in both years, or both late and truant. */
record AgainShape() implements QuestionShape {

    @Override
    public Optional<Draft> draft(Scene scene) {
        List<CorpusColumn> keys = scene.metrics.foreignKeys(scene.table);
        if (keys.isEmpty() || scene.table.counted()) {
            return Optional.empty();
        }
        CorpusColumn key = scene.rng.pick(keys);
        CorpusColumn year = scene.table.year();
        return year != null && year.values().size() > 1 && scene.rng.chance(0.5)
                ? inBothYears(scene, key, year)
                : bothValues(scene, key);
    }

    private static Optional<Draft> inBothYears(Scene scene, CorpusColumn key, CorpusColumn year) {
        String people = scene.metrics.entityNouns(scene.table, key);
        return Predicate.of(scene, scene.table, people)
                .filter(predicate -> !predicate.column().equals(year))
                .map(predicate -> {
                    List<CorpusColumn.Value> two = scene.times().two(year);
                    String question = scene.say(
                            "bothyears",
                            Gaps.of("n", people)
                                    .and("a", predicate.verb())
                                    .and("v", scene.wording.year(two.get(0)))
                                    .and("w", scene.wording.year(two.get(1))));
                    List<Gold> first = List.of(predicate.gold(), equal(year, two.get(0)));
                    List<Gold> second = List.of(predicate.gold(), equal(year, two.get(1)));
                    return draft(scene, key, question, first, second);
                });
    }

    private static Optional<Draft> bothValues(Scene scene, CorpusColumn key) {
        List<CorpusColumn> columns = scene.table.with(Role.DIMENSION).stream()
                .filter(column -> column.listed() && column.values().size() > 1)
                .toList();
        if (columns.isEmpty()) {
            return Optional.empty();
        }
        CorpusColumn column = scene.rng.pick(columns);
        List<CorpusColumn.Value> two = scene.rng.sample(column.values(), 2);
        Filters filters = scene.conditions.some(scene.table, 0.2, Set.of(column.name()), false, 0);
        if (filters.nested()) {
            return Optional.empty();
        }
        String question = scene.say(
                "bothvalues",
                Gaps.of("n", scene.metrics.entityNouns(scene.table, key))
                        .and("v", CompareShape.said(scene, column, two.get(0)))
                        .and("w", CompareShape.said(scene, column, two.get(1)))
                        .and("d", scene.wording.column(column))
                        .and("ent", scene.wording.rows(scene.table))
                        .and("ent1", scene.table.entity())
                        .and("post", filters.after()));
        List<Gold> first = new ArrayList<>(List.of(equal(column, two.get(0))));
        List<Gold> second = new ArrayList<>(List.of(equal(column, two.get(1))));
        first.addAll(filters.golds());
        second.addAll(filters.golds());
        return Optional.of(draft(scene, key, question, first, second));
    }

    private static Gold equal(CorpusColumn column, CorpusColumn.Value value) {
        return Gold.of(column).sql(EQUAL).value(value.literal(), column);
    }

    private static Draft draft(Scene scene, CorpusColumn key, String asked, List<Gold> first, List<Gold> second) {
        boolean list = scene.rng.chance(0.25);
        Gold again = Membership.in(key, key, scene.table, second);
        List<Gold> conditions = new ArrayList<>(first);
        conditions.add(again);
        Gold select = list
                ? Gold.of(SELECT_DISTINCT).column(key)
                : scene.select(Gold.of(COUNT_DISTINCT).column(key).sql(CLOSE));
        String question = (list
                        ? scene.rng.of("which |list |show ids of |find ")
                        : scene.rng.of("how many |how many |number of |count of "))
                + asked;
        return new Draft(question, select.add(scene.from()).add(Filters.whereAll(conditions)));
    }
}
