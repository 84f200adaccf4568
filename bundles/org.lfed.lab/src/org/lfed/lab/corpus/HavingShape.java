// Copyright (c) 2026 the Ask in English authors
// SPDX-License-Identifier: Apache-2.0
package org.lfed.lab.corpus;

import static org.lfed.core.pointing.SqlMacro.AVG;
import static org.lfed.core.pointing.SqlMacro.CLOSE;
import static org.lfed.core.pointing.SqlMacro.DESC;
import static org.lfed.core.pointing.SqlMacro.FROM;
import static org.lfed.core.pointing.SqlMacro.GREATER;
import static org.lfed.core.pointing.SqlMacro.HAVING;
import static org.lfed.core.pointing.SqlMacro.OPEN;
import static org.lfed.core.pointing.SqlMacro.ORDER_BY;
import static org.lfed.core.pointing.SqlMacro.ROUND_AVG;
import static org.lfed.core.pointing.SqlMacro.SELECT;
import static org.lfed.core.pointing.SqlMacro.TWO;

import java.util.List;
import java.util.Optional;

/** The groups whose number passes a bound. */
record HavingShape() implements QuestionShape {

    @Override
    public Optional<Draft> draft(Scene scene) {
        Optional<Grouping> made = scene.rng.chance(0.3) ? Grouping.ofEntities(scene, 0.3) : Grouping.of(scene, 0.3);
        return made.flatMap(grouping -> {
            List<CorpusColumn> measures = scene.table.with(Role.MEASURE, Role.AMOUNT);
            if (grouping.metric().value().startsWith(ROUND_AVG) && scene.rng.chance(0.2) && !measures.isEmpty()) {
                return Optional.of(aboveAverage(scene, grouping));
            }
            return Optional.of(bounded(scene, grouping));
        });
    }

    /** The bound of a number of things, or of a measure. */
    static long bound(Scene scene, Metric metric) {
        return metric.counts() ? scene.rng.number(1, 2, 3, 5, 8, 10, 12, 15, 20, 25, 30, 50, 75, 100, 150, 200, 500, 1000)
                : scene.rng.number(2, 3, 5, 10, 20, 50, 70, 75, 80, 90, 100, 500);
    }

    private static Draft bounded(Scene scene, Grouping grouping) {
        NumberConditions.Comparison comparison = new NumberConditions(scene.rng, scene.templates, scene.wording)
                .comparison();
        long bound = bound(scene, grouping.metric());
        String section = grouping.metric().counts() ? "having" : "havingmeasure";
        String question = scene.say(section, "ds", grouping.dimension().plural(), "n", grouping.noun(), "op",
                comparison.words(), "v", scene.wording.number(bound), "post", grouping.filters().after());
        Gold gold = grouping.grouped(scene).sql(HAVING).add(grouping.metric().value()).sql(comparison.macro())
                .number(bound).sql(ORDER_BY, TWO, DESC);
        return new Draft(question, gold);
    }

    private static Draft aboveAverage(Scene scene, Grouping grouping) {
        CorpusColumn measure = scene.table.columns().stream()
                .filter(column -> grouping.metric().used().contains(column.name())).findFirst().orElseThrow();
        String question = scene.say("havingaverage", "ds", grouping.dimension().plural(), "n",
                scene.wording.column(measure), "post", grouping.filters().after());
        Gold gold = grouping.grouped(scene).sql(HAVING, AVG).column(measure).sql(CLOSE, GREATER, OPEN, SELECT, AVG)
                .column(measure).sql(CLOSE, FROM).table(scene.table).sql(CLOSE, ORDER_BY, TWO, DESC);
        return new Draft(question, gold);
    }
}
