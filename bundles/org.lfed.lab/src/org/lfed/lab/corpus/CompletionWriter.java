// Copyright (c) 2026 the Ask in English authors
// SPDX-License-Identifier: Apache-2.0
package org.lfed.lab.corpus;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.lfed.core.link.ColumnIdentity;
import org.lfed.core.link.Link;
import org.lfed.core.link.LinkedQuestion;
import org.lfed.core.link.Literal;
import org.lfed.core.link.ValueSlot;
import org.lfed.core.pointing.PointingSchema;
import org.lfed.core.pointing.PointingVocabulary;
import org.lfed.core.pointing.SqlMacro;

/** Writes the right answer to one linked question as the model should. Used once. */
final class CompletionWriter {

    private final PointingSchema schema;
    private final List<ValueSlot> slots;
    private final boolean[] used;
    private final Map<Integer, Integer> placeOfSlot = new HashMap<>();
    private final Map<ColumnIdentity, Integer> placeOfColumn = new HashMap<>();
    private boolean complete = true;

    /** A condition as it is written, and where in the question it is said. */
    private record Placed(String text, int place) {}

    CompletionWriter(PointingSchema schema, LinkedQuestion question) {
        this.schema = schema;
        this.slots = question.slots();
        this.used = new boolean[slots.size()];
        List<LinkedQuestion.Element> elements = question.elements();
        for (int place = 0; place < elements.size(); place++) {
            if (elements.get(place) instanceof LinkedQuestion.Value value) {
                placeOfSlot.put(value.slot(), place);
            } else if (elements.get(place) instanceof LinkedQuestion.Links links) {
                for (Link link : links.candidates()) {
                    if (link instanceof Link.ToColumn column) {
                        placeOfColumn.putIfAbsent(column.column(), place);
                    }
                }
            }
        }
    }

    /** The completion, or null when the question does not hold one of the answer's constants. */
    String write(Gold gold) {
        String text = text(gold, new ArrayList<>()) + PointingVocabulary.END;
        return complete ? text : null;
    }

    /**
     * The tokens of an answer.
     *
     * @param places receives where in the question its constants are said
     */
    private String text(Gold gold, List<Integer> places) {
        StringBuilder out = new StringBuilder();
        for (Gold.Part part : gold.parts()) {
            if (part instanceof Gold.Sql sql) {
                out.append(sql.macro().token());
            } else if (part instanceof Gold.ColumnPart column) {
                out.append(schema.columnToken(column.column().identity()));
            } else if (part instanceof Gold.TablePart table) {
                out.append(schema.tableToken(table.table().tableName()));
            } else if (part instanceof Gold.ValuePart value) {
                int slot = slot(value);
                complete &= slot >= 0;
                places.add(placeOfSlot.getOrDefault(slot, 0));
                out.append(PointingVocabulary.value(slot));
            } else if (part instanceof Gold.Where where) {
                out.append(where(where.conditions(), places));
            }
        }
        return out.toString();
    }

    /** The conditions in the order in which they are said: what is pointed to then follows the question. */
    private String where(List<Gold> conditions, List<Integer> allPlaces) {
        List<Placed> placed = new ArrayList<>();
        int last = 0;
        for (Gold condition : conditions) {
            List<Integer> places = new ArrayList<>();
            String text = text(condition, places);
            condition.columns().stream()
                    .limit(1)
                    .map(column -> placeOfColumn.get(column.identity()))
                    .filter(place -> place != null && places.isEmpty())
                    .forEach(places::add);
            last = places.stream().min(Comparator.naturalOrder()).orElse(last);
            placed.add(new Placed(text, last));
            allPlaces.addAll(places);
        }
        placed.sort(Comparator.comparingInt(Placed::place));
        StringBuilder out = new StringBuilder();
        for (Placed condition : placed) {
            SqlMacro macro = out.length() == 0 ? SqlMacro.WHERE : SqlMacro.AND;
            out.append(macro.token()).append(condition.text());
        }
        return out.toString();
    }

    /** The slot that stands for a constant, preferably one that is not spoken for; -1 without any. */
    private int slot(Gold.ValuePart value) {
        ColumnIdentity column = value.column() == null ? null : value.column().identity();
        int found = -1;
        for (int i = 0; i < slots.size(); i++) {
            if (same(slots.get(i).literalFor(column), value.literal())) {
                found = i;
                if (!used[i]) {
                    used[i] = true;
                    return i;
                }
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
