// Copyright (c) 2026 the Ask in English authors
// SPDX-License-Identifier: Apache-2.0
package org.lfed.ui.host;

/** What a user works with in a window at the moment. */
public sealed interface ActiveSource {

    /**
     * A DuckDB connection.
     *
     * @param connection one of {@link SqlHost#connections}
     */
    record DuckDb(HostConnection connection) implements ActiveSource {}

    /**
     * A connection to something else, about which nothing can be asked.
     *
     * @param name what the user called it
     * @param product what it is, for example {@code PostgreSQL}
     */
    record Other(String name, String product) implements ActiveSource {}

    /** No connection. */
    record None() implements ActiveSource {}
}
