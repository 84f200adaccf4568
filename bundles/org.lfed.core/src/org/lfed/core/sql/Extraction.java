// Copyright (c) 2026 the Ask in English authors
// SPDX-License-Identifier: Apache-2.0
package org.lfed.core.sql;

/** What was found in a model's answer. */
public sealed interface Extraction {

    /**
     * A statement.
     *
     * @param text the SQL, stripped
     */
    record Sql(String text) implements Extraction {}

    /**
     * No statement: prose, an apology, nothing at all. It is shown, never run.
     *
     * @param reason one sentence for the user
     * @param text what the model wrote
     */
    record NoSql(String reason, String text) implements Extraction {}
}
