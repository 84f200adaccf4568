// Copyright (c) 2026 the Ask in English authors
// SPDX-License-Identifier: Apache-2.0
package org.lfed.core.schema;

import java.util.List;
import java.util.Objects;

/**
 * One column of a table as the connected database describes it.
 *
 * @param name the identifier exactly as the catalogue spells it, without quotes
 * @param type the engine's type name, for example {@code INTEGER} or {@code VARCHAR}
 * @param nullable whether the catalogue allows nulls
 * @param comment the catalogue's comment, or an empty string
 * @param values a few distinct values of a low-cardinality text column, in ascending order; empty when they were not
 *        read or the column holds too many
 */
public record Column(String name, String type, boolean nullable, String comment, List<String> values) {

    /** Rejects a column without a name or type and copies the values. */
    public Column {
        if (name == null || name.isEmpty()) {
            throw new IllegalArgumentException("A column needs a name");
        }
        Objects.requireNonNull(type, "type");
        comment = comment == null ? "" : comment;
        values = List.copyOf(values);
    }

    /** A nullable column without comment or known values. */
    public Column(String name, String type) {
        this(name, type, true, "", List.of());
    }

    /** The coarse kind of values that this column holds. */
    public ValueKind kind() {
        return ValueKind.ofType(type);
    }

    /** This column with other known values. */
    public Column withValues(List<String> distinct) {
        return new Column(name, type, nullable, comment, distinct);
    }
}
