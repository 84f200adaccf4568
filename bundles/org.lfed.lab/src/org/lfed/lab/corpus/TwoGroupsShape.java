// Copyright (c) 2026 the Ask in English authors
// SPDX-License-Identifier: Apache-2.0
package org.lfed.lab.corpus;

import static org.lfed.core.pointing.SqlMacro.COMMA;
import static org.lfed.core.pointing.SqlMacro.GROUP_BY;
import static org.lfed.core.pointing.SqlMacro.ONE;
import static org.lfed.core.pointing.SqlMacro.ORDER_BY;
import static org.lfed.core.pointing.SqlMacro.TWO;

import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/** A number for each pair of groups. */
record TwoGroupsShape() implements QuestionShape {

    @Override
    public Optional<Draft> draft(Scene scene) {
        Optional<Grouping> first = Grouping.of(scene, 0.25);
        if (first.isEmpty()) {
            return Optional.empty();
        }
        Grouping grouping = first.get();
        Set<String> used = new HashSet<>(grouping.filters().used());
        used.add(grouping.dimension().column().name());
        return scene.dimension(used).map(second -> {
            String question = scene.say(
                    "bytwo",
                    grouping.metric(),
                    grouping.gaps().and("e", second.said()).and("es", second.plural()));
            Gold gold = scene.select(
                            grouping.dimension().gold(),
                            second.gold(),
                            grouping.metric().value())
                    .add(scene.from())
                    .add(grouping.where(grouping.metric().conditions()))
                    .sql(GROUP_BY, ONE, COMMA, TWO, ORDER_BY, ONE, COMMA, TWO);
            return new Draft(question, gold);
        });
    }
}
