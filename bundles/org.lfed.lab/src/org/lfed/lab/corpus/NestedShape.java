// Copyright (c) 2026 the Ask in English authors
// SPDX-License-Identifier: Apache-2.0
package org.lfed.lab.corpus;

import static org.lfed.core.pointing.SqlMacro.CLOSE;
import static org.lfed.core.pointing.SqlMacro.CLOSE_ROUND;
import static org.lfed.core.pointing.SqlMacro.COUNT_ALL;
import static org.lfed.core.pointing.SqlMacro.COUNT_DISTINCT;
import static org.lfed.core.pointing.SqlMacro.DIVIDE;
import static org.lfed.core.pointing.SqlMacro.FROM_QUERY;
import static org.lfed.core.pointing.SqlMacro.GROUP_BY;
import static org.lfed.core.pointing.SqlMacro.HAVING;
import static org.lfed.core.pointing.SqlMacro.INNER;
import static org.lfed.core.pointing.SqlMacro.MAX;
import static org.lfed.core.pointing.SqlMacro.ONE;
import static org.lfed.core.pointing.SqlMacro.ORDER_BY;
import static org.lfed.core.pointing.SqlMacro.ROUND_AVG;
import static org.lfed.core.pointing.SqlMacro.SELECT;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.lfed.core.link.Literal;

/** A number computed from the numbers of groups. */
record NestedShape() implements QuestionShape {

    @Override
    public Optional<Draft> draft(Scene scene) {
        if (scene.rng.chance(0.2)) {
            return perEntity(scene);
        }
        Optional<Grouping> made = scene.rng.chance(0.55) ? Grouping.ofEntities(scene, 0.35) : Grouping.of(scene, 0.35);
        return made.filter(grouping -> grouping.metric().counts() && !grouping.ofDescribedEntities(scene))
                .flatMap(grouping ->
                        scene.rng.chance(0.45) ? Optional.of(howMany(scene, grouping)) : overGroups(scene, grouping));
    }

    /** "Average absences per school" is an average of absences by school; only what is counted can be averaged so. */
    private static Optional<Draft> overGroups(Scene scene, Grouping grouping) {
        if (grouping.metric().kind() == Metric.Kind.SUM && !scene.table.counted()) {
            return Optional.empty();
        }
        boolean average = scene.rng.chance(0.75);
        String question = scene.say(average ? "peroneavg" : "peronemax", grouping.gaps());
        Gold outer = average ? Gold.of(SELECT, ROUND_AVG, INNER, CLOSE_ROUND) : Gold.of(SELECT, MAX, INNER, CLOSE);
        return Optional.of(new Draft(
                question, outer.sql(FROM_QUERY).add(grouping.grouped(scene)).sql(CLOSE)));
    }

    /** How many of something those of a key have on average, for each group. */
    private static Optional<Draft> perEntity(Scene scene) {
        List<CorpusColumn> keys = scene.metrics.foreignKeys(scene.table);
        if (keys.isEmpty() || scene.table.counted() || scene.table.key() == null) {
            return Optional.empty();
        }
        CorpusColumn key = scene.rng.pick(keys);
        Metric metric = scene.metrics.any(scene.table);
        if (metric.kind() != Metric.Kind.COUNT && metric.kind() != Metric.Kind.SUM) {
            return Optional.empty();
        }
        return scene.dimension(metric.used())
                .flatMap(dimension -> Grouping.of(scene, metric, dimension, 0.3))
                .map(grouping -> {
                    Gold average = new Gold()
                            .add(metric.value())
                            .sql(DIVIDE, COUNT_DISTINCT)
                            .column(key)
                            .sql(CLOSE);
                    return new Draft(
                            scene.say("perentityby", grouping.gaps().and("e", Metrics.entity(key))),
                            scene.select(grouping.dimension().gold(), average)
                                    .add(scene.from())
                                    .add(grouping.where(metric.conditions()))
                                    .sql(GROUP_BY, ONE, ORDER_BY, ONE));
                });
    }

    private static Draft howMany(Scene scene, Grouping grouping) {
        NumberConditions numbers = new NumberConditions(scene.rng, scene.templates, scene.wording);
        NumberConditions.Comparison comparison = numbers.comparison();
        BigDecimal bound = HavingShape.bound(scene, grouping.metric(), numbers);
        String question = scene.say(
                "howmanyhaving", HavingShape.comparison(grouping.gaps(), comparison, HavingShape.said(scene, bound)));
        Gold inner = scene.select(grouping.dimension().gold())
                .add(scene.from())
                .add(grouping.where(grouping.metric().conditions()))
                .sql(GROUP_BY, ONE, HAVING)
                .add(grouping.metric().value())
                .sql(comparison.macro())
                .value(new Literal.Numeric(bound), null);
        return new Draft(
                question, Gold.of(SELECT, COUNT_ALL, FROM_QUERY).add(inner).sql(CLOSE));
    }
}
