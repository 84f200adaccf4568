// Copyright (c) 2026 the Ask in English authors
// SPDX-License-Identifier: Apache-2.0
package org.lfed.lab.seed;

/**
 * A column of a seed table.
 *
 * @param name
 *            its SQL name
 * @param type
 *            its DuckDB type, such as {@code VARCHAR}
 * @param comment
 *            what it means, in one plain sentence
 */
public record Column(String name, String type, String comment) {

    String declaration() {
        return name + " " + type + " NOT NULL";
    }
}
