// Copyright (c) 2026 the Ask in English authors
// SPDX-License-Identifier: Apache-2.0
package org.lfed.lab.corpus;

import static org.lfed.core.pointing.SqlMacro.AVG_CASE;
import static org.lfed.core.pointing.SqlMacro.CLOSE;
import static org.lfed.core.pointing.SqlMacro.CLOSE_AVG_CASE;
import static org.lfed.core.pointing.SqlMacro.CLOSE_COUNT_CASE;
import static org.lfed.core.pointing.SqlMacro.CLOSE_PER_HUNDRED;
import static org.lfed.core.pointing.SqlMacro.CLOSE_SUM_CASE;
import static org.lfed.core.pointing.SqlMacro.COMMA;
import static org.lfed.core.pointing.SqlMacro.COUNT_ALL;
import static org.lfed.core.pointing.SqlMacro.DIVIDE;
import static org.lfed.core.pointing.SqlMacro.EQUAL;
import static org.lfed.core.pointing.SqlMacro.GROUP_BY;
import static org.lfed.core.pointing.SqlMacro.IN;
import static org.lfed.core.pointing.SqlMacro.MINUS;
import static org.lfed.core.pointing.SqlMacro.ONE;
import static org.lfed.core.pointing.SqlMacro.OPEN;
import static org.lfed.core.pointing.SqlMacro.ORDER_BY;
import static org.lfed.core.pointing.SqlMacro.PER_HUNDRED;
import static org.lfed.core.pointing.SqlMacro.ROUND_AVG;
import static org.lfed.core.pointing.SqlMacro.SUM;
import static org.lfed.core.pointing.SqlMacro.SUM_CASE;
import static org.lfed.core.pointing.SqlMacro.THEN;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Two groups side by side, or the difference between them. */
record CompareShape() implements QuestionShape {

    @Override
    public Optional<Draft> draft(Scene scene) {
        List<CorpusColumn> columns = new ArrayList<>(scene.table.with(Role.DIMENSION).stream()
                .filter(column -> column.listed() && column.values().size() > 1)
                .toList());
        CorpusColumn year = scene.table.year();
        if (year != null && year.values().size() > 1) {
            columns.add(year);
        }
        if (columns.isEmpty()) {
            return Optional.empty();
        }
        CorpusColumn column = scene.rng.pick(columns);
        List<CorpusColumn.Value> two =
                column.role() == Role.YEAR ? scene.times().two(column) : scene.rng.sample(column.values(), 2);
        Metric metric = scene.metrics.any(scene.table);
        if (metric.used().contains(column.name())) {
            return Optional.empty();
        }
        Dimension dimension = scene.dimensionOf(column);
        return Grouping.of(scene, metric, dimension, 0.25)
                .filter(grouping -> grouping.filters().before().isEmpty())
                .flatMap(grouping -> scene.rng.chance(0.5)
                        ? Optional.of(sideBySide(scene, grouping, two))
                        : difference(scene, grouping, two));
    }

    /** A value as it stands in a comparison. */
    static String said(Scene scene, CorpusColumn column, CorpusColumn.Value value) {
        boolean noun = !value.nouns().isEmpty() && scene.rng.chance(0.4);
        return column.role() == Role.YEAR
                ? scene.wording.year(value)
                : noun ? scene.rng.pick(value.nouns()) : value.text();
    }

    private static Draft sideBySide(Scene scene, Grouping grouping, List<CorpusColumn.Value> two) {
        CorpusColumn column = grouping.dimension().column();
        String question = scene.say(
                "compare",
                grouping.metric(),
                grouping.gaps().and("v", said(scene, column, two.get(0))).and("w", said(scene, column, two.get(1))));
        List<Gold> conditions = new ArrayList<>(grouping.metric().conditions());
        conditions.add(Gold.of(column)
                .sql(IN)
                .value(two.get(0).literal(), column)
                .sql(COMMA)
                .value(two.get(1).literal(), column)
                .sql(CLOSE));
        return new Draft(
                question, grouping.select(scene).add(grouping.where(conditions)).sql(GROUP_BY, ONE, ORDER_BY, ONE));
    }

