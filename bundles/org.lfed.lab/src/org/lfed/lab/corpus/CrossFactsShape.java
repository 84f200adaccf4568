// Copyright (c) 2026 the Ask in English authors
// SPDX-License-Identifier: Apache-2.0
package org.lfed.lab.corpus;

import static org.lfed.core.pointing.SqlMacro.CLOSE;
import static org.lfed.core.pointing.SqlMacro.COUNT_DISTINCT;
import static org.lfed.core.pointing.SqlMacro.FROM;
import static org.lfed.core.pointing.SqlMacro.JOIN;
import static org.lfed.core.pointing.SqlMacro.SELECT;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Facts of one table about those of whom another table of facts says something: grades of absent students. */
record CrossFactsShape() implements QuestionShape {

    @Override
    public Optional<Draft> draft(Scene scene) {
        List<CorpusColumn> keys = scene.metrics.foreignKeys(scene.table);
        if (keys.isEmpty() || scene.table.counted()) {
            return Optional.empty();
        }
        CorpusColumn key = scene.rng.pick(keys);
        List<CorpusTable> others = scene.schema.tables().stream()
                .filter(other ->
                        !other.equals(scene.table) && other.has(key) && !key.equals(other.key()) && !other.counted())
                .toList();
        if (others.isEmpty()) {
            return Optional.empty();
        }
        CorpusTable other = scene.rng.pick(others);
        String people = scene.metrics.entityNouns(scene.table, key);
        Optional<Predicate> predicate = Predicate.of(scene, other, people)
                .filter(found -> !scene.table.hasColumn(found.column().name()));
        return predicate.flatMap(found -> scene.rng.chance(0.35)
                ? both(scene, key, other, found, people)
                : metric(scene, key, other, found, people));
    }

    /** Rows of a table without a key of its own describe their entity; those with one are events. */
    private static boolean events(CorpusTable table) {
        return table.key() != null;
    }

    private static Gold among(CorpusColumn key, CorpusTable other, Predicate predicate) {
        return Membership.in(key, key, other, List.of(predicate.gold()));
    }

    private static Optional<Draft> metric(
            Scene scene, CorpusColumn key, CorpusTable other, Predicate predicate, String people) {
        Metric metric = scene.metrics.any(scene.table);
        if (metric.kind() == Metric.Kind.DISTINCT) {
            return Optional.empty();
        }
        String what = predicate.noun() != null && scene.rng.chance(0.45)
                ? predicate.noun()
                : people + " " + scene.rng.of("who |that |who ") + predicate.verb();
        Filters filters = scene.conditions.some(scene.table, 0.25, metric.used(), false, 0);
        Optional<CorpusTable> described = scene.rng.chance(0.3) ? described(scene, key) : Optional.empty();
        Set<String> taken = new HashSet<>();
        scene.table.columns().forEach(column -> taken.add(column.name()));
        other.columns().forEach(column -> taken.add(column.name()));
        Optional<Condition> about = described
                .flatMap(table -> scene.conditions.one(table, taken, true))
                .filter(condition -> !condition.gold().holds(SELECT));
        if (filters.nested()) {
            return Optional.empty();
        }
        if (about.isPresent()) {
            what = about.get().before()
                    ? Scene.join(about.get().phrase(), what)
                    : Scene.join(what, "and", about.get().phrase());
        }
        boolean counts = metric.counts() && scene.rng.chance(0.6);
        String question = scene.say(
                counts ? "joincount" : "joinfilter",
                Gaps.of("n", counts ? metric.noun() : scene.numbered(metric))
                        .and("what", what)
                        .and("post", filters.after()));
        List<Gold> conditions = new ArrayList<>(metric.conditions());
        conditions.add(events(other) ? among(key, other, predicate) : predicate.gold());
        about.ifPresent(condition -> conditions.add(condition.gold()));
        conditions.addAll(filters.golds());
        Gold from = Gold.of(FROM).table(scene.table);
        if (about.isPresent()) {
            from.sql(JOIN).table(described.orElseThrow());
        }
        return Optional.of(new Draft(
                question,
                scene.select(metric.value())
                        .add(events(other) ? from : from.sql(JOIN).table(other))
                        .add(Filters.whereAll(conditions))));
    }

    /** The table that describes the entities of a key. */
    private static Optional<CorpusTable> described(Scene scene, CorpusColumn key) {
        return scene.schema.referencesOf(scene.table).stream()
                .filter(reference -> reference.column().equals(key))
                .map(CorpusSchema.Reference::to)
                .findFirst();
    }

    /** How many were this and also that. */
    private static Optional<Draft> both(
            Scene scene, CorpusColumn key, CorpusTable other, Predicate predicate, String people) {
        return Predicate.of(scene, scene.table, people).map(own -> {
            String question =
                    scene.say("both", Gaps.of("n", people).and("a", own.verb()).and("b", predicate.verb()));
            Gold gold = scene.select(Gold.of(COUNT_DISTINCT).column(key).sql(CLOSE))
                    .add(scene.from())
                    .add(Filters.whereAll(List.of(own.gold(), among(key, other, predicate))));
            return new Draft(question, gold);
        });
    }
}
