// Copyright (c) 2026 the Ask in English authors
// SPDX-License-Identifier: Apache-2.0
package org.lfed.lab.eval;

import java.time.LocalDate;
import java.time.OffsetDateTime;

/**
 * Values of results in the form in which they are compared: numbers of every type as {@link Double}, a date as its
 * midnight, a moment with an offset as an instant, null as {@link #NULL}, everything else as it is.
 */
final class Cell {

    /** Stands for SQL's NULL, which here equals itself. */
    static final Object NULL = new Object() {
        @Override
        public String toString() {
            return "NULL";
        }
    };

    /** Numbers agree when they differ by at most this share of the larger one. */
    static final double RELATIVE = 1e-6;

    /** Numbers that differ by at most this agree too: no share of zero is left for a rounding error. */
    static final double ABSOLUTE = 1e-9;

    private Cell() {}

    /** The value as it is compared. */
    static Object of(Object value) {
        if (value == null) {
            return NULL;
        }
        if (value instanceof Number number) {
            // Adding zero makes one zero of the two that there are.
            return number.doubleValue() + 0.0;
        }
        if (value instanceof LocalDate date) {
            return date.atStartOfDay();
        }
        return value instanceof OffsetDateTime moment ? moment.toInstant() : value;
    }

    /** Whether two values, both in compared form, agree. */
    static boolean agree(Object first, Object second) {
        return first instanceof Double a && second instanceof Double b ? near(a, b) : first.equals(second);
    }

    /** Whether two numbers agree. */
    static boolean near(double first, double second) {
        if (Double.compare(first, second) == 0) {
            return true;
        }
        if (Double.isInfinite(first) || Double.isInfinite(second)) {
            return false;
        }
        return Math.abs(first - second) <= Math.max(ABSOLUTE, RELATIVE * Math.max(Math.abs(first), Math.abs(second)));
    }
}
