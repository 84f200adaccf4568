// Copyright (c) 2026 the Ask in English authors
// SPDX-License-Identifier: Apache-2.0
package org.lfed.lab.corpus;

import static org.lfed.core.pointing.SqlMacro.AVG;
import static org.lfed.core.pointing.SqlMacro.CLOSE;
import static org.lfed.core.pointing.SqlMacro.DESC;
import static org.lfed.core.pointing.SqlMacro.FROM;
import static org.lfed.core.pointing.SqlMacro.GREATER;
import static org.lfed.core.pointing.SqlMacro.GROUP_BY;
import static org.lfed.core.pointing.SqlMacro.HAVING;
import static org.lfed.core.pointing.SqlMacro.ONE;
import static org.lfed.core.pointing.SqlMacro.OPEN;
import static org.lfed.core.pointing.SqlMacro.ORDER_BY;
import static org.lfed.core.pointing.SqlMacro.ROUND_AVG;
import static org.lfed.core.pointing.SqlMacro.SELECT;
import static org.lfed.core.pointing.SqlMacro.TWO;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.lfed.core.link.Literal;

/** The groups whose number passes a bound. */
record HavingShape() implements QuestionShape {

    @Override
    public Optional<Draft> draft(Scene scene) {
        if (scene.rng.chance(0.2)) {
            return percentage(scene);
        }
        Optional<Grouping> made = scene.rng.chance(0.3) ? Grouping.ofEntities(scene, 0.3) : Grouping.of(scene, 0.3);
        return made.filter(grouping -> !grouping.ofDescribedEntities(scene)).flatMap(grouping -> {
            List<CorpusColumn> measures = scene.table.with(Role.MEASURE, Role.AMOUNT);
            if (grouping.metric().value().startsWith(ROUND_AVG) && scene.rng.chance(0.2) && !measures.isEmpty()) {
                return Optional.of(aboveAverage(scene, grouping));
            }
            return Optional.of(bounded(scene, grouping));
        });
    }

    /** The groups in which more than so many in a hundred are something. */
    private static Optional<Draft> percentage(Scene scene) {
        if (scene.table.counted()) {
            return Optional.empty();
        }
        String rows = scene.wording.rows(scene.table);
        return Predicate.of(scene, scene.table, rows).flatMap(predicate -> scene.dimension(
                        Set.of(predicate.column().name()))
                .map(dimension -> {
                    Filters filters = scene.conditions.some(
                            scene.table,
                            0.3,
                            Set.of(predicate.column().name(), dimension.column().name()),
                            false,
                            0);
                    NumberConditions.Comparison comparison =
                            new NumberConditions(scene.rng, scene.templates, scene.wording).comparison();
                    int bound = scene.rng.number(5, 10, 15, 20, 25, 30, 40, 50, 60, 75, 80, 90);
                    String share = bound + scene.rng.of("%| percent");
                    String question = scene.say(
                            "havingpercent",
                            Gaps.of("ds", dimension.plural())
                                    .and("d", dimension.said())
                                    .and("op", comparison.before(share))
                                    .and("v", comparison.bound(share))
                                    .and("ent", rows)
                                    .and("pred", predicate.verb())
                                    .and("post", filters.after()));
                    Gold gold = scene.select(dimension.gold(), PercentShape.percent(predicate))
                            .add(scene.from())
                            .add(filters.where(List.of()))
                            .sql(GROUP_BY, ONE, HAVING)
                            .add(PercentShape.percent(predicate))
                            .sql(comparison.macro())
                            .number(bound)
                            .sql(ORDER_BY, TWO, DESC);
                    return new Draft(question, gold);
                }));
    }

    /** The bound of a number of things, or of a measure. */
    static BigDecimal bound(Scene scene, Metric metric, NumberConditions numbers) {
        if (metric.counts()) {
            return BigDecimal.valueOf(
                    scene.rng.number(1, 2, 3, 5, 8, 10, 12, 15, 20, 25, 30, 50, 75, 100, 150, 200, 500, 1000));
        }
        return scene.table.columns().stream()
                .filter(column -> metric.used().contains(column.name()))
                .findFirst()
                .map(numbers::number)
                .orElse(BigDecimal.TEN);
    }

    /** Gaps with a comparison. */
    static Gaps comparison(Gaps gaps, NumberConditions.Comparison comparison, String number) {
        return gaps.and("op", comparison.before(number)).and("v", comparison.bound(number));
    }

    /** A bound as it is said. */
    static String said(Scene scene, BigDecimal bound) {
        return bound.scale() > 0 ? bound.toPlainString() : scene.wording.number(bound.longValue());
    }

    private static Draft bounded(Scene scene, Grouping grouping) {
        NumberConditions numbers = new NumberConditions(scene.rng, scene.templates, scene.wording);
        NumberConditions.Comparison comparison = numbers.comparison();
        BigDecimal bound = bound(scene, grouping.metric(), numbers);
        String section = grouping.metric().counts() ? "having" : "havingmeasure";
        String question = scene.say(section, comparison(grouping.gaps(), comparison, said(scene, bound)));
        Gold gold = grouping.grouped(scene)
                .sql(HAVING)
                .add(grouping.metric().value())
                .sql(comparison.macro())
                .value(new Literal.Numeric(bound), null)
                .sql(ORDER_BY, TWO, DESC);
        return new Draft(question, gold);
    }

    private static Draft aboveAverage(Scene scene, Grouping grouping) {
        CorpusColumn measure = scene.table.columns().stream()
                .filter(column -> grouping.metric().used().contains(column.name()))
                .findFirst()
                .orElseThrow();
        String question = scene.say("havingaverage", grouping.gaps().and("n", scene.wording.column(measure)));
        Gold gold = grouping.grouped(scene)
                .sql(HAVING, AVG)
                .column(measure)
                .sql(CLOSE, GREATER, OPEN, SELECT, AVG)
                .column(measure)
                .sql(CLOSE, FROM)
                .table(scene.table)
                .sql(CLOSE, ORDER_BY, TWO, DESC);
        return new Draft(question, gold);
    }
}
