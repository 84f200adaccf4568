// Copyright (c) 2026 the Ask in English authors
// SPDX-License-Identifier: Apache-2.0
package org.lfed.lab.corpus;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Makes the restrictions of a question: what is said and what it means. */
final class Conditions {

    private final Rng rng;
    private final TextConditions texts;
    private final NumberConditions numbers;
    private final FlagConditions flags;
    private final TimeConditions times;

    Conditions(Rng rng, Templates templates) {
        Wording wording = new Wording(rng);
        this.rng = rng;
        this.texts = new TextConditions(rng, templates, wording);
        this.numbers = new NumberConditions(rng, templates, wording);
        this.flags = new FlagConditions(rng, templates, wording);
        this.times = new TimeConditions(rng, templates, wording);
    }

    /**
     * One restriction of a table.
     *
     * @param used names of columns that are spoken for
     * @param mayPrecede whether it may be said before the noun
     */
    Optional<Condition> one(CorpusTable table, Set<String> used, boolean mayPrecede) {
        List<CorpusColumn> columns = table.columns().stream()
                .filter(column -> weight(column.role()) > 0 && !used.contains(column.name()))
                .toList();
        if (columns.isEmpty()) {
            return Optional.empty();
        }
        double[] weights =
                columns.stream().mapToDouble(column -> weight(column.role())).toArray();
        return about(columns.get(rng.weighted(weights)), table, mayPrecede);
    }

    /** A restriction of one column of a table. */
    Optional<Condition> about(CorpusColumn column, CorpusTable table, boolean mayPrecede) {
        return switch (column.role()) {
            case DIMENSION, NAME -> Optional.of(texts.make(column, mayPrecede));
            case LEVEL -> Optional.of(numbers.level(column, mayPrecede));
            case MEASURE, AMOUNT -> Optional.of(numbers.measure(column, table));
            case ADJECTIVE, POSSESSION, VERB -> Optional.of(flags.make(column, mayPrecede));
            case DATE -> times.date(column, table);
            case YEAR -> Optional.of(times.year(column, table));
            default -> Optional.empty();
        };
    }

    /**
     * None, one or two restrictions.
     *
     * @param probability how likely the first one is
     * @param least how many there are at least, where the table has columns for them
     */
    Filters some(CorpusTable table, double probability, Set<String> used, boolean mayPrecede, int least) {
        int count = Math.max(least, (rng.chance(probability) ? 1 : 0) + (rng.chance(probability * 0.45) ? 1 : 0));
        List<Condition> made = new ArrayList<>();
        Set<String> taken = new HashSet<>(used);
        for (int i = 0; i < count; i++) {
            boolean free = mayPrecede && made.stream().noneMatch(Condition::before);
            one(table, taken, free).ifPresent(condition -> {
                made.add(condition);
                taken.add(condition.column().name());
            });
        }
        return Filters.of(made, used);
    }

    private static double weight(Role role) {
        return switch (role) {
            case DIMENSION, YEAR -> 4;
            case LEVEL, ADJECTIVE -> 3;
            case POSSESSION, VERB -> 2;
            case MEASURE -> 1.2;
            case AMOUNT -> 1;
            case DATE -> 1.2;
            case NAME -> 0.4;
            default -> 0;
        };
    }
}
