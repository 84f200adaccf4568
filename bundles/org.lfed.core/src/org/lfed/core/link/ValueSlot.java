// Copyright (c) 2026 the Ask in English authors
// SPDX-License-Identifier: Apache-2.0
package org.lfed.core.link;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;

/**
 * A constant found in a question, still open as to which column it is compared with.
 *
 * @param literal what to write when no column says otherwise
 * @param perColumn the columns that may hold it and how each of them spells it (2023 is {@code '2023-2024'} in a school
 *        year, {@code 2023} in a fiscal year), most likely first
 * @param hint what the constant looks like
 */
public record ValueSlot(Literal literal, Map<ColumnIdentity, Literal> perColumn, Hint hint) {

    /** What a constant looks like to a reader who does not know the schema. */
    public enum Hint {
        /** A value that a column is known to hold. */
        KNOWN,
        /** A word that several known values of a column contain; it wants a pattern, not an equality. */
        PART,
        /** A number. */
        NUMBER,
        /** A calendar or school year. */
        YEAR,
        /** A month of the year, as a number from 1. */
        MONTH,
        /** A calendar day. */
        DATE,
        /** Text that was quoted or spelled like a name, held by no known column. */
        TEXT
    }

    /** Copies the map in its order. */
    public ValueSlot {
        Objects.requireNonNull(literal, "literal");
        Objects.requireNonNull(hint, "hint");
        perColumn = Collections.unmodifiableMap(new LinkedHashMap<>(perColumn));
    }

    /**
     * How this constant is written when it is compared with a column.
     *
     * @param column the column, or null when the constant stands alone
     */
    public Literal literalFor(ColumnIdentity column) {
        return column == null ? literal : perColumn.getOrDefault(column, literal);
    }
}
