// Copyright (c) 2026 the Ask in English authors
// SPDX-License-Identifier: Apache-2.0
package org.lfed.core.link;

import java.util.List;
import org.lfed.core.schema.TableName;

/**
 * One way to say a table, a column or the entity of a key.
 *
 * @param target what is said
 * @param core the stems that carry the meaning; never empty
 * @param full all stems of the name
 * @param weight what a full match is worth: 1 for the name itself, less for a synonym of it
 */
record SchemaItem(Target target, List<String> core, List<String> full, double weight) {

    /** What a phrase can name. */
    sealed interface Target {}

    /** A table. */
    record TableTarget(TableName table) implements Target {}

    /** A column. */
    record ColumnTarget(ColumnIdentity column) implements Target {}

    /** The things that a key column identifies. */
    record KeyTarget(ColumnIdentity column) implements Target {}

    boolean isColumn() {
        return target instanceof ColumnTarget;
    }
}
