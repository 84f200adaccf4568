// Copyright (c) 2026 the Ask in English authors
// SPDX-License-Identifier: Apache-2.0
package org.lfed.core.pointing;

import java.util.List;
import org.lfed.core.link.ValueSlot;

/**
 * Turns what the model writes into SQL: placeholders into names and constants, pairs of tables into joins; and gives
 * computed columns names.
 */
public final class PointingDecoder {

    private final PointingSchema schema;
    private final List<ValueSlot> slots;
    private final Rounding rounding;

    /**
     * A decoder of completions of one prompt.
     *
     * @param schema the schema that the prompt described
     * @param slots the constants of its question
     */
    public PointingDecoder(PointingSchema schema, List<ValueSlot> slots) {
        this(schema, slots, Rounding.USUAL);
    }

    /**
     * A decoder of completions of one prompt.
     *
     * @param schema the schema that the prompt described
     * @param slots the constants of its question
     * @param rounding the decimals that the question asked for
     */
    public PointingDecoder(PointingSchema schema, List<ValueSlot> slots, Rounding rounding) {
        this.schema = schema;
        this.slots = List.copyOf(slots);
        this.rounding = rounding;
    }

    /**
     * Decodes a complete answer.
     *
     * @param completion what the model wrote, with or without the end token
     */
    public DecodedSql decode(String completion) {
        List<PointingToken> tokens = PointingToken.read(completion, schema, slots);
        QueryStructure structure = QueryStructure.of(tokens);
        if (structure.problem() != null) {
            return new DecodedSql.Undecodable("The model's answer is no query: " + structure.problem() + ".");
        }
        SqlRenderer renderer = new SqlRenderer(schema, tokens, structure, rounding);
        String sql = renderer.render();
        return renderer.problem() == null
                ? new DecodedSql.Sql(sql)
                : new DecodedSql.Undecodable("The model's answer is no query: " + renderer.problem() + ".");
    }

    /**
     * The SQL of an answer that is still being written. Meant for showing progress: names may still gain their table
     * once the FROM clause is known.
     *
     * @param begun what the model wrote so far; may end inside a token
     * @return as much SQL as it stands for, possibly empty
     */
    public String decodePrefix(String begun) {
        List<PointingToken> tokens = PointingToken.read(begun, schema, slots).stream()
                .filter(token -> !(token instanceof PointingToken.Unknown))
                .toList();
        return new SqlRenderer(schema, tokens, QueryStructure.of(tokens), rounding).render();
    }
}
