// Copyright (c) 2026 the Ask in English authors
// SPDX-License-Identifier: Apache-2.0
package org.lfed.lab.corpus;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.lfed.core.pointing.SqlMacro;

/**
 * The restrictions of one question.
 *
 * @param before what is said before the noun
 * @param after what is said after it
 * @param golds the restrictions in the order in which they are said
 * @param used names of the columns that are restricted
 */
record Filters(String before, String after, List<Gold> golds, Set<String> used) {

    static Filters none(Set<String> used) {
        return new Filters("", "", List.of(), used);
    }

    static Filters of(List<Condition> conditions, Set<String> alreadyUsed) {
        Set<String> used = new HashSet<>(alreadyUsed);
        List<Gold> golds = new ArrayList<>();
        StringBuilder before = new StringBuilder();
        StringBuilder after = new StringBuilder();
        for (boolean early : new boolean[] {true, false}) {
            for (Condition condition : conditions) {
                if (condition.before() == early) {
                    golds.add(condition.gold());
                    used.add(condition.column().name());
                    (early ? before : after).append(condition.phrase()).append(' ');
                }
            }
        }
        return new Filters(before.toString().strip(), after.toString().strip(), golds, used);
    }

    boolean isEmpty() {
        return golds.isEmpty();
    }

    /** Whether a restriction needs a query of its own. */
    boolean nested() {
        return golds.stream().anyMatch(gold -> gold.holds(SqlMacro.SELECT));
    }

    /** The WHERE clause of these and other restrictions, empty without any. */
    Gold where(List<Gold> first) {
        List<Gold> all = new ArrayList<>(first);
        all.addAll(golds);
        return whereAll(all);
    }

    static Gold whereAll(List<Gold> conditions) {
        return new Gold().where(conditions);
    }
}
