// Copyright (c) 2026 the Ask in English authors
// SPDX-License-Identifier: Apache-2.0
package org.lfed.core.link;

import java.util.Locale;
import java.util.Objects;
import org.lfed.core.schema.Column;
import org.lfed.core.schema.ValueKind;

/**
 * What makes two columns of different tables the same thing to somebody who asks: their name and the kind of values.
 *
 * @param name the column's name in lower case
 * @param kind the kind of values it holds
 */
public record ColumnIdentity(String name, ValueKind kind) {

    /** Lower-cases the name. */
    public ColumnIdentity {
        name = name.toLowerCase(Locale.ROOT);
        Objects.requireNonNull(kind, "kind");
    }

    /** The identity of a column. */
    public static ColumnIdentity of(Column column) {
        return new ColumnIdentity(column.name(), column.kind());
    }
}
