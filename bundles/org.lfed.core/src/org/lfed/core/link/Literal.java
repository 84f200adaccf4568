// Copyright (c) 2026 the Ask in English authors
// SPDX-License-Identifier: Apache-2.0
package org.lfed.core.link;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.lfed.core.schema.Identifiers;

/** A constant that a question names and SQL compares with. */
public sealed interface Literal {

    /** The constant as SQL. */
    String sql();

    /**
     * A string.
     *
     * @param value the text as the database spells it
     */
    record Text(String value) implements Literal {
        @Override
        public String sql() {
            return Identifiers.literal(value);
        }
    }

    /**
     * A number.
     *
     * @param value the number, of any scale
     */
    record Numeric(BigDecimal value) implements Literal {

        /** A whole number. */
        public static Numeric of(long value) {
            return new Numeric(BigDecimal.valueOf(value));
        }

        @Override
        public String sql() {
            return value.toPlainString();
        }
    }

    /**
     * A calendar day.
     *
     * @param value the day
     */
    record Day(LocalDate value) implements Literal {
        @Override
        public String sql() {
            return "DATE '" + value + "'";
        }
    }
}
