// Copyright (c) 2026 the Ask in English authors
// SPDX-License-Identifier: Apache-2.0
package org.lfed.lab.corpus;

import static org.lfed.core.pointing.SqlMacro.DESC;
import static org.lfed.core.pointing.SqlMacro.GROUP_BY;
import static org.lfed.core.pointing.SqlMacro.ONE;
import static org.lfed.core.pointing.SqlMacro.ORDER_BY;
import static org.lfed.core.pointing.SqlMacro.TWO;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.lfed.core.pointing.SqlMacro;

/**
 * A metric told apart by a dimension, with its restrictions: the common ground of all questions about groups.
 *
 * @param metric what is computed
 * @param dimension what it is told apart by
 * @param filters which rows count
 * @param noun the metric's noun with what is said before it
 * @param counted the same, as "number of" where that is idiomatic
 */
record Grouping(Metric metric, Dimension dimension, Filters filters, String noun, String counted) {

    /** A grouping of a scene's table. */
    static Optional<Grouping> of(Scene scene, double filtering) {
        Metric metric = scene.metrics.any(scene.table);
        return scene.dimension(metric.used()).flatMap(dimension -> of(scene, metric, dimension, filtering));
    }

    /** A grouping by the things that a key identifies, where the table has such. */
    static Optional<Grouping> ofEntities(Scene scene, double filtering) {
        Metric metric = scene.metrics.any(scene.table);
        if (metric.kind() == Metric.Kind.DISTINCT) {
            return Optional.empty();
        }
        return scene.keyDimension().flatMap(dimension -> of(scene, metric, dimension, filtering));
    }

    static Optional<Grouping> of(Scene scene, Metric metric, Dimension dimension, double filtering) {
        Set<String> used = new HashSet<>(metric.used());
        used.add(dimension.column().name());
        Filters filters = scene.conditions.some(scene.table, filtering, used, metric.counts(), 0);
        if (!filters.before().isEmpty() && !metric.counts()) {
            return Optional.empty();
        }
        String noun = Scene.join(filters.before(), metric.noun());
        return Optional.of(new Grouping(metric, dimension, filters, noun, scene.counted(metric, noun)));
    }

    /**
     * Whether the groups are things whose rows already say how much of something each has: "students with more than 20
     * absences" are then rows, not sums of rows.
     */
    boolean ofDescribedEntities(Scene scene) {
        return dimension.column().role() == Role.KEY && scene.table.key() == null && metric.kind() == Metric.Kind.SUM;
    }

    /** What templates about groups need. */
    Gaps gaps() {
        return Gaps.of("n", noun)
                .and("cn", counted)
                .and("d", dimension.said())
                .and("ds", dimension.plural())
                .and("post", filters.after());
    }

    /** SELECT and FROM. */
    Gold select(Scene scene) {
        return scene.select(dimension.gold(), metric.value()).add(scene.from());
    }

    /** Everything up to GROUP BY. */
    Gold grouped(Scene scene) {
        return select(scene).add(filters.where(metric.conditions())).sql(GROUP_BY, ONE);
    }

    Gold inOrder(Scene scene) {
        return grouped(scene).sql(ORDER_BY, ONE);
    }

    Gold bySize(Scene scene, boolean descending) {
        Gold gold = grouped(scene).sql(ORDER_BY, TWO);
        return descending ? gold.sql(DESC) : gold;
    }

    Gold where(List<Gold> first) {
        return filters.where(first);
    }

    /** Whether the metric is an extreme itself, so that ranking by it reads oddly. */
    boolean ofExtreme() {
        return metric.value().startsWith(SqlMacro.MIN) || metric.value().startsWith(SqlMacro.MAX);
    }
}
