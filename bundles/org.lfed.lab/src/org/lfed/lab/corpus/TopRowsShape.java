// Copyright (c) 2026 the Ask in English authors
// SPDX-License-Identifier: Apache-2.0
package org.lfed.lab.corpus;

import static org.lfed.core.pointing.SqlMacro.DESC;
import static org.lfed.core.pointing.SqlMacro.LIMIT;
import static org.lfed.core.pointing.SqlMacro.LIMIT_ONE;
import static org.lfed.core.pointing.SqlMacro.ORDER_BY;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Who or what comes first by a measure, told by name or id, with the measure: the five tallest buildings. */
record TopRowsShape() implements QuestionShape {

    @Override
    public Optional<Draft> draft(Scene scene) {
        Optional<CorpusColumn> naming = naming(scene);
        List<CorpusColumn> measures = scene.table.with(Role.MEASURE, Role.AMOUNT, Role.DATE);
        if (naming.isEmpty() || measures.isEmpty() || scene.table.counted()) {
            return Optional.empty();
        }
        CorpusColumn measure = scene.rng.pick(measures);
        boolean key = naming.get().role() == Role.KEY;
        String rows = key && scene.table.key() == null
                ? scene.metrics.entityNouns(scene.table, naming.get())
                : scene.wording.rows(scene.table);
        boolean top = scene.rng.chance(0.72);
        boolean one = scene.rng.chance(0.3);
        Filters filters = scene.conditions.some(
                scene.table, 0.4, Set.of(measure.name(), naming.get().name()), false, 0);
        int size = scene.rng.number(2, 3, 3, 5, 5, 10, 10, 20);
        String named = key ? scene.rng.of("id|ids|ID|id number") : scene.wording.column(naming.get());
        Gaps gaps = Gaps.of("k", scene.wording.number(size))
                .and("most", word(scene, measure, top))
                .and("ent", rows)
                .and("ent1", scene.table.key() == null && key ? Metrics.entity(naming.get()) : scene.table.entity())
                .and("id", named)
                .and("c", scene.wording.column(measure))
                .and("post", filters.after());
        Gold gold = scene.select(Gold.of(naming.get()), Gold.of(measure))
                .add(scene.from())
                .add(filters.where(List.of()))
                .sql(ORDER_BY)
                .column(measure);
        gold = top ? gold.sql(DESC) : gold;
        if (one) {
            return Optional.of(new Draft(scene.say("toprow", gaps), gold.sql(LIMIT_ONE)));
        }
        String question = scene.say(key ? "toprowsid" : "toprows", gaps);
        if (scene.rng.chance(0.2)) {
            question += ", " + scene.say(top ? "descending" : "ascending");
        }
        return Optional.of(new Draft(question, gold.sql(LIMIT).number(size)));
    }

    /** The name of a row's entity; without names the key, its own or that of whom the rows describe. */
    private static Optional<CorpusColumn> naming(Scene scene) {
        CorpusColumn label = scene.table.label();
        if (label != null) {
            return Optional.of(label);
        }
        List<CorpusColumn> keys =
                scene.table.key() != null ? List.of(scene.table.key()) : scene.metrics.foreignKeys(scene.table);
        return keys.isEmpty() ? Optional.empty() : Optional.of(scene.rng.pick(keys));
    }

    private static String word(Scene scene, CorpusColumn measure, boolean top) {
        if (measure.role() == Role.DATE) {
            return top ? scene.rng.of("latest|most recent|newest") : scene.rng.of("earliest|oldest|first");
        }
        if (measure.countsThings()) {
            return top
                    ? scene.rng.of("most|most|most|highest|largest|greatest|biggest")
                    : scene.rng.of("fewest|fewest|least|lowest|smallest");
        }
        return top ? scene.rng.of("highest|largest|biggest|greatest|most") : scene.rng.of("lowest|smallest|least");
    }
}
