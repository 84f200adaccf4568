// Copyright (c) 2026 the Ask in English authors
// SPDX-License-Identifier: Apache-2.0
package org.lfed.lab.eval;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A question of a bank with the SQL that answers it.
 *
 * @param id names it in reports, unique in its bank
 * @param question in plain English, as a person would type it
 * @param sql the gold SQL: one SELECT whose rows are the right answer
 * @param ordered whether the order of the rows belongs to the answer
 * @param ties the result column by which the gold SQL sorts, when rows that are equal in it may come in any order;
 *        only for an ordered question. See {@link ExpectedResult}
 * @param also other SQL whose rows are just as right, for a question that can be understood in more than one way
 * @param schema the SQL script that makes the database asked, relative to the bank; empty when the bank does not choose
 */
public record EvalQuestion(
        String id,
        String question,
        String sql,
        boolean ordered,
        Optional<String> ties,
        List<String> also,
        Optional<String> schema) {

    /** A question with one right answer, to whatever database is asked. */
    public EvalQuestion(String id, String question, String sql, boolean ordered, Optional<String> ties) {
        this(id, question, sql, ordered, ties, List.of(), Optional.empty());
    }

    /** Rejects blank texts, and ties where order does not count. */
    public EvalQuestion {
        requireText(id, "id");
        requireText(question, "question");
        requireText(sql, "gold SQL");
        also = List.copyOf(also);
        also.forEach(other -> requireText(other, "other SQL"));
        schema.ifPresent(script -> requireText(script, "schema"));
        Objects.requireNonNull(ties, "ties");
        ties.ifPresent(column -> requireText(column, "column of ties"));
        if (ties.isPresent() && !ordered) {
            throw new IllegalArgumentException("Ties have a meaning only where the order counts");
        }
    }

    /** All SQL whose rows are right, the gold SQL first. */
    List<String> rightAnswers() {
        return Stream.concat(Stream.of(sql), also.stream()).toList();
    }

    private static void requireText(String text, String what) {
        if (text.isBlank()) {
            throw new IllegalArgumentException("The " + what + " is blank");
        }
    }
}
