// Copyright (c) 2026 the Ask in English authors
// SPDX-License-Identifier: Apache-2.0
package org.lfed.core.pointing;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.lfed.core.link.ColumnIdentity;
import org.lfed.core.link.Keys;
import org.lfed.core.link.Link;
import org.lfed.core.link.LinkedQuestion;
import org.lfed.core.link.Linker;
import org.lfed.core.link.NameWords;
import org.lfed.core.link.ScoredTable;
import org.lfed.core.schema.Column;
import org.lfed.core.schema.ForeignKey;
import org.lfed.core.schema.Schema;
import org.lfed.core.schema.Table;
import org.lfed.core.schema.TableName;

/** Chooses what of a large schema gets placeholders: the tables and columns that one question is about. */
public final class PointingSelection {

    private PointingSelection() {}

    /**
     * The part of a schema that a question needs most, in the schema's own order.
     *
     * <p>Of the most relevant tables, columns that the question names come first, then keys, then the others as the
     * tables list them.
     *
     * @param linker the linker of the whole schema
     * @param question what was asked
     * @return a schema that {@link PointingSchema#fits fits}; the whole one when that does
     */
    public static Schema select(Linker linker, String question) {
        Schema whole = linker.schema();
        if (PointingSchema.fits(whole)) {
            return whole;
        }
        List<Table> tables = relevantTables(linker, question);
        Set<ColumnIdentity> named = named(linker.link(question));
        Choice choice = new Choice();
        choice.add(tables, (table, column) -> named.contains(ColumnIdentity.of(column)));
        choice.add(tables, (table, column) -> isKey(whole, table, column));
        choice.add(tables, (table, column) -> true);
        List<Table> kept = whole.tables().stream()
                .filter(choice.columns::containsKey)
                .map(choice::reduce)
                .toList();
        return new Schema(kept, references(whole, kept), whole.defaultCatalog(), whole.defaultSchema());
    }

    /** Columns chosen so far, none beyond what has placeholders. */
    private static final class Choice {

        private final Map<Table, Set<Column>> columns = new HashMap<>();
        private final Set<ColumnIdentity> identities = new HashSet<>();

        /** Decides about one column of a table. */
        private interface Wanted {
            boolean test(Table table, Column column);
        }

        void add(List<Table> tables, Wanted wanted) {
            for (Table table : tables) {
                Set<Column> chosen = columns.computeIfAbsent(table, key -> new HashSet<>());
                for (Column column : table.columns()) {
                    ColumnIdentity identity = ColumnIdentity.of(column);
                    boolean room = identities.size() < PointingVocabulary.COLUMNS || identities.contains(identity);
                    if (room && wanted.test(table, column)) {
                        identities.add(identity);
                        chosen.add(column);
                    }
                }
            }
        }

        Table reduce(Table table) {
            Predicate<Column> chosen = columns.get(table)::contains;
            return table.withColumns(table.columns().stream().filter(chosen).toList());
        }
    }

    private static List<Table> relevantTables(Linker linker, String question) {
        List<ScoredTable> scored = linker.relevance(question);
        List<Table> tables = scored.stream()
                .filter(table -> table.score() > 0)
                .limit(PointingVocabulary.TABLES)
                .map(ScoredTable::table)
                .toList();
        return tables.isEmpty()
                ? scored.stream()
                        .limit(PointingVocabulary.TABLES)
                        .map(ScoredTable::table)
                        .toList()
                : tables;
    }

    private static Set<ColumnIdentity> named(LinkedQuestion question) {
        Set<ColumnIdentity> named = new HashSet<>();
        for (LinkedQuestion.Element element : question.elements()) {
            if (element instanceof LinkedQuestion.Links links) {
                for (Link link : links.candidates()) {
                    if (link instanceof Link.ToColumn column) {
                        named.add(column.column());
                    } else if (link instanceof Link.ToKey key) {
                        named.add(key.column());
                    }
                }
            }
        }
        question.slots().forEach(slot -> named.addAll(slot.perColumn().keySet()));
        return named;
    }

    private static boolean isKey(Schema schema, Table table, Column column) {
        boolean primary = table.primaryKey().stream().anyMatch(column.name()::equalsIgnoreCase);
        return primary
                || Keys.isKey(NameWords.ofColumn(column.name()))
                || schema.foreignKeys().stream()
                        .anyMatch(key -> refers(key.from(), key.fromColumns(), table, column)
                                || refers(key.to(), key.toColumns(), table, column));
    }

    private static boolean refers(TableName name, List<String> columns, Table table, Column column) {
        return name.matches(table.name()) && columns.stream().anyMatch(column.name()::equalsIgnoreCase);
    }

    private static List<ForeignKey> references(Schema whole, List<Table> kept) {
        List<ForeignKey> references = new ArrayList<>();
        for (ForeignKey key : whole.foreignKeys()) {
            if (has(kept, key.from(), key.fromColumns()) && has(kept, key.to(), key.toColumns())) {
                references.add(key);
            }
        }
        return references;
    }

    private static boolean has(List<Table> tables, TableName name, List<String> columns) {
        return tables.stream().filter(table -> table.name().matches(name)).anyMatch(table -> columns.stream()
                .allMatch(column -> table.column(column).isPresent()));
    }
}
