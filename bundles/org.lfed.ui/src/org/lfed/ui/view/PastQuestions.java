// Copyright (c) 2026 the Ask in English authors
// SPDX-License-Identifier: Apache-2.0
package org.lfed.ui.view;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Walks through the questions that were asked before, and finds those that contain some words. */
final class PastQuestions {

    private List<String> questions = List.of();
    /** Which one is in the field; -1 for what the user typed. */
    private int at = -1;

    private String typed = "";

    /** Sets them, the newest first; every question once. */
    void set(List<String> newest) {
        questions = newest.stream().distinct().toList();
        at = -1;
    }

    /** The question before the one in the field. */
    Optional<String> older(String inField) {
        if (at < 0 || !questions.get(at).equals(inField)) {
            typed = inField;
            at = -1;
        }
        if (at + 1 >= questions.size()) {
            return Optional.empty();
        }
        at++;
        return Optional.of(questions.get(at));
    }

    /** The question after the one in the field, at last what the user typed. */
    Optional<String> newer() {
        if (at < 0) {
            return Optional.empty();
        }
        at--;
        return Optional.of(at < 0 ? typed : questions.get(at));
    }

    /** Those that contain the words, in any case; all for none. */
    List<String> containing(String words) {
        String wanted = words.strip().toLowerCase(Locale.ROOT);
        return questions.stream()
                .filter(question -> question.toLowerCase(Locale.ROOT).contains(wanted))
                .toList();
    }
}
