// Copyright (c) 2026 the Ask in English authors
// SPDX-License-Identifier: Apache-2.0
package org.lfed.core.prompt;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.lfed.core.link.ColumnIdentity;
import org.lfed.core.link.Link;
import org.lfed.core.link.LinkedQuestion;
import org.lfed.core.link.Literal;
import org.lfed.core.link.ValueSlot;

/** Tells a model what the linker found: which words are which known value, and which columns they name. */
final class LinkHints {

    private static final int MOST = 8;

    private LinkHints() {}

    /** One line of hints, or an empty string when nothing was found. */
    static String of(LinkedQuestion question) {
        Set<String> hints = new LinkedHashSet<>();
        List<String> said = new ArrayList<>();
        for (LinkedQuestion.Element element : question.elements()) {
            if (element instanceof LinkedQuestion.Word word) {
                said.add(word.text());
            } else if (element instanceof LinkedQuestion.Value value) {
                valueHint(value, question.slots().get(value.slot()), hints);
                said.addAll(value.words());
            } else if (element instanceof LinkedQuestion.Links links) {
                linkHint(said, links.candidates().get(0), hints);
            }
        }
        List<String> first = hints.stream().limit(MOST).toList();
        return first.isEmpty() ? "" : "Hints: " + String.join("; ", first) + ".\n";
    }

    private static void valueHint(LinkedQuestion.Value value, ValueSlot slot, Set<String> hints) {
        slot.perColumn().entrySet().stream()
                .findFirst()
                .ifPresent(likeliest -> hints.add(quoted(String.join(" ", value.words())) + " is "
                        + name(likeliest.getKey()) + " = " + sql(likeliest.getValue())));
    }

    private static void linkHint(List<String> said, Link link, Set<String> hints) {
        if (said.isEmpty() || link.weak()) {
            return;
        }
        String word = quoted(said.get(said.size() - 1));
        if (link instanceof Link.ToTable table) {
            hints.add(word + " is the table " + PromptText.clean(table.table().name(), 60));
        } else if (link instanceof Link.ToColumn column) {
            hints.add(word + " is the column " + name(column.column()));
        }
    }

    private static String name(ColumnIdentity column) {
        return PromptText.clean(column.name(), 60);
    }

    private static String quoted(String words) {
        return "\"" + PromptText.clean(words, 60) + "\"";
    }

    private static String sql(Literal literal) {
        return PromptText.clean(literal.sql(), 60);
    }
}
