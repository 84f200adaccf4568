// Copyright (c) 2026 the Ask in English authors
// SPDX-License-Identifier: Apache-2.0
package org.lfed.core.sql;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.lfed.core.model.Cancellation;
import org.lfed.core.schema.Schema;
import org.lfed.core.schema.Table;
import org.lfed.core.schema.TableName;

/** What a statement may name on one connection: its tables and views, and the functions of its engine. */
final class KnownNames {

    /** Views of the SQL standard that describe the tables, for questions about the database itself. */
    private static final Set<String> INFORMATION_SCHEMA =
            Set.of("tables", "columns", "schemata", "table_constraints", "key_column_usage", "referential_constraints");

    // Nothing in it may be hidden by a macro of the database, so that everything else is done here.
    private static final String FUNCTIONS =
            "SELECT DISTINCT function_name, internal FROM system.main.duckdb_functions()";

    private final Set<String> tables = new HashSet<>();
    private final List<String> tableNames = new ArrayList<>();
    private final Set<String> functions = new HashSet<>();
    private final Set<String> ownFunctions = new HashSet<>();

    private KnownNames(Schema schema) {
        for (Table table : schema.tables()) {
            TableName name = table.name();
            tableNames.add(schema.sqlName(name));
            boolean sameCatalog = isSame(name.catalog(), schema.defaultCatalog());
            if (sameCatalog && isSame(name.schema(), schema.defaultSchema())) {
                tables.add(key("", "", name.name()));
            }
            // A name of two parts begins with a schema of the default database, or with another database.
            if (sameCatalog) {
                tables.add(key("", name.schema(), name.name()));
            }
            tables.add(key("", name.catalog(), name.name()));
            tables.add(key(name.catalog(), name.schema(), name.name()));
        }
    }

    /**
     * Reads which functions there are.
     *
     * @param session the connection that will be asked
     * @param schema its tables and views
     * @throws QueryException when the connection is lost or the reading was cancelled
     */
    static KnownNames read(SqlSession session, Schema schema, Cancellation cancellation) throws QueryException {
        KnownNames names = new KnownNames(schema);
        for (List<Object> row : session.query(FUNCTIONS, List.of(), Integer.MAX_VALUE, cancellation)
                .rows()) {
            String name = String.valueOf(row.get(0)).toLowerCase(Locale.ROOT);
            names.functions.add(name);
            if (!Boolean.parseBoolean(String.valueOf(row.get(1)))) {
                names.ownFunctions.add(name);
            }
        }
        return names;
    }

    /** Whether a table or view of that name can be asked; parts that were not written are empty. */
    boolean isTable(String catalog, String schema, String name) {
        return tables.contains(key(catalog, schema, name))
                || schema.equalsIgnoreCase("information_schema")
                        && INFORMATION_SCHEMA.contains(name.toLowerCase(Locale.ROOT));
    }

    /** The table whose name is most like that one, if any is alike. */
    Optional<String> nearestTable(String name) {
        return tableNames.stream()
                .filter(table -> distance(table, name) <= Math.max(1, name.length() / 3))
                .min(Comparator.comparingInt(table -> distance(table, name)));
    }

    /** How many letters must be changed, added or left out to make one name of the other. */
    private static int distance(String one, String other) {
        int[] row = new int[other.length() + 1];
        Arrays.setAll(row, i -> i);
        for (int i = 1; i <= one.length(); i++) {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j <= other.length(); j++) {
                boolean same = Character.toLowerCase(one.charAt(i - 1)) == Character.toLowerCase(other.charAt(j - 1));
                int best = Math.min(diagonal + (same ? 0 : 1), Math.min(row[j], row[j - 1]) + 1);
                diagonal = row[j];
                row[j] = best;
            }
        }
        return row[other.length()];
    }

    /** Whether the engine has a function of that name, of whatever kind. */
    boolean isFunction(String name) {
        return functions.contains(name.toLowerCase(Locale.ROOT));
    }

    /**
     * Whether the function is a macro that somebody defined in the database. It hides the engine's own function of that
     * name, and may read files.
     */
    boolean isOwnFunction(String name) {
        return ownFunctions.contains(name.toLowerCase(Locale.ROOT));
    }

    private static boolean isSame(String name, String defaultName) {
        return name.isEmpty() || name.equalsIgnoreCase(defaultName);
    }

    private static String key(String catalog, String schema, String name) {
        return (catalog + '\0' + schema + '\0' + name).toLowerCase(Locale.ROOT);
    }
}
