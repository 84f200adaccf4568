// Copyright (c) 2026 the Ask in English authors
// SPDX-License-Identifier: Apache-2.0
package org.lfed.lab.corpus;

import static org.lfed.core.pointing.SqlMacro.AND;
import static org.lfed.core.pointing.SqlMacro.AT_LEAST;
import static org.lfed.core.pointing.SqlMacro.BETWEEN;
import static org.lfed.core.pointing.SqlMacro.CLOSE;
import static org.lfed.core.pointing.SqlMacro.GROUP_BY;
import static org.lfed.core.pointing.SqlMacro.MONTH;
import static org.lfed.core.pointing.SqlMacro.ONE;
import static org.lfed.core.pointing.SqlMacro.ORDER_BY;
import static org.lfed.core.pointing.SqlMacro.YEAR;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A number over time. */
record TrendShape() implements QuestionShape {

    /** When, in words, and what that restricts. */
    private record Span(String words, Optional<Gold> gold) {}

    @Override
    public Optional<Draft> draft(Scene scene) {
        List<CorpusColumn> dates = scene.table.with(Role.DATE);
        CorpusColumn year = scene.table.year();
        if (year == null && dates.isEmpty()) {
            return Optional.empty();
        }
        boolean months = !dates.isEmpty() && (year == null ? scene.rng.chance(0.4) : scene.rng.chance(0.2));
        CorpusColumn column = year != null && !months ? year : scene.rng.pick(dates);
        Dimension dimension = new Dimension(
                column,
                scene.wording.column(column),
                "years",
                months ? MONTH : column.role() == Role.DATE ? YEAR : null);
        Metric metric = scene.metrics.any(scene.table);
        if (metric.used().contains(column.name())) {
            return Optional.empty();
        }
        Optional<String> shared = scene.rng.chance(0.3) ? scene.metrics.sharedNoun(scene.table) : Optional.empty();
        Metric named = shared.map(
                        noun -> new Metric(noun, metric.kind(), metric.value(), metric.conditions(), metric.used()))
                .orElse(metric);
        return Grouping.of(scene, named, dimension, 0.3).map(grouping -> {
            Span span = months ? new Span(scene.say("bymonth"), Optional.empty()) : span(scene, dimension);
            String question =
                    scene.say("trend", grouping.metric(), grouping.gaps().and("when", span.words()));
            List<Gold> conditions = new ArrayList<>(grouping.metric().conditions());
            span.gold().ifPresent(conditions::add);
            return new Draft(
                    question,
                    grouping.select(scene).add(grouping.where(conditions)).sql(GROUP_BY, ONE, ORDER_BY, ONE));
        });
    }

    private static Span span(Scene scene, Dimension dimension) {
        CorpusColumn column = dimension.column();
        double kind = scene.rng.fraction();
        if (column.role() == Role.DATE) {
            int year = scene.rng.number(2021, 2022, 2023);
            return kind < 0.3
                    ? new Span(
                            "since " + year,
                            Optional.of(Gold.of(YEAR)
                                    .column(column)
                                    .sql(CLOSE, AT_LEAST)
                                    .number(year)))
                    : new Span(scene.say("overtime", Gaps.of("d", "year")), Optional.empty());
        }
        if (kind < 0.33) {
            CorpusColumn.Value value = scene.rng.pick(column.values());
            return new Span(
                    scene.say("since", Gaps.of("v", scene.wording.year(value))),
                    Optional.of(Gold.of(column).sql(AT_LEAST).value(value.literal(), column)));
        }
        if (kind < 0.47 && column.values().size() > 2) {
            List<CorpusColumn.Value> two = scene.times().two(column);
            String words = scene.rng.pick("from ", "between ");
            String link = words.startsWith("from") ? " to " : " and ";
            return new Span(
                    words + scene.wording.year(two.get(0)) + link + scene.wording.year(two.get(1)),
                    Optional.of(Gold.of(column)
                            .sql(BETWEEN)
                            .value(two.get(0).literal(), column)
                            .sql(AND)
                            .value(two.get(1).literal(), column)));
        }
        return new Span(scene.say("overtime", Gaps.of("d", dimension.said())), Optional.empty());
    }
}
