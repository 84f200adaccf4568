// Copyright (c) 2026 the Ask in English authors
// SPDX-License-Identifier: Apache-2.0
package org.lfed.lab.corpus;

import static org.lfed.core.pointing.SqlMacro.DESC;
import static org.lfed.core.pointing.SqlMacro.FROM;
import static org.lfed.core.pointing.SqlMacro.LIMIT;
import static org.lfed.core.pointing.SqlMacro.LIMIT_ONE;
import static org.lfed.core.pointing.SqlMacro.ORDER_BY;
import static org.lfed.core.pointing.SqlMacro.SELECT;
import static org.lfed.core.pointing.SqlMacro.STAR;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The rows with the greatest or smallest measure, or the newest ones. */
record ExtremeRowShape() implements QuestionShape {

    @Override
    public Optional<Draft> draft(Scene scene) {
        List<CorpusColumn> columns = scene.table.with(Role.MEASURE, Role.AMOUNT, Role.DATE);
        // Rows that have a name are told by it, which is another kind of question.
        if (scene.table.counted() || scene.table.key() == null || scene.table.label() != null || columns.isEmpty()) {
            return Optional.empty();
        }
        CorpusColumn column = scene.rng.pick(columns);
        boolean descending = scene.rng.chance(0.7);
        boolean date = column.role() == Role.DATE;
        Filters filters = scene.conditions.some(scene.table, 0.35, Set.of(column.name()), true, 0);
        String word = date
                ? descending ? scene.rng.of("latest|most recent|newest") : scene.rng.of("earliest|oldest")
                : descending
                        ? scene.rng.of("highest|largest|greatest|biggest|most")
                        : scene.rng.of("lowest|smallest|lowest|fewest");
        Gold gold = Gold.of(SELECT, STAR, FROM)
                .table(scene.table)
                .add(filters.where(List.of()))
                .sql(ORDER_BY)
                .column(column);
        gold = descending ? gold.sql(DESC) : gold;
        if (scene.rng.chance(0.5)) {
            String question = scene.say(
                    "extreme",
                    Gaps.of("pre", filters.before())
                            .and("ent1", scene.table.entity())
                            .and("most", word)
                            .and("c", scene.wording.column(column))
                            .and("post", filters.after()));
            return Optional.of(new Draft(question, gold.sql(LIMIT_ONE)));
        }
        int size = scene.rng.number(2, 3, 5, 5, 10, 20);
        String section =
                date && descending && scene.rng.chance(0.6) ? "recent" : descending ? "extremes" : "extremeslow";
        String question = scene.say(
                section,
                Gaps.of("k", scene.wording.number(size))
                        .and("pre", filters.before())
                        .and("ent", scene.wording.rows(scene.table))
                        .and("most", word)
                        .and("c", scene.wording.column(column))
                        .and("post", filters.after()));
        return Optional.of(new Draft(question, gold.sql(LIMIT).number(size)));
    }
}
