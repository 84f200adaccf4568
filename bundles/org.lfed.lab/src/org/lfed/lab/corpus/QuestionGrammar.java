// Copyright (c) 2026 the Ask in English authors
// SPDX-License-Identifier: Apache-2.0
package org.lfed.lab.corpus;

import java.util.List;
import java.util.Optional;

/** Asks random questions about random tables. */
final class QuestionGrammar {

    private static final int MAX_LENGTH = 170;

    /** The kinds of questions, joins and counts of different things more often than people ask them: they are hard. */
    private static final List<Weighted> SHAPES = List.of(
            new Weighted(new CountShape(), 12),
            new Weighted(new DistinctEntityShape(), 10),
            new Weighted(new GroupShape(), 11),
            new Weighted(new TwoGroupsShape(), 6),
            new Weighted(new TrendShape(), 6),
            new Weighted(new ExtremeGroupShape(), 8),
            new Weighted(new TopGroupsShape(), 6),
            new Weighted(new HavingShape(), 5),
            new Weighted(new CompareShape(), 6),
            new Weighted(new PercentShape(), 10),
            new Weighted(new ValuesShape(), 6),
            new Weighted(new RowsShape(), 6),
            new Weighted(new ProjectShape(), 4.5),
            new Weighted(new ExtremeRowShape(), 4),
            new Weighted(new TopRowsShape(), 7),
            new Weighted(new FirstLastShape(), 4.5),
            new Weighted(new CommonShape(), 4),
            new Weighted(new JoinGroupShape(), 14),
            new Weighted(new JoinFilterShape(), 14),
            new Weighted(new ChainShape(), 6),
            new Weighted(new CrossFactsShape(), 9),
            new Weighted(new NeverShape(), 4),
            new Weighted(new NestedShape(), 4),
            new Weighted(new RankWithinShape(), 4),
            new Weighted(new RateShape(), 5),
            new Weighted(new NthGroupShape(), 2.5),
            new Weighted(new EverShape(), 4),
            new Weighted(new AgainShape(), 4),
            new Weighted(new TopEntitiesShape(), 4));

    private static final double[] WEIGHTS =
            SHAPES.stream().mapToDouble(Weighted::weight).toArray();

    private final Templates templates;

    private record Weighted(QuestionShape shape, double weight) {}

    /**
     * A question and the kind it is of.
     *
     * @param draft the question and its answer
     * @param label the kind
     */
    record Asked(Draft draft, String label) {}

    QuestionGrammar(Templates templates) {
        this.templates = templates;
    }

    /** One question, or nothing when the dice gave a kind that no table lends itself to. */
    Optional<Asked> ask(CorpusSchema schema, Rng rng) {
        QuestionShape shape = SHAPES.get(rng.weighted(WEIGHTS)).shape();
        for (CorpusTable table : rng.shuffled(schema.tables())) {
            Optional<Draft> draft = shape.draft(new Scene(rng, templates, schema, table))
                    .filter(made -> made.question().length() <= MAX_LENGTH);
            if (draft.isPresent()) {
                return draft.map(made -> new Asked(made, shape.label()));
            }
        }
        return Optional.empty();
    }
}
