// Copyright (c) 2026 the Ask in English authors
// SPDX-License-Identifier: Apache-2.0
package org.lfed.core.pointing;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.lfed.core.link.ColumnIdentity;
import org.lfed.core.schema.Column;
import org.lfed.core.schema.Table;

/** One SELECT of a completion: what it selects and from where. */
final class QueryScope {

    private final QueryScope parent;
    private final boolean derived;
    private final List<Table> tables = new ArrayList<>();
    private final List<Item> items = new ArrayList<>();
    private QueryScope source;

    /**
     * An expression of the SELECT list.
     *
     * @param from index of its first token
     * @param to index after its last token
     * @param alias the name of its result, or null for a plain column
     */
    record Item(int from, int to, String alias) {}

    /**
     * @param parent the query around this one, or null
     * @param derived whether this one stands in the FROM of its parent
     */
    QueryScope(QueryScope parent, boolean derived) {
        this.parent = parent;
        this.derived = derived;
        if (derived && parent != null) {
            parent.source = this;
        }
    }

    QueryScope parent() {
        return parent;
    }

    /** Whether results of this query carry names that somebody sees or uses. */
    boolean named() {
        return parent == null || derived;
    }

    List<Table> tables() {
        return tables;
    }

    List<Item> items() {
        return items;
    }

    /** The query that this one selects from, or null when it selects from tables. */
    QueryScope source() {
        return source;
    }

    boolean hasSource() {
        return source != null || !tables.isEmpty();
    }

    /** The first table that owns a column. */
    Optional<Table> owner(ColumnIdentity column) {
        return tables.stream()
                .filter(table -> column(table, column).isPresent())
                .findFirst();
    }

    /** A table's column of an identity. */
    static Optional<Column> column(Table table, ColumnIdentity identity) {
        return table.column(identity.name()).filter(column -> column.kind() == identity.kind());
    }

    /** The name of the first aggregate that this query computes, or null. */
    String aggregate() {
        return items.stream()
                .map(Item::alias)
                .filter(alias -> alias != null)
                .findFirst()
                .orElse(null);
    }
}
