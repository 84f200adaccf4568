// Copyright (c) 2026 the Ask in English authors
// SPDX-License-Identifier: Apache-2.0
package org.lfed.lab.eval;

import java.util.Objects;
import java.util.Optional;

/**
 * A question of a bank with the SQL that answers it.
 *
 * @param id names it in reports, unique in its bank
 * @param question in plain English, as a person would type it
 * @param sql the gold SQL: one SELECT whose rows are the right answer
 * @param ordered whether the order of the rows belongs to the answer
 * @param ties the result column by which the gold SQL sorts, when rows that are equal in it may come in any order;
 *        only for an ordered question. See {@link ExpectedResult}
 */
public record EvalQuestion(String id, String question, String sql, boolean ordered, Optional<String> ties) {

    /** Rejects blank texts, and ties where order does not count. */
    public EvalQuestion {
        requireText(id, "id");
        requireText(question, "question");
        requireText(sql, "gold SQL");
        Objects.requireNonNull(ties, "ties");
        ties.ifPresent(column -> requireText(column, "column of ties"));
        if (ties.isPresent() && !ordered) {
            throw new IllegalArgumentException("Ties have a meaning only where the order counts");
        }
    }

    private static void requireText(String text, String what) {
        if (text.isBlank()) {
            throw new IllegalArgumentException("The " + what + " is blank");
        }
    }
}
