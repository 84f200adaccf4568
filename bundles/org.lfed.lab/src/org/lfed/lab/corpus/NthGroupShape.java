// Copyright (c) 2026 the Ask in English authors
// SPDX-License-Identifier: Apache-2.0
package org.lfed.lab.corpus;

import static org.lfed.core.pointing.SqlMacro.CLOSE;
import static org.lfed.core.pointing.SqlMacro.DESC;
import static org.lfed.core.pointing.SqlMacro.EQUAL;
import static org.lfed.core.pointing.SqlMacro.QUALIFY;
import static org.lfed.core.pointing.SqlMacro.RANK;

import java.util.Optional;

/** The group that comes second or third: the school with the second highest average. */
record NthGroupShape() implements QuestionShape {

    @Override
    public Optional<Draft> draft(Scene scene) {
        return Grouping.of(scene, 0.3).filter(grouping -> !grouping.ofExtreme()).map(grouping -> {
            boolean most = scene.rng.chance(0.75);
            int place = scene.rng.number(2, 2, 2, 3, 3, 4);
            String question = scene.say(
                    "nth",
                    grouping.gaps()
                            .and("most", ExtremeGroupShape.word(scene, grouping.metric(), most))
                            .and("nth", scene.wording.ordinal(place)));
            Gold rank = Gold.of(RANK).add(grouping.metric().value());
            rank = most ? rank.sql(DESC, CLOSE) : rank.sql(CLOSE);
            return new Draft(
                    question,
                    grouping.grouped(scene).sql(QUALIFY).add(rank).sql(EQUAL).number(place));
        });
    }
}
