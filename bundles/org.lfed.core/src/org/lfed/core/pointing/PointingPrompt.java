// Copyright (c) 2026 the Ask in English authors
// SPDX-License-Identifier: Apache-2.0
package org.lfed.core.pointing;

import java.util.List;
import java.util.function.BooleanSupplier;
import org.lfed.core.link.ColumnIdentity;
import org.lfed.core.link.Link;
import org.lfed.core.link.LinkedQuestion;
import org.lfed.core.link.ValueSlot;
import org.lfed.core.schema.Table;

/**
 * What the model reads: the schema, then one question.
 *
 * @param schema the description of the schema, the same for every question about it
 * @param question the question, links and constants included
 * @param slots the constants that the question's placeholders stand for
 * @param mentions what the question names
 */
public record PointingPrompt(String schema, String question, List<ValueSlot> slots, Mentions mentions) {

    /** Most columns that are named after a constant. */
    private static final int MAX_VALUE_COLUMNS = 4;

    /** Copies the slots. */
    public PointingPrompt {
        slots = List.copyOf(slots);
    }

    /** The prompt of a question. */
    public static PointingPrompt of(PointingSchema schema, String question) {
        return of(schema, schema.linker().link(question), () -> true);
    }

    /**
     * The prompt of a linked question without some of its links: what a model is trained on, so that it learns to do
     * without.
     *
     * @param keepLink asked once for each group of links, from left to right
     */
    public static PointingPrompt of(PointingSchema schema, LinkedQuestion question, BooleanSupplier keepLink) {
        StringBuilder out = new StringBuilder(PointingVocabulary.QUESTION);
        for (LinkedQuestion.Element element : question.elements()) {
            if (element instanceof LinkedQuestion.Word word) {
                PointingSchema.appendWord(out, word.text());
            } else if (element instanceof LinkedQuestion.Value value) {
                if (value.implied()) {
                    out.append(PointingVocabulary.WEAK);
                }
                appendValue(out, schema, value.slot(), question.slots().get(value.slot()));
            } else if (element instanceof LinkedQuestion.Links links && keepLink.getAsBoolean()) {
                links.candidates().forEach(link -> appendLink(out, schema, link));
            }
        }
        out.append(PointingVocabulary.SQL);
        return new PointingPrompt(schema.text(), out.toString(), question.slots(), Mentions.of(question));
    }

    /** The whole text that the model continues. */
    public String text() {
        return schema + question;
    }

    private static void appendValue(StringBuilder out, PointingSchema schema, int index, ValueSlot slot) {
        out.append(PointingVocabulary.value(index));
        if (slot.hint() == ValueSlot.Hint.PART) {
            out.append(PointingVocabulary.PART);
        }
        if (slot.perColumn().isEmpty()) {
            out.append(PointingVocabulary.hint(slot.hint()));
            return;
        }
        slot.perColumn().keySet().stream()
                .limit(MAX_VALUE_COLUMNS)
                .forEach(column -> out.append(schema.columnToken(column)));
        if (slot.perColumn().size() == 1) {
            appendOnlyOwner(out, schema, slot.perColumn().keySet().iterator().next());
        }
    }

    private static void appendLink(StringBuilder out, PointingSchema schema, Link link) {
        if (link.weak()) {
            out.append(PointingVocabulary.WEAK);
        }
        if (link instanceof Link.ToTable table) {
            out.append(schema.tableToken(table.table()));
        } else if (link instanceof Link.ToColumn column) {
            out.append(schema.columnToken(column.column()));
            appendOnlyOwner(out, schema, column.column());
        } else if (link instanceof Link.ToKey key) {
            out.append(PointingVocabulary.KEY).append(schema.columnToken(key.column()));
        }
    }

    /** A column that one table alone has also points to that table. */
    private static void appendOnlyOwner(StringBuilder out, PointingSchema schema, ColumnIdentity column) {
        List<Table> owners = schema.linker().owners(column);
        if (owners.size() == 1) {
            out.append(schema.tableToken(owners.get(0).name()));
        }
    }
}