    /** Between values the first minus the second; between years the later minus the earlier. */
    private static Optional<Draft> difference(Scene scene, Grouping grouping, List<CorpusColumn.Value> two) {
        CorpusColumn column = grouping.dimension().column();
        boolean years = column.role() == Role.YEAR;
        boolean relative = years && grouping.metric().counts() && scene.rng.chance(0.3);
        String template =
                scene.templates.pick(scene.rng, relative ? "percentchange" : years ? "differenceyears" : "difference");
        if (template.contains("many more") && !grouping.metric().counts()
                || !grouping.metric().conditions().isEmpty()) {
            return Optional.empty();
        }
        Optional<Gold> first = part(grouping.metric(), column, two.get(years ? 1 : 0));
        Optional<Gold> second = part(grouping.metric(), column, two.get(years ? 0 : 1));
        if (first.isEmpty() || second.isEmpty()) {
            return Optional.empty();
        }
        String question = Templates.fill(
                template,
                grouping.gaps().and("v", said(scene, column, two.get(0))).and("w", said(scene, column, two.get(1))));
        if (!relative && years && scene.rng.chance(0.3)) {
            Optional<Dimension> groups = scene.dimension(grouping.filters().used())
                    .filter(groupedBy -> !groupedBy.column().equals(column) && groupedBy.part() == null);
            if (groups.isPresent()) {
                return Optional.of(differences(scene, grouping, two, groups.get(), first.get(), second.get()));
            }
        }
        Gold difference = new Gold().add(first.get()).sql(MINUS).add(second.get());
        Gold item = relative
                ? Gold.of(PER_HUNDRED, OPEN)
                        .add(difference)
                        .sql(CLOSE, DIVIDE)
                        .add(second.get())
                        .sql(CLOSE_PER_HUNDRED)
                : difference;
        return Optional.of(
                new Draft(question, scene.select(item).add(scene.from()).add(grouping.where(List.of()))));
    }

    /** The change from one year to another for each group. */
    private static Draft differences(
            Scene scene, Grouping grouping, List<CorpusColumn.Value> two, Dimension groups, Gold later, Gold earlier) {
        String question = scene.say(
                "differencesby",
                grouping.metric(),
                grouping.gaps()
                        .and("v", scene.wording.year(two.get(0)))
                        .and("w", scene.wording.year(two.get(1)))
                        .and("e", groups.said()));
        Gold difference = new Gold().add(later).sql(MINUS).add(earlier);
        return new Draft(
                question,
                scene.select(groups.gold(), difference)
                        .add(scene.from())
                        .add(grouping.where(List.of()))
                        .sql(GROUP_BY, ONE, ORDER_BY, ONE));
    }

    /** The metric over the rows that hold one value. */
    private static Optional<Gold> part(Metric metric, CorpusColumn column, CorpusColumn.Value value) {
        Gold condition = Gold.of(column).sql(EQUAL).value(value.literal(), column);
        if (metric.value().startsWith(COUNT_ALL)) {
            return Optional.of(Gold.of(SUM_CASE).add(condition).sql(CLOSE_COUNT_CASE));
        }
        Optional<CorpusColumn> measure = metric.value().parts().stream()
                .filter(Gold.ColumnPart.class::isInstance)
                .map(part -> ((Gold.ColumnPart) part).column())
                .findFirst();
        if (metric.value().startsWith(SUM)) {
            return measure.map(found ->
                    Gold.of(SUM_CASE).add(condition).sql(THEN).column(found).sql(CLOSE_SUM_CASE));
        }
        return metric.value().startsWith(ROUND_AVG)
                ? measure.map(found ->
                        Gold.of(AVG_CASE).add(condition).sql(THEN).column(found).sql(CLOSE_AVG_CASE))
                : Optional.empty();
    }
}
