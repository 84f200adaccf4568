// Copyright (c) 2026 the Ask in English authors
// SPDX-License-Identifier: Apache-2.0
package org.lfed.core.schema;

import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * Everything a question may be answered from: the user's tables of one connection, without system catalogues.
 *
 * @param tables tables and views
 * @param foreignKeys the declared references between them
 * @param defaultCatalog the catalogue in which an unqualified name is looked up
 * @param defaultSchema the schema in which an unqualified name is looked up
 */
public record Schema(List<Table> tables, List<ForeignKey> foreignKeys, String defaultCatalog, String defaultSchema) {

    /** Copies the lists. */
    public Schema {
        tables = List.copyOf(tables);
        foreignKeys = List.copyOf(foreignKeys);
        Objects.requireNonNull(defaultCatalog, "defaultCatalog");
        Objects.requireNonNull(defaultSchema, "defaultSchema");
    }

    /** Finds a table by its full name, ignoring case. */
    public Optional<Table> table(TableName name) {
        return tables.stream().filter(table -> table.name().matches(name)).findFirst();
    }

    /** How many columns all tables have together. */
    public int columnCount() {
        return tables.stream().mapToInt(table -> table.columns().size()).sum();
    }

    /**
     * The shortest name under which the engine finds this table: unqualified in the default schema, else with as many
     * parts as it takes; quoted where the engine would need it.
     */
    public String sqlName(TableName name) {
        boolean sameCatalog = name.catalog().isEmpty() || name.catalog().equalsIgnoreCase(defaultCatalog);
        String table = Identifiers.quoteIfNeeded(name.name());
        if (sameCatalog && (name.schema().isEmpty() || name.schema().equalsIgnoreCase(defaultSchema))) {
            return table;
        }
        String catalog = name.catalog().isEmpty() ? defaultCatalog : name.catalog();
        if (name.schema().isEmpty()) {
            return Identifiers.quoteIfNeeded(catalog) + "." + table;
        }
        String qualified = Identifiers.quoteIfNeeded(name.schema()) + "." + table;
        // A schema that is called like a database is ambiguous without its own database in front.
        return sameCatalog && (catalog.isEmpty() || !isCatalog(name.schema()))
                ? qualified
                : Identifiers.quoteIfNeeded(catalog) + "." + qualified;
    }

    private boolean isCatalog(String name) {
        return name.equalsIgnoreCase(defaultCatalog)
                || tables.stream().anyMatch(table -> table.name().catalog().equalsIgnoreCase(name));
    }
}
