// Copyright (c) 2026 the Ask in English authors
// SPDX-License-Identifier: Apache-2.0
package org.lfed.lab.corpus;

import static org.lfed.core.pointing.SqlMacro.LIMIT_ONE;

import java.util.Optional;
import java.util.regex.Pattern;

/** The one group with the greatest or smallest number. */
record ExtremeGroupShape() implements QuestionShape {

    /** What is better when there is more of it. */
    private static final Pattern WANTED = Pattern.compile(
            "(?i)gpa|grade point|score|percentile|attendance rate|rating|numeric grade|credits|on time");

    /** What is worse when there is more of it. */
    private static final Pattern UNWANTED = Pattern.compile(
            "(?i)absence|absent|missed|tard|suspen|delay|minutes late|overdue|write.?up|complaint|defect");

    @Override
    public Optional<Draft> draft(Scene scene) {
        Optional<Grouping> made = scene.rng.chance(0.15) ? Grouping.ofEntities(scene, 0.3) : Grouping.of(scene, 0.35);
        return made.filter(grouping -> !grouping.ofExtreme()).map(grouping -> {
            boolean most = scene.rng.chance(0.75);
            String question = scene.say("most", grouping.gaps().and("most", word(scene, grouping.metric(), most)));
            return new Draft(
                    andTheNumber(scene, grouping.metric(), question),
                    grouping.bySize(scene, most).sql(LIMIT_ONE));
        });
    }

    /** The number belongs to the answer anyway; some people ask for it in so many words. */
    static String andTheNumber(Scene scene, Metric metric, String question) {
        return scene.rng.chance(0.3)
                ? question + " " + scene.say(metric.counts() ? "andhowmany" : "andwhat", Gaps.of("n", metric.noun()))
                : question;
    }

    /** "Most" goes with things that are counted, "highest" with numbers. */
    static String word(Scene scene, Metric metric, boolean most) {
        boolean wanted = WANTED.matcher(metric.noun()).find();
        if (!metric.counts() && (wanted || UNWANTED.matcher(metric.noun()).find()) && scene.rng.chance(0.2)) {
            return most == wanted ? scene.rng.of("best|best|strongest") : scene.rng.of("worst|worst|poorest");
        }
        if (metric.counts()) {
            return most
                    ? scene.rng.of(
                            "most|most|most|most|highest|highest number of|largest number of|biggest number of|highest"
                                    + " count of|highest # of|greatest|largest")
                    : scene.rng.of(
                            "fewest|fewest|fewest|least|lowest|smallest number of|lowest number of|lowest count of"
                                    + "|lowest # of");
        }
        return most
                ? scene.rng.of("highest|highest|highest|largest|greatest|biggest")
                : scene.rng.of("lowest|lowest|smallest");
    }
}
