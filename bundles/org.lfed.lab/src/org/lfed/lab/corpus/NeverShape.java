// Copyright (c) 2026 the Ask in English authors
// SPDX-License-Identifier: Apache-2.0
package org.lfed.lab.corpus;

import static org.lfed.core.pointing.SqlMacro.COUNT_ALL;
import static org.lfed.core.pointing.SqlMacro.FROM;
import static org.lfed.core.pointing.SqlMacro.SELECT;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Those of one table that another one says nothing about: students without incidents. */
record NeverShape() implements QuestionShape {

    @Override
    public Optional<Draft> draft(Scene scene) {
        List<CorpusSchema.Reference> references = scene.schema.referencesOf(scene.table);
        if (references.isEmpty()) {
            return Optional.empty();
        }
        CorpusSchema.Reference reference = scene.rng.pick(references);
        CorpusTable other = reference.to();
        Filters filters = scene.conditions.some(scene.table, 0.35, Set.of(), true, 0);
        boolean list = scene.rng.chance(0.4);
        String rows = Scene.join(filters.before(), scene.wording.rows(scene.table));
        String question = scene.say(
                list ? "neverlist" : "never",
                Gaps.of("n", scene.wording.rows(other))
                        .and("ent", rows)
                        .and("ent1", scene.rng.of("a |an ") + Scene.join(filters.before(), scene.table.entity()))
                        .and("post", filters.after()));
        CorpusColumn told = other.label() == null ? other.key() : other.label();
        Gold gold = (list ? Gold.of(SELECT).column(told) : Gold.of(SELECT, COUNT_ALL))
                .sql(FROM)
                .table(other)
                .where(List.of(Membership.notIn(other.key(), reference.column(), scene.table, filters.golds())));
        return Optional.of(new Draft(question, gold));
    }
}
