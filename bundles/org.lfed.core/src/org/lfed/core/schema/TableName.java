// Copyright (c) 2026 the Ask in English authors
// SPDX-License-Identifier: Apache-2.0
package org.lfed.core.schema;

import java.util.Locale;
import java.util.Objects;

/**
 * The full name of a table or view.
 *
 * @param catalog the attached database, or an empty string when there is only one
 * @param schema the schema inside it, for example {@code main}
 * @param name the table itself
 */
public record TableName(String catalog, String schema, String name) {

    /** Rejects missing parts. */
    public TableName {
        Objects.requireNonNull(catalog, "catalog");
        Objects.requireNonNull(schema, "schema");
        if (name == null || name.isEmpty()) {
            throw new IllegalArgumentException("A table needs a name");
        }
    }

    /** Whether both name the same table; identifiers compare without regard to case, as in DuckDB. */
    public boolean matches(TableName other) {
        return key().equals(other.key());
    }

    /** A canonical form for maps: lower case, parts separated by NUL. */
    public String key() {
        return (catalog + '\0' + schema + '\0' + name).toLowerCase(Locale.ROOT);
    }

    @Override
    public String toString() {
        String qualified = schema.isEmpty() ? name : schema + "." + name;
        return catalog.isEmpty() ? qualified : catalog + "." + qualified;
    }
}
