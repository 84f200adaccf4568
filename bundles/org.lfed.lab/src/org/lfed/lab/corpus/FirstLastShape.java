// Copyright (c) 2026 the Ask in English authors
// SPDX-License-Identifier: Apache-2.0
package org.lfed.lab.corpus;

import static org.lfed.core.pointing.SqlMacro.CLOSE;
import static org.lfed.core.pointing.SqlMacro.GROUP_BY;
import static org.lfed.core.pointing.SqlMacro.MAX;
import static org.lfed.core.pointing.SqlMacro.MIN;
import static org.lfed.core.pointing.SqlMacro.ONE;
import static org.lfed.core.pointing.SqlMacro.ORDER_BY;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** When something happened first or last, over all or for each group. */
record FirstLastShape() implements QuestionShape {

    @Override
    public Optional<Draft> draft(Scene scene) {
        List<CorpusColumn> dates = scene.table.with(Role.DATE);
        if (dates.isEmpty()) {
            return Optional.empty();
        }
        CorpusColumn date = scene.rng.pick(dates);
        Set<String> used = new HashSet<>(Set.of(date.name()));
        boolean first = scene.rng.chance(0.5);
        Gold extreme = Gold.of(first ? MIN : MAX).column(date).sql(CLOSE);
        Optional<Dimension> dimension =
                scene.rng.chance(0.25) ? scene.dimension(used).filter(found -> found.part() == null) : Optional.empty();
        dimension.ifPresent(found -> used.add(found.column().name()));
        Filters filters = scene.conditions.some(scene.table, 0.7, used, true, 0);
        Gaps gaps = Gaps.of("first", scene.say(first ? "firstword" : "lastword"))
                .and("ent1", Scene.join(filters.before(), scene.table.entity()))
                .and("ent", Scene.join(filters.before(), scene.wording.rows(scene.table)))
                .and("c", scene.wording.column(date))
                .and("post", filters.after());
        if (dimension.isPresent()) {
            String question =
                    scene.say("firstlastby", gaps.and("d", dimension.get().said()));
            return Optional.of(new Draft(
                    question,
                    scene.select(dimension.get().gold(), extreme)
                            .add(scene.from())
                            .add(filters.where(List.of()))
                            .sql(GROUP_BY, ONE, ORDER_BY, ONE)));
        }
        return Optional.of(new Draft(
                scene.say("firstlast", gaps),
                scene.select(extreme).add(scene.from()).add(filters.where(List.of()))));
    }
}
