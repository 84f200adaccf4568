// Copyright (c) 2026 the Ask in English authors
// SPDX-License-Identifier: Apache-2.0
package org.lfed.lab.corpus;

import static org.lfed.core.pointing.SqlMacro.CLOSE;
import static org.lfed.core.pointing.SqlMacro.COMMA;
import static org.lfed.core.pointing.SqlMacro.DESC;
import static org.lfed.core.pointing.SqlMacro.FROM;
import static org.lfed.core.pointing.SqlMacro.GROUP_BY;
import static org.lfed.core.pointing.SqlMacro.IN;
import static org.lfed.core.pointing.SqlMacro.JOIN;
import static org.lfed.core.pointing.SqlMacro.LIMIT;
import static org.lfed.core.pointing.SqlMacro.LIMIT_ONE;
import static org.lfed.core.pointing.SqlMacro.ONE;
import static org.lfed.core.pointing.SqlMacro.ORDER_BY;
import static org.lfed.core.pointing.SqlMacro.TWO;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Facts of one table told apart by what another one says: average grade by gender. */
record JoinGroupShape() implements QuestionShape {

    @Override
    public Optional<Draft> draft(Scene scene) {
        List<CorpusSchema.Reference> references = scene.schema.referencesOf(scene.table);
        if (references.isEmpty()) {
            return Optional.empty();
        }
        CorpusTable other = scene.rng.pick(references).to();
        if (references.size() > 1 && scene.rng.chance(0.3)) {
            return threeTables(scene, other, references);
        }
        double kind = scene.rng.fraction();
        if (kind < 0.22) {
            return percentage(scene, other);
        }
        if (kind < 0.34) {
            return twoGroups(scene, other);
        }
        if (kind < 0.44) {
            return sides(scene, other);
        }
        return dimension(scene, other).flatMap(dimension -> {
            Metric metric = scene.metrics.any(scene.table);
            if (metric.used().contains(dimension.column().name())) {
                return Optional.empty();
            }
            return Grouping.of(scene, metric, dimension, 0.3)
                    .filter(grouping -> !grouping.filters().nested())
                    .map(grouping -> draft(scene, grouping, other));
        });
    }

    /** A dimension that only the other table has; its entities' names are one. */
    private static Optional<Dimension> dimension(Scene scene, CorpusTable other) {
        Set<String> own = new HashSet<>();
        scene.table.columns().forEach(column -> own.add(column.name()));
        CorpusColumn label = other.label();
        if (label != null && !own.contains(label.name()) && scene.rng.chance(0.35)) {
            return Optional.of(new Dimension(label, other.entity(), scene.wording.rows(other), null));
        }
        List<CorpusColumn> flags = other.with(Role.ADJECTIVE).stream()
                .filter(flag -> !own.contains(flag.name()))
                .toList();
        if (!flags.isEmpty() && scene.rng.chance(0.16)) {
            return Optional.of(scene.dimensionOf(scene.rng.pick(flags)));
        }
        return scene.dimension(other, own).filter(dimension -> dimension.part() == null);
    }

    private static Gold from(Scene scene, CorpusTable other) {
        return Gold.of(FROM).table(scene.table).sql(JOIN).table(other);
    }

    private static Draft draft(Scene scene, Grouping grouping, CorpusTable other) {
        Dimension dimension = grouping.dimension();
        Gold gold = scene.select(dimension.gold(), grouping.metric().value())
                .add(from(scene, other))
                .add(grouping.where(grouping.metric().conditions()))
                .sql(GROUP_BY, ONE);
        boolean name = dimension.column().role() == Role.NAME;
        int kind = grouping.ofExtreme() ? 0 : scene.rng.weighted(name ? 25 : 62, name ? 30 : 18, name ? 35 : 8, 12);
        String post = grouping.filters().after();
        if (kind == 1) {
            boolean most = scene.rng.chance(0.75);
            String said = name || scene.rng.chance(0.7) ? dimension.said() : other.entity() + " " + dimension.said();
            String question = scene.say(
                    "most",
                    Gaps.of("d", said)
                            .and("ds", dimension.plural())
                            .and("n", grouping.noun())
                            .and("post", post)
                            .and("most", ExtremeGroupShape.word(scene, grouping.metric(), most)));
            gold.sql(ORDER_BY, TWO);
            return new Draft(question, (most ? gold.sql(DESC) : gold).sql(LIMIT_ONE));
        }
        if (kind == 2) {
            int size = scene.rng.number(3, 3, 5, 5, 10);
            String template = scene.templates.pick(scene.rng, "top");
            if (grouping.metric().counts() || !template.contains("most")) {
                String question = Templates.fill(
                        template,
                        grouping.gaps().and("k", scene.wording.number(size)).and("post", post));
                return new Draft(question, gold.sql(ORDER_BY, TWO, DESC, LIMIT).number(size));
            }
        }
        if (kind == 3) {
            boolean descending = scene.rng.chance(0.75);
            String question = scene.say(
                    "sorted",
                    grouping.gaps().and("post", post).and("order", scene.say(descending ? "descending" : "ascending")));
            gold.sql(ORDER_BY, TWO);
            return new Draft(question, descending ? gold.sql(DESC) : gold);
        }
        if (dimension.column().role() == Role.ADJECTIVE && scene.rng.chance(0.6)) {
            return new Draft(GroupShape.sides(scene, grouping, scene.wording.rows(other)), gold.sql(ORDER_BY, ONE));
        }
        boolean howMany = grouping.metric().counts() && scene.rng.chance(0.3);
        String question = scene.say(
                howMany ? "joinhowmany" : "joinby",
                grouping.gaps().and("p", other.entity()).and("post", post));
        return new Draft(question, gold.sql(ORDER_BY, ONE));
    }

