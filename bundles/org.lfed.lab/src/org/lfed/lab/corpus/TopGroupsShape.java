// Copyright (c) 2026 the Ask in English authors
// SPDX-License-Identifier: Apache-2.0
package org.lfed.lab.corpus;

import static org.lfed.core.pointing.SqlMacro.LIMIT;

import java.util.Optional;

/** A few groups with the greatest or smallest numbers. */
record TopGroupsShape() implements QuestionShape {

    @Override
    public Optional<Draft> draft(Scene scene) {
        Optional<Grouping> made = scene.rng.chance(0.3) ? Grouping.ofEntities(scene, 0.35) : Grouping.of(scene, 0.3);
        return made.filter(grouping -> !grouping.ofExtreme()).flatMap(grouping -> {
            boolean top = scene.rng.chance(0.75);
            int size = scene.rng.number(2, 3, 3, 4, 5, 5, 10, 10, 15, 20);
            String template = scene.templates.pick(scene.rng, top ? "top" : "bottom");
            boolean countsOnly = template.contains("most") || template.contains("fewest");
            if (countsOnly && !grouping.metric().counts()) {
                return Optional.empty();
            }
            String question = Templates.fill(template, grouping.gaps().and("k", scene.wording.number(size)));
            return Optional.of(new Draft(
                    ExtremeGroupShape.andTheNumber(scene, grouping.metric(), question),
                    grouping.bySize(scene, top).sql(LIMIT).number(size)));
        });
    }
}
