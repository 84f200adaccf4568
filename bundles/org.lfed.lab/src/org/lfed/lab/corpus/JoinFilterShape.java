// Copyright (c) 2026 the Ask in English authors
// SPDX-License-Identifier: Apache-2.0
package org.lfed.lab.corpus;

import static org.lfed.core.pointing.SqlMacro.AND;
import static org.lfed.core.pointing.SqlMacro.CLOSE;
import static org.lfed.core.pointing.SqlMacro.CLOSE_PERCENT;
import static org.lfed.core.pointing.SqlMacro.COUNT_DISTINCT;
import static org.lfed.core.pointing.SqlMacro.EQUAL;
import static org.lfed.core.pointing.SqlMacro.FROM;
import static org.lfed.core.pointing.SqlMacro.JOIN;
import static org.lfed.core.pointing.SqlMacro.PERCENT;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Facts of one table about those that another one describes: absences of English learners. */
record JoinFilterShape() implements QuestionShape {

    @Override
    public Optional<Draft> draft(Scene scene) {
        List<CorpusSchema.Reference> references = scene.schema.referencesOf(scene.table);
        if (references.isEmpty()) {
            return Optional.empty();
        }
        CorpusSchema.Reference reference = scene.rng.pick(references);
        Set<String> own = new HashSet<>();
        scene.table.columns().forEach(column -> own.add(column.name()));
        Optional<Condition> about = scene.conditions.one(reference.to(), own, true);
        if (about.isEmpty()
                || about.get().column().role() == Role.YEAR
                || Filters.of(List.of(about.get()), Set.of()).nested()) {
            return Optional.empty();
        }
        String what = what(scene, reference.to(), about.get());
        Condition condition = about.get();
        if (scene.rng.chance(0.35)) {
            Set<String> taken = new HashSet<>(own);
            taken.add(condition.column().name());
            Optional<Condition> another = scene.conditions
                    .one(reference.to(), taken, false)
                    .filter(made -> made.column().role() != Role.YEAR
                            && !Filters.of(List.of(made), Set.of()).nested());
            if (another.isPresent()) {
                Condition second = another.get();
                what = Scene.join(what, condition.before() ? "" : scene.rng.of("and |"), second.phrase())
                        .replaceAll("\\s+", " ");
                Gold both = condition.gold().sql(AND).add(second.gold());
                condition = new Condition(condition.phrase(), both, condition.before(), condition.column());
            }
        }
        return switch (scene.rng.weighted(40, 35, 12, 13)) {
            case 0 -> metric(scene, reference, condition, what);
            case 1 -> distinct(scene, reference, condition, what);
            case 2 -> percentAbout(scene, reference, condition, what);
            default -> percent(scene, reference, condition, what);
        };
    }

    private static String what(Scene scene, CorpusTable other, Condition condition) {
        CorpusColumn column = condition.column();
        boolean flag = column.role() == Role.ADJECTIVE && condition.before();
        // flags of people are often said as nouns: English learners
        if (flag && scene.wording.column(column).endsWith("s") && scene.rng.chance(0.5)) {
            return condition.phrase();
        }
        return condition.before()
                ? Scene.join(condition.phrase(), scene.wording.rows(other))
                : Scene.join(scene.wording.rows(other), condition.phrase());
    }

    private static Gold answer(Scene scene, Gold value, CorpusSchema.Reference reference, List<Gold> conditions) {
        return scene.select(value)
                .add(Gold.of(FROM).table(scene.table).sql(JOIN).table(reference.to()))
                .add(Filters.whereAll(conditions));
    }

    private static List<Gold> conditions(List<Gold> implied, Condition about, Filters filters) {
        List<Gold> all = new ArrayList<>(implied);
        all.add(about.gold());
        all.addAll(filters.golds());
        return all;
    }

    private static Optional<Draft> metric(Scene scene, CorpusSchema.Reference reference, Condition about, String what) {
        Metric metric = scene.metrics.any(scene.table);
        Filters filters = scene.conditions.some(scene.table, 0.35, metric.used(), false, 0);
        if (metric.kind() == Metric.Kind.DISTINCT || filters.nested()) {
            return Optional.empty();
        }
        boolean counts = metric.counts() && scene.rng.chance(0.6);
        String question = scene.say(
                counts ? "joincount" : "joinfilter",
                Gaps.of("n", counts ? metric.noun() : scene.numbered(metric))
                        .and("what", what)
                        .and("post", filters.after()));
        return Optional.of(new Draft(
                question, answer(scene, metric.value(), reference, conditions(metric.conditions(), about, filters))));
    }

