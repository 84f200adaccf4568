// Copyright (c) 2026 the Ask in English authors
// SPDX-License-Identifier: Apache-2.0
package org.lfed.lab.corpus;

import static org.lfed.core.pointing.SqlMacro.AND;
import static org.lfed.core.pointing.SqlMacro.CLOSE_PERCENT;
import static org.lfed.core.pointing.SqlMacro.CLOSE_SHARE;
import static org.lfed.core.pointing.SqlMacro.CLOSE_SHARE_OF_SUM;
import static org.lfed.core.pointing.SqlMacro.DESC;
import static org.lfed.core.pointing.SqlMacro.GROUP_BY;
import static org.lfed.core.pointing.SqlMacro.LIMIT_ONE;
import static org.lfed.core.pointing.SqlMacro.ONE;
import static org.lfed.core.pointing.SqlMacro.ORDER_BY;
import static org.lfed.core.pointing.SqlMacro.PERCENT;
import static org.lfed.core.pointing.SqlMacro.SHARE;
import static org.lfed.core.pointing.SqlMacro.SHARE_OF_ALL;
import static org.lfed.core.pointing.SqlMacro.SHARE_OF_SUM;
import static org.lfed.core.pointing.SqlMacro.THEN;
import static org.lfed.core.pointing.SqlMacro.TWO;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** How many in a hundred. */
record PercentShape() implements QuestionShape {

    /** Nobody lists more values than this. */
    private static final int MOST_LISTED = 5;

    @Override
    public Optional<Draft> draft(Scene scene) {
        if (scene.table.counted()) {
            List<CorpusColumn> counts = scene.table.with(Role.COUNTED);
            return counts.isEmpty() ? Optional.empty() : ofSum(scene, counts.get(0));
        }
        List<CorpusColumn> amounts = scene.table.with(Role.AMOUNT).stream()
                .filter(CorpusColumn::addsUp)
                .toList();
        if (!amounts.isEmpty() && scene.rng.chance(0.15)) {
            return ofSum(scene, scene.rng.pick(amounts));
        }
        List<CorpusColumn> keys = scene.metrics.foreignKeys(scene.table);
        String rows = !keys.isEmpty() && scene.rng.chance(0.45)
                ? scene.metrics.entityNouns(scene.table, scene.rng.pick(keys))
                : scene.wording.rows(scene.table);
        if (scene.rng.chance(0.12)) {
            return ofAll(scene, rows);
        }
        List<CorpusColumn> flags = scene.table.with(Role.ADJECTIVE);
        if (flags.size() > 1 && scene.rng.chance(0.1)) {
            return Optional.of(both(scene, scene.rng.sample(flags, 2), rows));
        }
        return Predicate.of(scene, scene.table, rows)
                .flatMap(predicate -> scene.rng.chance(0.55)
                        ? Optional.of(overall(scene, predicate, rows))
                        : grouped(scene, predicate, rows));
    }

    /** How the rows spread over groups. */
    private static Optional<Draft> ofAll(Scene scene, String rows) {
        return scene.dimension(Set.of()).map(dimension -> {
            Filters filters = scene.conditions.some(
                    scene.table, 0.3, Set.of(dimension.column().name()), false, 0);
            boolean each = dimension.column().listed()
                    && dimension.column().values().size() > 1
                    && dimension.column().values().size() <= MOST_LISTED
                    && scene.rng.chance(0.5);
            String question = scene.say(
                    each ? "percentofeach" : "percentofall",
                    Gaps.of("of", scene.say("of"))
                            .and("ent", rows)
                            .and("d", dimension.said())
                            .and("values", each ? listed(scene, dimension.column()) : "")
                            .and("post", filters.after()));
            return new Draft(
                    question,
                    scene.select(dimension.gold(), Gold.of(SHARE_OF_ALL))
                            .add(scene.from())
                            .add(filters.where(List.of()))
                            .sql(GROUP_BY, ONE, ORDER_BY, ONE));
        });
    }

    /** All values of a column one after the other. */
    private static String listed(Scene scene, CorpusColumn column) {
        List<String> said = scene.rng.shuffled(column.values()).stream()
                .map(value -> CompareShape.said(scene, column, value))
                .toList();
        int last = said.size() - 1;
        return String.join(", ", said.subList(0, last)) + scene.rng.of(" and | or | vs | and ") + said.get(last);
    }

    static Gold percent(Predicate predicate) {
        return Gold.of(PERCENT).add(predicate.gold()).sql(CLOSE_PERCENT);
    }

    /** How many in a hundred are this and that. */
    private static Draft both(Scene scene, List<CorpusColumn> two, String rows) {
        String verb = scene.rng.of("are |were |are both ") + scene.wording.column(two.get(0)) + " and "
                + scene.wording.column(two.get(1));
        Gold gold = FlagConditions.gold(two.get(0), true).sql(AND).add(FlagConditions.gold(two.get(1), true));
        return overall(scene, new Predicate(verb, null, gold, two.get(0)), rows);
    }

    private static Draft overall(Scene scene, Predicate predicate, String rows) {
        Filters filters = scene.conditions.some(
                scene.table, 0.5, Set.of(predicate.column().name()), false, 0);
        String question = state(scene, predicate).isPresent() && scene.rng.chance(0.3)
                ? scene.say(
                        "percentstate",
                        Gaps.of("state", state(scene, predicate).orElseThrow()).and("post", filters.after()))
                : predicate.noun() != null && scene.rng.chance(0.35)
                        ? scene.say(
                                "percentnoun", Gaps.of("noun", predicate.noun()).and("post", filters.after()))
                        : scene.say(
                                "percent",
                                Gaps.of("of", scene.say("of"))
                                        .and("ent", rows)
                                        .and("pred", predicate.verb())
                                        .and("post", filters.after()));
        return new Draft(
                question, scene.select(percent(predicate)).add(scene.from()).add(filters.where(List.of())));
    }

