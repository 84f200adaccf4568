// Copyright (c) 2026 the Ask in English authors
// SPDX-License-Identifier: Apache-2.0
package org.lfed.ui.ask;

import java.util.List;
import java.util.Optional;
import org.lfed.core.schema.Schema;
import org.lfed.core.sql.SqlSession;
import org.lfed.ui.host.HostConnection;

/**
 * A connection that is ready to be asked.
 *
 * @param connection which one
 * @param session the view's own session on it
 * @param facts what its engine says about itself
 * @param schema everything that may be asked
 */
public record PreparedConnection(HostConnection connection, SqlSession session, EngineFacts facts, Schema schema) {

    /** The names of the schemas that have tables, in alphabetical order. */
    public List<String> schemaNames() {
        return schema.tables().stream()
                .map(table -> table.name().schema())
                .distinct()
                .sorted(String.CASE_INSENSITIVE_ORDER)
                .toList();
    }

    /** The part of the schema that is asked: the tables of one schema, or all when none was chosen or it is gone. */
    public Schema narrowedTo(Optional<String> schemaName) {
        if (schemaName.isEmpty() || !schemaNames().contains(schemaName.get())) {
            return schema;
        }
        return new Schema(
                schema.tables().stream()
                        .filter(table -> table.name().schema().equals(schemaName.get()))
                        .toList(),
                schema.foreignKeys().stream()
                        .filter(key -> key.from().schema().equals(schemaName.get())
                                && key.to().schema().equals(schemaName.get()))
                        .toList(),
                schema.defaultCatalog(),
                schema.defaultSchema());
    }
}
