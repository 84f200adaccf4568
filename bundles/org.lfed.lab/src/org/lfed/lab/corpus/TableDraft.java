// Copyright (c) 2026 the Ask in English authors
// SPDX-License-Identifier: Apache-2.0
package org.lfed.lab.corpus;

import java.util.ArrayList;
import java.util.List;

/** A table that is still being composed; names are in snake case. */
final class TableDraft {

    final String entity;
    final List<String> nouns;
    final String name;
    final boolean counted;
    CorpusColumn key;
    List<CorpusColumn> columns = new ArrayList<>();

    TableDraft(String entity, List<String> nouns, String name, boolean counted) {
        this.entity = entity;
        this.nouns = List.copyOf(nouns);
        this.name = name;
        this.counted = counted;
    }

    boolean has(String columnName) {
        return columns.stream().anyMatch(column -> column.name().equals(columnName));
    }

    /** Whether people could not tell this table from another one by its noun or name. */
    boolean clashesWith(TableDraft other) {
        return entity.equals(other.entity)
                || name.equals(other.name)
                || nouns.stream().anyMatch(other.nouns::contains);
    }

    /** The name that a key of this entity has in other tables. */
    String foreignKey() {
        return key == null ? null : key.name().contains("_") ? key.name() : entity.replace(' ', '_') + "_id";
    }
}
