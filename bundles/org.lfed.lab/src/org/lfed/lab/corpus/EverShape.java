// Copyright (c) 2026 the Ask in English authors
// SPDX-License-Identifier: Apache-2.0
package org.lfed.lab.corpus;

import static org.lfed.core.pointing.SqlMacro.CLOSE_PERCENT;
import static org.lfed.core.pointing.SqlMacro.FROM;
import static org.lfed.core.pointing.SqlMacro.GROUP_BY;
import static org.lfed.core.pointing.SqlMacro.ONE;
import static org.lfed.core.pointing.SqlMacro.ORDER_BY;
import static org.lfed.core.pointing.SqlMacro.PERCENT;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** How many in a hundred things another table says something of at least once: students who were ever suspended. */
record EverShape() implements QuestionShape {

    @Override
    public Optional<Draft> draft(Scene scene) {
        List<CorpusSchema.Reference> references = scene.schema.referencesOf(scene.table);
        if (references.isEmpty() || scene.table.counted() || scene.table.key() == null) {
            return Optional.empty();
        }
        CorpusSchema.Reference reference = scene.rng.pick(references);
        CorpusTable described = reference.to();
        String things = scene.wording.rows(described);
        Optional<Predicate> predicate =
                scene.rng.chance(0.6) ? Predicate.of(scene, scene.table, things) : Optional.empty();
        Set<String> used = predicate.map(said -> Set.of(said.column().name())).orElse(Set.of());
        Filters filters = scene.conditions.some(scene.table, 0.3, used, false, 0);
        if (filters.nested()) {
            return Optional.empty();
        }
        List<Gold> conditions = new ArrayList<>();
        predicate.map(Predicate::gold).ifPresent(conditions::add);
        conditions.addAll(filters.golds());
        Gold facts = Membership.in(reference.to().key(), reference.column(), scene.table, conditions);
        Gold percent = Gold.of(PERCENT).add(facts).sql(CLOSE_PERCENT);
        Gaps gaps = Gaps.of("of", scene.say("of"))
                .and("n", things)
                .and("pred", predicate.map(Predicate::verb).orElse(""))
                .and("ent", scene.wording.rows(scene.table))
                .and("ent1", scene.table.entity())
                .and("post", filters.after());
        Optional<Dimension> dimension = scene.rng.chance(0.5)
                ? scene.dimension(described, filters.used()).filter(found -> found.part() == null)
                : Optional.empty();
        String question = scene.say(predicate.isPresent() ? "everpredicate" : "everrows", gaps);
        if (dimension.isEmpty()) {
            return Optional.of(
                    new Draft(question, scene.select(percent).add(Gold.of(FROM).table(described))));
        }
        return dimension.map(groups -> new Draft(
                Scene.join(question, scene.say("each", Gaps.of("d", groups.said()))),
                scene.select(groups.gold(), percent)
                        .add(Gold.of(FROM).table(described))
                        .sql(GROUP_BY, ONE, ORDER_BY, ONE)));
    }
}
