// Copyright (c) 2026 the Ask in English authors
// SPDX-License-Identifier: Apache-2.0
package org.lfed.core.pointing;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.lfed.core.pointing.PointingToken.ColumnRef;
import org.lfed.core.pointing.PointingToken.Macro;
import org.lfed.core.pointing.PointingToken.ValueRef;
import org.lfed.core.schema.ValueKind;

/** "May 2023" is a month of the calendar: its year is that of the date and not the school year that begins in it. */
final class CalendarYears {

    private final Set<Integer> yearsOfMonths;

    /**
     * @param yearsOfMonths the constants that are years behind a month
     */
    CalendarYears(Set<Integer> yearsOfMonths) {
        this.yearsOfMonths = yearsOfMonths;
    }

    /** Compares such a year with the date whose month the answer compares, in place of a column of years. */
    void correct(List<PointingToken> tokens) {
        Optional<ColumnRef> date = dateOfMonth(tokens);
        for (int i = tokens.size() - 3; i > 0 && date.isPresent(); i--) {
            boolean year = tokens.get(i) instanceof ColumnRef column
                    && column.column().kind() != ValueKind.DATE
                    && PointingToken.is(tokens.get(i + 1), SqlMacro.EQUAL)
                    && tokens.get(i + 2) instanceof ValueRef value
                    && yearsOfMonths.contains(value.index());
            if (year) {
                tokens.set(i, new Macro(SqlMacro.CLOSE));
                tokens.addAll(i, List.of(new Macro(SqlMacro.YEAR), date.get()));
            }
        }
    }

    /** "From June to August": no day is in two months, so the second one ends what the first begins. */
    static void span(List<PointingToken> tokens) {
        for (int i = 0; i + 10 < tokens.size(); i++) {
            boolean twice = isMonth(tokens, i)
                    && PointingToken.is(tokens.get(i + 5), SqlMacro.AND)
                    && isMonth(tokens, i + 6)
                    && tokens.get(i + 1).equals(tokens.get(i + 7))
                    && !tokens.get(i + 4).equals(tokens.get(i + 10));
            if (twice) {
                tokens.set(i + 3, new Macro(SqlMacro.BETWEEN));
                tokens.subList(i + 6, i + 10).clear();
            }
        }
    }

    private static boolean isMonth(List<PointingToken> tokens, int at) {
        return PointingToken.is(tokens.get(at), SqlMacro.MONTH)
                && tokens.get(at + 1) instanceof ColumnRef
                && PointingToken.is(tokens.get(at + 3), SqlMacro.EQUAL)
                && tokens.get(at + 4) instanceof ValueRef;
    }

    private static Optional<ColumnRef> dateOfMonth(List<PointingToken> tokens) {
        for (int i = 0; i + 3 < tokens.size(); i++) {
            if (PointingToken.is(tokens.get(i), SqlMacro.MONTH)
                    && tokens.get(i + 1) instanceof ColumnRef date
                    && PointingToken.is(tokens.get(i + 3), SqlMacro.EQUAL)) {
                return Optional.of(date);
            }
        }
        return Optional.empty();
    }
}
