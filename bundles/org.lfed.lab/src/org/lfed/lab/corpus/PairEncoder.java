// Copyright (c) 2026 the Ask in English authors
// SPDX-License-Identifier: Apache-2.0
package org.lfed.lab.corpus;

import java.util.function.BooleanSupplier;
import org.lfed.core.link.LinkedQuestion;
import org.lfed.core.pointing.DecodedSql;
import org.lfed.core.pointing.PointingDecoder;
import org.lfed.core.pointing.PointingGrammar;
import org.lfed.core.pointing.PointingPrompt;
import org.lfed.core.pointing.PointingSchema;

/** Writes questions and answers the way the model reads and writes them. */
final class PairEncoder {

    private final PointingSchema schema;

    /** What became of one question. */
    sealed interface Encoded {}

    /**
     * A pair to train on.
     *
     * @param prompt the question as the model reads it
     * @param completion what it should write
     * @param question the question as it was typed
     * @param sql what the completion stands for
     */
    record Pair(String prompt, String completion, String question, String sql) implements Encoded {}

    /** The linker did not find a constant of the answer in the question: nobody could point to it. */
    record Unlinked(String question) implements Encoded {}

    /**
     * The answer does not stand for SQL.
     *
     * @param question the question
     * @param reason why
     */
    record Undecodable(String question, String reason) implements Encoded {}

    PairEncoder(PointingSchema schema) {
        this.schema = schema;
    }

    /**
     * Encodes one question.
     *
     * @param keepLink asked for each group of links whether the prompt keeps it
     */
    Encoded encode(String question, Gold gold, BooleanSupplier keepLink) {
        LinkedQuestion linked = schema.linker().link(question);
        String completion = new CompletionWriter(schema, linked).write(gold);
        if (completion == null) {
            return new Unlinked(question);
        }
        DecodedSql decoded = new PointingDecoder(schema, linked.slots()).decode(completion);
        if (decoded instanceof DecodedSql.Undecodable undecodable) {
            return new Undecodable(question, undecodable.reason());
        }
        PointingPrompt prompt = PointingPrompt.of(schema, linked, keepLink);
        if (!PointingGrammar.of(schema, prompt).accepts(completion)) {
            return new Undecodable(question, "the grammar that models are held to does not allow " + completion);
        }
        return new Pair(prompt.question(), completion, question, ((DecodedSql.Sql) decoded).text());
    }
}
