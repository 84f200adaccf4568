// Copyright (c) 2026 the Ask in English authors
// SPDX-License-Identifier: Apache-2.0
package org.lfed.lab.corpus;

import static org.lfed.core.pointing.SqlMacro.AT_MOST;
import static org.lfed.core.pointing.SqlMacro.CLOSE;
import static org.lfed.core.pointing.SqlMacro.COMMA;
import static org.lfed.core.pointing.SqlMacro.DESC;
import static org.lfed.core.pointing.SqlMacro.EQUAL;
import static org.lfed.core.pointing.SqlMacro.FOUR;
import static org.lfed.core.pointing.SqlMacro.GROUP_BY;
import static org.lfed.core.pointing.SqlMacro.ONE;
import static org.lfed.core.pointing.SqlMacro.ORDER_BY;
import static org.lfed.core.pointing.SqlMacro.QUALIFY;
import static org.lfed.core.pointing.SqlMacro.RANK_WITHIN;
import static org.lfed.core.pointing.SqlMacro.THREE;
import static org.lfed.core.pointing.SqlMacro.TWO;

import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/** Groups ranked within other groups: the school with the most incidents of each year. */
record RankWithinShape() implements QuestionShape {

    @Override
    public Optional<Draft> draft(Scene scene) {
        Optional<Grouping> made = Grouping.of(scene, 0.2);
        if (made.isEmpty() || made.get().ofExtreme()) {
            return Optional.empty();
        }
        Grouping grouping = made.get();
        Set<String> used = new HashSet<>(grouping.filters().used());
        used.add(grouping.dimension().column().name());
        return scene.dimension(used)
                .filter(outer -> !outer.column().role().isFlag())
                .flatMap(outer -> draft(scene, grouping, outer));
    }

    private static Optional<Draft> draft(Scene scene, Grouping grouping, Dimension outer) {
        Dimension inner = grouping.dimension();
        Gold rank = Gold.of(RANK_WITHIN)
                .add(outer.gold())
                .sql(ORDER_BY)
                .add(grouping.metric().value())
                .sql(DESC, CLOSE);
        Gaps gaps = grouping.gaps().and("e", outer.said());
        Gold where = grouping.where(grouping.metric().conditions());
        int kind = scene.rng.weighted(40, 40, 20);
        if (kind == 0) {
            Gold gold = scene.select(
                            outer.gold(), inner.gold(), grouping.metric().value(), rank)
                    .add(scene.from())
                    .add(where)
                    .sql(GROUP_BY, ONE, COMMA, TWO, ORDER_BY, ONE, COMMA, FOUR);
            return Optional.of(new Draft(scene.say("rankwithin", gaps), gold));
        }
        Gold gold = scene.select(outer.gold(), inner.gold(), grouping.metric().value())
                .add(scene.from())
                .add(where)
                .sql(GROUP_BY, ONE, COMMA, TWO, QUALIFY)
                .add(rank);
        String template = scene.templates.pick(scene.rng, kind == 1 ? "bestwithin" : "topwithin");
        if (template.contains("most") && !grouping.metric().counts()) {
            return Optional.empty();
        }
        if (kind == 1) {
            return Optional.of(new Draft(Templates.fill(template, gaps), gold.sql(EQUAL, ONE, ORDER_BY, ONE)));
        }
        int size = scene.rng.number(2, 3, 3, 5);
        return Optional.of(new Draft(
                Templates.fill(template, gaps.and("k", scene.wording.number(size))),
                gold.sql(AT_MOST).number(size).sql(ORDER_BY, ONE, COMMA, THREE, DESC)));
    }
}
