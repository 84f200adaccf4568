// Copyright (c) 2026 the Ask in English authors
// SPDX-License-Identifier: Apache-2.0
package org.lfed.lab.corpus;

import java.util.ArrayList;
import java.util.List;
import org.lfed.core.schema.ForeignKey;
import org.lfed.core.schema.Schema;

/**
 * A random schema.
 *
 * @param tables its tables
 * @param references which table refers to which
 * @param declared whether the database declares those references
 */
record CorpusSchema(List<CorpusTable> tables, List<Reference> references, boolean declared) {

    /**
     * A key of one table in another.
     *
     * @param from the referring table
     * @param column its column
     * @param to the table it refers to
     */
    record Reference(CorpusTable from, CorpusColumn column, CorpusTable to) {}

    /** What a table refers to. */
    List<Reference> referencesOf(CorpusTable table) {
        return references.stream()
                .filter(reference -> reference.from().equals(table))
                .toList();
    }

    Schema toSchema() {
        List<ForeignKey> keys = new ArrayList<>();
        if (declared) {
            for (Reference reference : references) {
                keys.add(new ForeignKey(
                        reference.from().tableName(),
                        List.of(reference.column().name()),
                        reference.to().tableName(),
                        List.of(reference.to().key().name())));
            }
        }
        return new Schema(tables.stream().map(CorpusTable::toTable).toList(), keys, "", "main");
    }
}
