// Copyright (c) 2026 the Ask in English authors
// SPDX-License-Identifier: Apache-2.0
package org.lfed.lab.corpus;

import java.util.Optional;

/** A number for each group, in the order of the groups or of the numbers. */
record GroupShape() implements QuestionShape {

    @Override
    public Optional<Draft> draft(Scene scene) {
        return Grouping.of(scene, 0.3).map(grouping -> draft(scene, grouping));
    }

    private static Draft draft(Scene scene, Grouping grouping) {
        Dimension dimension = grouping.dimension();
        double kind = scene.rng.fraction();
        if (dimension.column().role() == Role.ADJECTIVE && scene.rng.chance(0.6)) {
            return new Draft(sides(scene, grouping, scene.wording.rows(scene.table)), grouping.inOrder(scene));
        }
        if (kind < 0.6) {
            boolean howMany = grouping.metric().counts() && scene.rng.chance(0.4);
            String question = scene.say(howMany ? "howmanyby" : "by", grouping.gaps());
            return new Draft(question, grouping.inOrder(scene));
        }
        if (kind < 0.7) {
            String question = scene.say("ranked", grouping.metric(), grouping.gaps());
            return new Draft(question, grouping.bySize(scene, true));
        }
        boolean descending = scene.rng.chance(0.72);
        String order = scene.say(descending ? "descending" : "ascending");
        String question = scene.say("sorted", grouping.gaps().and("order", order));
        return new Draft(question, grouping.bySize(scene, descending));
    }

    /** Those with a flag against those without it. */
    static String sides(Scene scene, Grouping grouping, String rows) {
        return scene.say(
                "flagsides",
                grouping.gaps()
                        .and("b", scene.wording.attribute(grouping.dimension().column()))
                        .and("ent", rows));
    }
}
