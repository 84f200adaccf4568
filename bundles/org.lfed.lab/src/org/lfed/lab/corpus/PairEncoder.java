// Copyright (c) 2026 the Ask in English authors
// SPDX-License-Identifier: Apache-2.0
package org.lfed.lab.corpus;

import java.util.List;
import java.util.function.BooleanSupplier;
import org.lfed.core.link.ColumnIdentity;
import org.lfed.core.link.LinkedQuestion;
import org.lfed.core.link.Literal;
import org.lfed.core.link.ValueSlot;
import org.lfed.core.pointing.DecodedSql;
import org.lfed.core.pointing.PointingDecoder;
import org.lfed.core.pointing.PointingPrompt;
import org.lfed.core.pointing.PointingSchema;
import org.lfed.core.pointing.PointingVocabulary;

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
        String completion = completion(gold, linked.slots());
        if (completion == null) {
            return new Unlinked(question);
        }
        DecodedSql decoded = new PointingDecoder(schema, linked.slots()).decode(completion);
        if (decoded instanceof DecodedSql.Undecodable undecodable) {
            return new Undecodable(question, undecodable.reason());
        }
        PointingPrompt prompt = PointingPrompt.of(schema, linked, keepLink);
        return new Pair(prompt.question(), completion, question, ((DecodedSql.Sql) decoded).text());
    }

    private String completion(Gold gold, List<ValueSlot> slots) {
        StringBuilder out = new StringBuilder();
        boolean[] used = new boolean[slots.size()];
        for (Gold.Part part : gold.parts()) {
            if (part instanceof Gold.Sql sql) {
                out.append(sql.macro().token());
            } else if (part instanceof Gold.ColumnPart column) {
                out.append(schema.columnToken(column.column().identity()));
            } else if (part instanceof Gold.TablePart table) {
                out.append(schema.tableToken(table.table().tableName()));
            } else if (part instanceof Gold.ValuePart value) {
                int slot = slot(value, slots, used);
                if (slot < 0) {
                    return null;
                }
                used[slot] = true;
                out.append(PointingVocabulary.value(slot));
            }
        }
        return out.append(PointingVocabulary.END).toString();
    }

    /** The slot that stands for a constant, preferably one that is not spoken for; -1 without any. */
    private static int slot(Gold.ValuePart value, List<ValueSlot> slots, boolean[] used) {
        ColumnIdentity column = value.column() == null ? null : value.column().identity();
        int found = -1;
        for (int i = 0; i < slots.size(); i++) {
            if (same(slots.get(i).literalFor(column), value.literal())) {
                if (!used[i]) {
                    return i;
                }
                found = i;
            }
        }
        return found;
    }

    private static boolean same(Literal one, Literal other) {
        if (one instanceof Literal.Numeric number && other instanceof Literal.Numeric second) {
            return number.value().compareTo(second.value()) == 0;
        }
        return one.equals(other);
    }
}
