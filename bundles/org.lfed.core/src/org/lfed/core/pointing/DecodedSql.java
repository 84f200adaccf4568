// Copyright (c) 2026 the Ask in English authors
// SPDX-License-Identifier: Apache-2.0
package org.lfed.core.pointing;

/** What became of a completion of the model. */
public sealed interface DecodedSql {

    /**
     * It stands for a query.
     *
     * @param text the query on one line, without a semicolon
     */
    record Sql(String text) implements DecodedSql {}

    /**
     * It stands for nothing that could be executed.
     *
     * @param reason why, in words for a person
     */
    record Undecodable(String reason) implements DecodedSql {}
}
