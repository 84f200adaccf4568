// Copyright (c) 2026 the Ask in English authors
// SPDX-License-Identifier: Apache-2.0
package org.lfed.lab.corpus;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Gives the drafts of one schema their final identifiers and finds which refers to which. */
final class SchemaAssembler {

    private final Rng rng;
    private final NameStyle style;
    private final String keySuffix;
    private final Map<String, CorpusColumn> styled = new HashMap<>();

    SchemaAssembler(Rng rng, NameStyle style) {
        this.rng = rng;
        this.style = style;
        this.keySuffix = rng.chance(0.8) ? "_id" : rng.of("_key|_sk|_code|_code|_no|_number");
    }

    CorpusSchema assemble(List<TableDraft> drafts) {
        List<CorpusTable> tables = new ArrayList<>();
        Map<TableDraft, CorpusTable> made = new HashMap<>();
        for (TableDraft draft : drafts) {
            List<CorpusColumn> columns =
                    draft.columns.stream().map(this::styled).toList();
            CorpusTable table = new CorpusTable(
                    style.apply(draft.name),
                    draft.entity,
                    draft.nouns,
                    columns,
                    draft.counted,
                    draft.key == null ? null : styled(draft.key));
            tables.add(table);
            made.put(draft, table);
        }
        List<CorpusSchema.Reference> references = new ArrayList<>();
        for (TableDraft from : drafts) {
            for (TableDraft to : drafts) {
                addReference(from, to, made, references);
            }
        }
        return new CorpusSchema(tables, references, rng.chance(0.3));
    }

    private void addReference(
            TableDraft from,
            TableDraft to,
            Map<TableDraft, CorpusTable> made,
            List<CorpusSchema.Reference> references) {
        if (from == to || to.key == null) {
            return;
        }
        String name = to.foreignKey();
        from.columns.stream()
                .filter(column -> column.role() == Role.KEY
                        && column.name().equals(name)
                        && (from.key == null || !from.key.name().equals(name)))
                .findFirst()
                .ifPresent(column ->
                        references.add(new CorpusSchema.Reference(made.get(from), styled(column), made.get(to))));
    }

    private CorpusColumn styled(CorpusColumn column) {
        if (column.role() == Role.KEY && column.name().equals("id")) {
            return restyled(column);
        }
        return styled.computeIfAbsent(column.name(), unused -> restyled(column));
    }

    private CorpusColumn restyled(CorpusColumn column) {
        String name = column.role() == Role.KEY && column.name().endsWith("_id")
                ? column.name().substring(0, column.name().length() - 3) + keySuffix
                : column.name();
        boolean code = column.role() == Role.KEY && keySuffix.equals("_code");
        return new CorpusColumn(
                style.apply(name),
                column.role(),
                code ? "VARCHAR" : column.type(),
                column.phrases(),
                column.values(),
                column.listed());
    }
}
