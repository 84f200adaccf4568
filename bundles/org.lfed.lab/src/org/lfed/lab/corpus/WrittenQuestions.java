// Copyright (c) 2026 the Ask in English authors
// SPDX-License-Identifier: Apache-2.0
package org.lfed.lab.corpus;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.lfed.core.pointing.PointingSchema;
import org.lfed.lab.corpus.WrittenField.Block;

/**
 * Takes lines of a corpus from a field that was written by hand. Each line has other questions and another form of the
 * schema: tables in another order, tables of other fields beside them, without what no question needs.
 */
final class WrittenQuestions {

    /** Share of lines with tables of another field. */
    private static final double COMPANY = 0.45;

    /** Share of columns, of those that a line's questions do not need, that it leaves out. */
    private static final double LEFT_OUT = 0.3;

    private static final double LISTED = 0.92;
    private static final double NAMES_LISTED = 0.25;
    private static final double DECLARED = 0.3;

    private final WrittenField field;
    private final SchemaComposer others;

    /**
     * One line to be.
     *
     * @param schema its schema
     * @param questions its questions, with the block that each is of
     */
    record Line(CorpusSchema schema, List<Question> questions) {}

    /**
     * One wording.
     *
     * @param text the question
     * @param answer its answer, in the notation of {@link WrittenAnswer}
     */
    record Question(String text, String answer) {}

    /**
     * @param field the field
     * @param others makes tables of other fields, or null for none
     */
    WrittenQuestions(WrittenField field, SchemaComposer others) {
        this.field = field;
        this.others = others;
    }

    /** A line of so many questions, each of another block as long as there are blocks. */
    Line line(int count, Rng rng) {
        List<Question> questions = new ArrayList<>();
        for (Block block : rng.sample(field.blocks(), count)) {
            questions.add(new Question(rng.pick(block.questions()), block.answer()));
        }
        return new Line(variant(questions, rng), questions);
    }

    private CorpusSchema variant(List<Question> questions, Rng rng) {
        Set<String> needed = new HashSet<>();
        questions.forEach(question -> needed.addAll(List.of(question.answer().split("\\W+"))));
        List<CorpusTable> tables = new ArrayList<>();
        for (CorpusTable table : field.schema().tables()) {
            tables.add(thinned(table, needed, rng));
        }
        if (others != null && rng.chance(COMPANY)) {
            addOthers(tables, rng);
        }
        List<CorpusTable> shuffled = rng.shuffled(tables);
        return new CorpusSchema(shuffled, WrittenField.references(shuffled), rng.chance(DECLARED));
    }

    private void addOthers(List<CorpusTable> tables, Rng rng) {
        Set<String> known = new HashSet<>();
        tables.forEach(table -> {
            known.add(table.name().toLowerCase(Locale.ROOT));
            table.columns().forEach(column -> known.add(column.name().toLowerCase(Locale.ROOT)));
        });
        others.compose(rng).tables().stream()
                .filter(table -> !known.contains(table.name().toLowerCase(Locale.ROOT)))
                .filter(table -> table.columns().stream()
                        .noneMatch(column -> known.contains(column.name().toLowerCase(Locale.ROOT))))
                .limit(1 + rng.below(2))
                .forEach(tables::add);
        if (!PointingSchema.fits(new CorpusSchema(tables, List.of(), false).toSchema())) {
            tables.remove(tables.size() - 1);
        }
    }

    private static CorpusTable thinned(CorpusTable table, Set<String> needed, Rng rng) {
        List<CorpusColumn> kept = new ArrayList<>();
        for (CorpusColumn column : table.columns()) {
            boolean idle = column.role() != Role.KEY && column.role() != Role.NAME && !needed.contains(column.name());
            if (!idle || !rng.chance(LEFT_OUT)) {
                boolean listed = column.role() == Role.NAME
                        ? !column.values().isEmpty() && rng.chance(NAMES_LISTED)
                        : column.listed() && rng.chance(LISTED);
                kept.add(new CorpusColumn(
                        column.name(), column.role(), column.type(), column.phrases(), column.values(), listed));
            }
        }
        List<CorpusColumn> ordered = rng.chance(0.5) ? kept : rng.shuffled(kept);
        CorpusColumn key = table.key() == null
                ? null
                : ordered.stream()
                        .filter(column -> column.name().equals(table.key().name()))
                        .findFirst()
                        .orElse(null);
        return new CorpusTable(table.name(), table.entity(), table.nouns(), List.copyOf(ordered), table.counted(), key);
    }
}
