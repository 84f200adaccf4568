// Copyright (c) 2026 the Ask in English authors
// SPDX-License-Identifier: Apache-2.0
package org.lfed.core.sql;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The engine's functions that do nothing but compute a value from their arguments. Reviewed one by one over DuckDB 1.1
 * to 2.0; the list is {@code functions.txt}. Whatever is not on it may not be called.
 */
final class AllowedFunctions {

    /** Functions that make rows out of nothing but their arguments. */
    private static final Set<String> TABLE_FUNCTIONS =
            Set.of("range", "generate_series", "unnest", "json_each", "json_tree");
    /** Where the engine's own functions live. */
    private static final Set<String> CATALOGS = Set.of("", "system");

    private static final Set<String> SCHEMAS = Set.of("", "main", "pg_catalog");

    private final Set<String> names;

    private AllowedFunctions(Set<String> names) {
        this.names = names;
    }

    /** The list that this bundle carries. */
    static AllowedFunctions standard() {
        try (InputStream in = AllowedFunctions.class.getResourceAsStream("functions.txt");
                BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            return new AllowedFunctions(lines.lines()
                    .filter(line -> !line.startsWith("# "))
                    .flatMap(line -> Arrays.stream(line.strip().split(" +")))
                    .filter(name -> !name.isEmpty())
                    .collect(Collectors.toUnmodifiableSet()));
        } catch (IOException failure) {
            throw new IllegalStateException("The list of functions in this installation is damaged", failure);
        }
    }

    /** Whether a function may stand in an expression. */
    boolean allows(String catalog, String schema, String name) {
        return isEngines(catalog, schema) && names.contains(name.toLowerCase(Locale.ROOT));
    }

    /** Whether a function may stand where a table stands. */
    boolean allowsAsTable(String catalog, String schema, String name) {
        return isEngines(catalog, schema) && TABLE_FUNCTIONS.contains(name.toLowerCase(Locale.ROOT));
    }

    private static boolean isEngines(String catalog, String schema) {
        return CATALOGS.contains(catalog.toLowerCase(Locale.ROOT)) && SCHEMAS.contains(schema.toLowerCase(Locale.ROOT));
    }
}