    private static Optional<Draft> grouped(Scene scene, Predicate predicate, String rows) {
        return scene.dimension(Set.of(predicate.column().name())).map(dimension -> {
            Set<String> used = new HashSet<>(
                    Set.of(predicate.column().name(), dimension.column().name()));
            Filters filters = scene.conditions.some(scene.table, 0.3, used, false, 0);
            Gold gold = scene.select(dimension.gold(), percent(predicate))
                    .add(scene.from())
                    .add(filters.where(List.of()))
                    .sql(GROUP_BY, ONE);
            return groupedDraft(scene, predicate, rows, dimension, filters.after(), gold);
        });
    }

    /** The sentence and the end of the query of a percentage for each group. */
    static Draft groupedDraft(
            Scene scene, Predicate predicate, String rows, Dimension dimension, String post, Gold gold) {
        boolean nominal = predicate.noun() != null;
        if (nominal && scene.rng.chance(0.2)) {
            boolean most = scene.rng.chance(0.75);
            String word = most
                    ? scene.rng.of("highest|highest|highest|largest|greatest|biggest")
                    : scene.rng.of("lowest|lowest|smallest");
            String question = scene.say(
                    "percentmost",
                    Gaps.of("noun", predicate.noun())
                            .and("d", dimension.said())
                            .and("ds", dimension.plural())
                            .and("most", word)
                            .and("post", post));
            gold.sql(ORDER_BY, TWO);
            return new Draft(question, (most ? gold.sql(DESC) : gold).sql(LIMIT_ONE));
        }
        Optional<String> state = state(scene, predicate);
        String question = state.isPresent() && scene.rng.chance(0.35)
                ? scene.say(
                        "percentstateby",
                        Gaps.of("state", state.get())
                                .and("d", dimension.said())
                                .and("ds", dimension.plural())
                                .and("post", post))
                : nominal && scene.rng.chance(0.4)
                        ? scene.say(
                                "percentnounby",
                                Gaps.of("noun", predicate.noun())
                                        .and("d", dimension.said())
                                        .and("ds", dimension.plural())
                                        .and("post", post))
                        : scene.say(
                                "percentby",
                                Gaps.of("of", scene.say("of"))
                                        .and("ent", rows)
                                        .and("pred", predicate.verb())
                                        .and("d", dimension.said())
                                        .and("ds", dimension.plural())
                                        .and("post", post));
        if (scene.rng.chance(0.12)) {
            return new Draft(Scene.join(question, scene.say("descending")), gold.sql(ORDER_BY, TWO, DESC));
        }
        return new Draft(question, gold.sql(ORDER_BY, ONE));
    }

    /** The noun for the state that a flag describes: chronic absenteeism. */
    private static Optional<String> state(Scene scene, Predicate predicate) {
        boolean set = predicate.column().role() == Role.ADJECTIVE && predicate.noun() != null;
        return set && !predicate.column().values().isEmpty()
                ? Optional.of(scene.rng.pick(predicate.column().values().get(0).nouns()))
                : Optional.empty();
    }

    /** How much of a sum falls to one group, or to each. */
    private static Optional<Draft> ofSum(Scene scene, CorpusColumn summed) {
        return scene.rng.chance(0.5) ? share(scene, summed) : shares(scene, summed);
    }

    private static Optional<Draft> share(Scene scene, CorpusColumn summed) {
        return scene.conditions
                .one(scene.table, Set.of(summed.name()), false)
                .filter(condition -> condition.column().role() != Role.YEAR)
                .map(condition -> {
                    Filters filters = scene.conditions.some(
                            scene.table, 0.3, Set.of(condition.column().name(), summed.name()), false, 0);
                    String question = Scene.join(
                            scene.say(
                                    "share",
                                    Gaps.of("n", scene.rng.pick(summed.phrases()))
                                            .and("where", condition.phrase())),
                            filters.after());
                    return new Draft(
                            question,
                            scene.select(Gold.of(SHARE)
                                            .add(condition.gold())
                                            .sql(THEN)
                                            .column(summed)
                                            .sql(CLOSE_SHARE))
                                    .add(scene.from())
                                    .add(filters.where(List.of())));
                });
    }

    private static Optional<Draft> shares(Scene scene, CorpusColumn summed) {
        return scene.dimension(Set.of(summed.name())).map(dimension -> {
            Filters filters = scene.conditions.some(
                    scene.table, 0.35, Set.of(dimension.column().name(), summed.name()), false, 0);
            String question = scene.say(
                    "sharesofsum",
                    Gaps.of("of", scene.say("of"))
                            .and("n", scene.rng.pick(summed.phrases()))
                            .and("d", dimension.said())
                            .and("post", filters.after()));
            Gold shares = Gold.of(SHARE_OF_SUM).column(summed).sql(CLOSE_SHARE_OF_SUM);
            return new Draft(
                    question,
                    scene.select(dimension.gold(), shares)
                            .add(scene.from())
                            .add(filters.where(List.of()))
                            .sql(GROUP_BY, ONE, ORDER_BY, ONE));
        });
    }
}