    /** Facts told apart by a column of their own and one of the other table. */
    private static Optional<Draft> twoGroups(Scene scene, CorpusTable other) {
        return dimension(scene, other).flatMap(theirs -> {
            Metric metric = scene.metrics.any(scene.table);
            if (metric.used().contains(theirs.column().name())) {
                return Optional.empty();
            }
            return Grouping.of(scene, metric, theirs, 0.25)
                    .filter(grouping -> !grouping.filters().nested())
                    .flatMap(grouping -> scene.dimension(grouping.filters().used())
                            .filter(own -> own.part() == null)
                            .map(own -> {
                                boolean first = scene.rng.chance(0.5);
                                Dimension one = first ? theirs : own;
                                Dimension two = first ? own : theirs;
                                String question = scene.say(
                                        "bytwo",
                                        grouping.metric(),
                                        grouping.gaps()
                                                .and("d", one.said())
                                                .and("e", two.said())
                                                .and("ds", one.plural())
                                                .and("es", two.plural()));
                                Gold gold = scene.select(
                                                one.gold(),
                                                two.gold(),
                                                grouping.metric().value())
                                        .add(from(scene, other))
                                        .add(grouping.where(grouping.metric().conditions()))
                                        .sql(GROUP_BY, ONE, COMMA, TWO, ORDER_BY, ONE, COMMA, TWO);
                                return new Draft(question, gold);
                            }));
        });
    }

    /** Facts of two sorts of entities beside each other: incidents of boys and of girls. */
    private static Optional<Draft> sides(Scene scene, CorpusTable other) {
        List<CorpusColumn> columns = other.with(Role.DIMENSION).stream()
                .filter(column ->
                        column.listed() && column.values().size() > 1 && !scene.table.hasColumn(column.name()))
                .toList();
        if (columns.isEmpty()) {
            return Optional.empty();
        }
        CorpusColumn column = scene.rng.pick(columns);
        List<CorpusColumn.Value> two = scene.rng.sample(column.values(), 2);
        Metric metric = scene.metrics.any(scene.table);
        return Grouping.of(scene, metric, scene.dimensionOf(column), 0.25)
                .filter(grouping -> !grouping.filters().nested()
                        && grouping.filters().before().isEmpty())
                .map(grouping -> {
                    String question = scene.say(
                            "compare",
                            grouping.metric(),
                            grouping.gaps()
                                    .and("v", CompareShape.said(scene, column, two.get(0)))
                                    .and("w", CompareShape.said(scene, column, two.get(1))));
                    List<Gold> conditions = new ArrayList<>(metric.conditions());
                    conditions.add(Gold.of(column)
                            .sql(IN)
                            .value(two.get(0).literal(), column)
                            .sql(COMMA)
                            .value(two.get(1).literal(), column)
                            .sql(CLOSE));
                    Gold gold = scene.select(
                                    grouping.dimension().gold(),
                                    grouping.metric().value())
                            .add(from(scene, other))
                            .add(grouping.where(conditions))
                            .sql(GROUP_BY, ONE, ORDER_BY, ONE);
                    return new Draft(question, gold);
                });
    }

    /** Facts told apart by one table and restricted by another. */
    private static Optional<Draft> threeTables(
            Scene scene, CorpusTable other, List<CorpusSchema.Reference> references) {
        Optional<CorpusTable> third = references.stream()
                .map(CorpusSchema.Reference::to)
                .filter(table -> !table.equals(other))
                .findFirst();
        Metric metric = scene.metrics.any(scene.table);
        if (third.isEmpty() || metric.kind() == Metric.Kind.DISTINCT) {
            return Optional.empty();
        }
        Set<String> taken = new HashSet<>();
        scene.table.columns().forEach(column -> taken.add(column.name()));
        other.columns().forEach(column -> taken.add(column.name()));
        Optional<Condition> condition = scene.conditions
                .one(third.get(), taken, false)
                .filter(made -> !Filters.of(List.of(made), Set.of()).nested());
        return condition.flatMap(made -> dimension(scene, other).map(dimension -> {
            String noun = scene.counted(metric, metric.noun());
            String question = scene.say(
                    "joinby",
                    Gaps.of("n", metric.noun())
                            .and("cn", noun)
                            .and("d", dimension.said())
                            .and("ds", dimension.plural())
                            .and("p", other.entity())
                            .and("post", Scene.join("for", scene.wording.rows(third.get()), made.phrase())));
            List<Gold> conditions = new ArrayList<>(metric.conditions());
            conditions.add(made.gold());
            Gold gold = scene.select(dimension.gold(), metric.value())
                    .add(from(scene, other))
                    .sql(JOIN)
                    .table(third.get())
                    .add(Filters.whereAll(conditions))
                    .sql(GROUP_BY, ONE, ORDER_BY, ONE);
            return new Draft(question, gold);
        }));
    }

    /** A percentage of the facts for each group of the other table. */
    private static Optional<Draft> percentage(Scene scene, CorpusTable other) {
        String rows = scene.rng.chance(0.6) ? scene.wording.rows(other) : scene.wording.rows(scene.table);
        return Predicate.of(scene, scene.table, rows)
                .flatMap(predicate -> dimension(scene, other).map(dimension -> {
                    Set<String> used = Set.of(predicate.column().name());
                    Filters filters = scene.conditions.some(scene.table, 0.3, used, false, 0);
                    Gold gold = scene.select(dimension.gold(), PercentShape.percent(predicate))
                            .add(from(scene, other))
                            .add(filters.nested() ? new Gold() : filters.where(List.of()))
                            .sql(GROUP_BY, ONE);
                    return PercentShape.groupedDraft(
                            scene, predicate, rows, dimension, filters.nested() ? "" : filters.after(), gold);
                }));
    }
}