    /** How many of those that the other table describes have such facts. */
    private static Optional<Draft> distinct(
            Scene scene, CorpusSchema.Reference reference, Condition about, String what) {
        List<CorpusColumn> flags = scene.table.with(Role.ADJECTIVE, Role.VERB);
        List<CorpusColumn> implying = DistinctEntityShape.implying(scene.table);
        Gold value = Gold.of(COUNT_DISTINCT).column(reference.column()).sql(CLOSE);
        int kind = scene.rng.weighted(2, flags.isEmpty() ? 0 : 3, implying.isEmpty() ? 0 : 3);
        CorpusColumn column = kind == 1 ? scene.rng.pick(flags) : kind == 2 ? scene.rng.pick(implying) : null;
        Filters filters =
                scene.conditions.some(scene.table, 0.4, column == null ? Set.of() : Set.of(column.name()), false, 0);
        if (filters.nested()) {
            return Optional.empty();
        }
        if (kind == 0) {
            String question = scene.say(
                    "joindistinct",
                    Gaps.of("what", what)
                            .and("ent", scene.wording.rows(scene.table))
                            .and("ent1", scene.table.entity())
                            .and("post", filters.after()));
            return Optional.of(
                    new Draft(question, answer(scene, value, reference, conditions(List.of(), about, filters))));
        }
        if (kind == 1) {
            String question = scene.say(
                    column.role() == Role.VERB ? "joindistinctverb" : "joindistinctflag",
                    Gaps.of("what", what).and("b", scene.wording.column(column)).and("post", filters.after()));
            return Optional.of(new Draft(
                    question,
                    answer(
                            scene,
                            value,
                            reference,
                            conditions(List.of(FlagConditions.gold(column, true)), about, filters))));
        }
        CorpusColumn.Value implied = scene.rng.pick(column.values().stream()
                .filter(candidate -> !candidate.predicates().isEmpty())
                .toList());
        String question = scene.say(
                "joindistinctverb",
                Gaps.of("what", what)
                        .and("b", scene.rng.pick(implied.predicates()))
                        .and("post", filters.after()));
        Gold gold = Gold.of(column).sql(EQUAL).value(implied.literal(), column);
        return Optional.of(
                new Draft(question, answer(scene, value, reference, conditions(List.of(gold), about, filters))));
    }

    /** How many in a hundred of their facts are of one sort. */
    private static Optional<Draft> percent(
            Scene scene, CorpusSchema.Reference reference, Condition about, String what) {
        return Predicate.of(scene, scene.table, what).map(predicate -> {
            Filters filters = scene.conditions.some(
                    scene.table, 0.3, Set.of(predicate.column().name()), false, 0);
            Filters kept = filters.nested() ? Filters.none(Set.of()) : filters;
            String question = scene.say(
                    "percent",
                    Gaps.of("of", scene.say("of"))
                            .and("ent", what)
                            .and("pred", predicate.verb())
                            .and("post", kept.after()));
            return new Draft(
                    question,
                    answer(scene, PercentShape.percent(predicate), reference, conditions(List.of(), about, kept)));
        });
    }

    /** How many in a hundred facts are about those that the other table describes so. */
    private static Optional<Draft> percentAbout(
            Scene scene, CorpusSchema.Reference reference, Condition about, String what) {
        Metric metric = scene.metrics.any(scene.table);
        Filters filters = scene.conditions.some(scene.table, 0.3, metric.used(), false, 0);
        if (metric.kind() != Metric.Kind.COUNT || filters.nested()) {
            return Optional.empty();
        }
        String question = scene.say(
                "percentabout",
                Gaps.of("of", scene.say("of"))
                        .and("n", metric.noun())
                        .and("what", what)
                        .and("post", filters.after()));
        Gold percent = Gold.of(PERCENT).add(about.gold()).sql(CLOSE_PERCENT);
        List<Gold> conditions = new ArrayList<>(metric.conditions());
        conditions.addAll(filters.golds());
        return Optional.of(new Draft(question, answer(scene, percent, reference, conditions)));
    }
}
