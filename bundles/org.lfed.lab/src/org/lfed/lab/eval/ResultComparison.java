// Copyright (c) 2026 the Ask in English authors
// SPDX-License-Identifier: Apache-2.0
package org.lfed.lab.eval;

import java.util.Optional;
import org.lfed.core.answer.ResultTable;

/**
 * Execution accuracy: decides whether the rows of an answer are those of the gold SQL.
 *
 * <ul>
 * <li>Columns may come in any order and under any name, but there must be as many: an answer is right if its columns
 * can be put in an order in which the rows agree. A column too many or too few is wrong.
 * <li>Rows are a multiset: equal rows count as often as they occur. Where the question is about an order, it is
 * compared too, as {@link ExpectedResult} says.
 * <li>Numbers agree within 1e-6 of the larger one, or within 1e-9, whatever their types. This holds for whole numbers
 * too, so that identifiers above a million may agree with their neighbours.
 * <li>NULL equals NULL and nothing else. A date equals the timestamp of its midnight. Booleans equal only booleans,
 * text equals only exactly the same text.
 * </ul>
 */
public final class ResultComparison {

    private ResultComparison() {}

    /**
     * Compares.
     *
     * @param expected what the rows must be
     * @param actual the rows of the answer: all, or at least one more than are expected
     * @return what is different, one sentence for a report; or empty when the answer is right
     */
    public static Optional<String> difference(ExpectedResult expected, ResultTable actual) {
        int width = actual.columns().size();
        if (width != expected.width()) {
            return Optional.of("It has " + count(width, "column") + " instead of " + expected.width() + ".");
        }
        if (actual.rowCount() > expected.rowCount()) {
            // Not how many: whoever reads an answer to compare it may stop at the first row too many.
            return Optional.of("It has more than " + count(expected.rowCount(), "row") + ".");
        }
        if (actual.rowCount() < expected.rowCount()) {
            return Optional.of(
                    "It has " + count(actual.rowCount(), "row") + " instead of " + expected.rowCount() + ".");
        }
        if (ColumnSearch.finds(expected, actual)) {
            return Optional.empty();
        }
        return Optional.of(
                expected.groups().size() > 1 && ColumnSearch.finds(expected.withoutOrder(), actual)
                        ? "The rows come in another order."
                        : "The values are different.");
    }

    private static String count(int number, String noun) {
        return number + " " + noun + (number == 1 ? "" : "s");
    }
}
