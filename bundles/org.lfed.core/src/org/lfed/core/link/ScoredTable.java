// Copyright (c) 2026 the Ask in English authors
// SPDX-License-Identifier: Apache-2.0
package org.lfed.core.link;

import org.lfed.core.schema.Table;

/**
 * How much a table has to do with a question.
 *
 * @param table the table
 * @param score greater is more relevant; 0 when nothing in the question points to it
 */
public record ScoredTable(Table table, double score) {}
