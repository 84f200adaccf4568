// Copyright (c) 2026 the Ask in English authors
// SPDX-License-Identifier: Apache-2.0
package org.lfed.lab.corpus;

import static org.lfed.core.pointing.SqlMacro.EQUAL;

import java.util.List;
import java.util.Optional;
import org.lfed.core.pointing.SqlMacro;

/**
 * Something that is true of some rows, as percentages need it.
 *
 * @param verb how it is said of them: "were suspended"
 * @param noun what those rows are called: "overdue loans"; null when there is no good noun
 * @param gold how it is written
 * @param column what it is about
 */
record Predicate(String verb, String noun, Gold gold, CorpusColumn column) {

    /** Something that is true of some rows of a table. */
    static Optional<Predicate> of(Scene scene, CorpusTable table, String rows) {
        List<CorpusColumn> columns = table.columns().stream()
                .filter(column -> column.role().isFlag()
                        || column.role() == Role.DIMENSION && column.listed()
                        || column.role().isMeasure())
                .toList();
        if (columns.isEmpty()) {
            return Optional.empty();
        }
        double[] weights = columns.stream()
                .mapToDouble(
                        column -> column.role().isFlag() ? 4 : column.role().isMeasure() ? 0.8 : 2)
                .toArray();
        return about(scene, columns.get(scene.rng.weighted(weights)), table, rows);
    }

    private static Optional<Predicate> about(Scene scene, CorpusColumn column, CorpusTable table, String rows) {
        String said = scene.wording.column(column);
        boolean set = !column.role().isFlag() || scene.rng.chance(0.93);
        String not = set ? "" : "not ";
        Gold flag = column.role().isFlag() ? FlagConditions.gold(column, set) : null;
        return switch (column.role()) {
            case ADJECTIVE -> Optional.of(new Predicate(
                    scene.rng.of("were |are |are |is |have been ") + not + said,
                    set ? scene.wording.attribute(column) + " " + rows : null,
                    flag,
                    column));
            case VERB -> set ? Optional.of(new Predicate(said, null, flag, column)) : Optional.empty();
            case POSSESSION -> Optional.of(
                    set
                            ? new Predicate(
                                    scene.rng.of("have |had |include ") + said, rows + " with " + said, flag, column)
                            : new Predicate("do not have " + said, rows + " without " + said, flag, column));
            case DIMENSION -> Optional.of(value(scene, column, said, rows));
            default -> scene.conditions
                    .about(column, table, false)
                    .filter(condition -> condition.phrase().startsWith("with ")
                            && !condition.gold().holds(SqlMacro.SELECT))
                    .map(condition -> new Predicate(
                            scene.rng.of("had |have ") + condition.phrase().substring("with ".length()),
                            null,
                            condition.gold(),
                            column));
        };
    }

    private static Predicate value(Scene scene, CorpusColumn column, String said, String rows) {
        CorpusColumn.Value value = scene.rng.pick(column.values());
        Gold gold = Gold.of(column).sql(EQUAL).value(value.literal(), column);
        String noun = !value.nouns().isEmpty() && scene.rng.chance(0.6)
                ? scene.rng.pick(value.nouns())
                : value.text() + " " + rows;
        if (!value.predicates().isEmpty() && scene.rng.chance(0.65)) {
            return new Predicate(scene.rng.pick(value.predicates()), noun, gold, column);
        }
        String verb = scene.rng.pick(
                "are ",
                "were ",
                "are in ",
                "are from ",
                "were in ",
                "have a " + said + " of ",
                "are at ",
                "are for ",
                "resulted in ",
                "have " + said + " ");
        return new Predicate(verb + value.text(), noun, gold, column);
    }
}
