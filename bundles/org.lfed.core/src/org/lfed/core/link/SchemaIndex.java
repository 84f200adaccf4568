// Copyright (c) 2026 the Ask in English authors
// SPDX-License-Identifier: Apache-2.0
package org.lfed.core.link;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.lfed.core.schema.Column;
import org.lfed.core.schema.Schema;
import org.lfed.core.schema.Table;
import org.lfed.core.schema.TableName;
import org.lfed.core.schema.ValueKind;

/** What the tables and columns of one schema can be called, indexed by stem; built once per schema. */
final class SchemaIndex {

    /** What a synonym is worth compared with the name itself; still a strong link. */
    private static final double SYNONYM_WEIGHT = 0.95;

    /** Abbreviations that mean something else in a sentence. */
    private static final Set<String> NEGATIONS = Set.of("no", "n");

    /** Units that stand last in the names of columns; hours are rather what is counted. */
    private static final Set<String> UNITS = Set.of(
            "minute",
            "second",
            "ms",
            "km",
            "mi",
            "m",
            "cm",
            "mm",
            "ft",
            "kg",
            "lb",
            "pound",
            "oz",
            "usd",
            "eur",
            "gbp",
            "celsius",
            "fahrenheit",
            "c",
            "f",
            "kwh",
            "mw",
            "ml",
            "mb",
            "gb",
            "kmh",
            "mph");

    private static final Pattern COUNTED =
            Pattern.compile(".*(?:_count|headcount)$|^(?:num|total|number)_.*|^count_of_.*");

    private final Map<ColumnIdentity, List<Table>> owners = new LinkedHashMap<>();
    private final List<List<String>> tableNames = new ArrayList<>();
    private final Map<ColumnIdentity, List<String>> nameStems = new HashMap<>();
    private final Map<ColumnIdentity, List<String>> spelledStems = new HashMap<>();
    private final List<SchemaItem> items = new ArrayList<>();
    private final StemIndex<Posting> postings = new StemIndex<>();
    private final Map<SchemaItem.Target, Set<String>> singleCores = new HashMap<>();
    private final Map<String, TableName> tableBySingleCore = new HashMap<>();
    private final Map<TableName, ColumnIdentity> countColumns = new HashMap<>();
    private final Synonyms synonyms;

    /**
     * Where a stem stands.
     *
     * @param item index into {@link #items}
     * @param word index into the item's telling words
     */
    record Posting(int item, int word) {}

    SchemaIndex(Schema schema, Synonyms synonyms) {
        this.synonyms = synonyms;
        for (Table table : schema.tables()) {
            for (Column column : table.columns()) {
                owners.computeIfAbsent(ColumnIdentity.of(column), key -> new ArrayList<>(1))
                        .add(table);
            }
        }
        describe(schema);
        schema.tables()
                .forEach(table -> tableNames.add(NameWords.ofTable(table.name().name())));
        schema.tables().forEach(this::addTable);
        owners.keySet().forEach(this::addColumn);
        schema.tables().forEach(table -> entityKey(schema, table).ifPresent(key -> addEntity(table, key)));
        for (int i = 0; i < items.size(); i++) {
            List<String> core = items.get(i).core();
            for (int word = 0; word < core.size(); word++) {
                postings.add(core.get(word), new Posting(i, word));
            }
        }
        schema.tables().forEach(this::findCountColumn);
    }

    /** Remembers how names are really spelled: an identity is lower case and has lost its camel case. */
    private void describe(Schema schema) {
        for (Table table : schema.tables()) {
            for (Column column : table.columns()) {
                nameStems.put(ColumnIdentity.of(column), stems(NameWords.ofColumn(column.name())));
                spelledStems.put(ColumnIdentity.of(column), stems(NameWords.asSpelled(column.name())));
            }
        }
    }

    private void addTable(Table table) {
        SchemaItem.TableTarget target = new SchemaItem.TableTarget(table.name());
        List<String> full = stems(NameWords.ofTable(table.name().name()));
        add(target, full);
        addSpelled(target, stems(NameWords.tableAsSpelled(table.name().name())), full);
    }

    private void addColumn(ColumnIdentity column) {
        List<String> stems = nameStems.get(column);
        if (!isKey(column)) {
            add(new SchemaItem.ColumnTarget(column), stems);
            addSpelled(new SchemaItem.ColumnTarget(column), spelledStems.get(column), stems);
            addWithoutUnit(new SchemaItem.ColumnTarget(column), stems);
        } else if (stems.size() > 1) {
            add(new SchemaItem.KeyTarget(column), Keys.entity(stems));
        }
    }

    /** Whether a column identifies things: by its name, or as the code of what a table is called after. */
    private boolean isKey(ColumnIdentity column) {
        List<String> stems = nameStems.get(column);
        return Keys.isKey(stems)
                || Keys.isCode(stems) && tableNames.stream().anyMatch(table -> Keys.identifies(stems, table));
    }

    /** The rows of a table whose first column is the only {@code <entity>_id} of its kind are such entities. */
    private void addEntity(Table table, ColumnIdentity key) {
        add(new SchemaItem.TableTarget(table.name()), Keys.entity(nameStems.get(key)));
    }

    private Optional<ColumnIdentity> entityKey(Schema schema, Table table) {
        if (table.columns().isEmpty()) {
            return Optional.empty();
        }
        ColumnIdentity first = ColumnIdentity.of(table.columns().get(0));
        List<String> stems = nameStems.get(first);
        boolean entity = isKey(first)
                && stems.size() > 1
                && owners.get(first).stream()
                                .filter(owner -> owner.columns().get(0).name().equalsIgnoreCase(first.name()))
                                .count()
                        == 1;
        return entity ? Optional.of(first) : Optional.empty();
    }

    private void add(SchemaItem.Target target, List<String> full) {
        List<String> core = core(full);
        items.add(new SchemaItem(target, core, full, 1));
        noteSingle(target, core);
        List<String> canonical = synonyms.canonical(full);
        if (canonical != full) {
            List<String> canonicalCore = core(canonical);
            items.add(new SchemaItem(target, canonicalCore, full, SYNONYM_WEIGHT));
            noteSingle(target, canonicalCore);
        }
    }

    /** A name is also found as the database shortens it, but "no" and the like are other words in questions. */
    private void addSpelled(SchemaItem.Target target, List<String> spelled, List<String> full) {
        if (!spelled.equals(full) && !NEGATIONS.contains(spelled.get(spelled.size() - 1))) {
            List<String> core = core(spelled);
            items.add(new SchemaItem(target, core, spelled, 1));
            noteSingle(target, core);
        }
    }

    /** Nobody says the unit that a column is measured in: {@code fee_usd} is the fee. */
    private void addWithoutUnit(SchemaItem.Target target, List<String> full) {
        int last = full.size() - 1;
        if (last > 0 && UNITS.contains(full.get(last))) {
            List<String> rest = full.subList(0, last);
            List<String> core = core(rest);
            items.add(new SchemaItem(target, core, rest, SYNONYM_WEIGHT));
            noteSingle(target, core);
            List<String> canonical = synonyms.canonical(rest);
            if (canonical != rest) {
                items.add(new SchemaItem(target, core(canonical), rest, SYNONYM_WEIGHT));
                noteSingle(target, core(canonical));
            }
        }
    }

    private void noteSingle(SchemaItem.Target target, List<String> core) {
        if (core.size() == 1) {
            singleCores.merge(target, Set.of(core.get(0)), SchemaIndex::union);
            if (target instanceof SchemaItem.TableTarget table) {
                tableBySingleCore.putIfAbsent(core.get(0), table.table());
            }
        }
    }

    private static Set<String> union(Set<String> one, Set<String> other) {
        Set<String> union = new HashSet<>(one);
        union.addAll(other);
        return Set.copyOf(union);
    }

    /** A table without a key of its own and with one column of counts is already counted. */
    private void findCountColumn(Table table) {
        if (table.columns().isEmpty() || isKey(ColumnIdentity.of(table.columns().get(0)))) {
            return;
        }
        List<Column> counts = table.columns().stream()
                .filter(column -> column.kind() == ValueKind.INTEGER && looksCounted(column.name()))
                .toList();
        if (counts.size() == 1) {
            countColumns.put(table.name(), ColumnIdentity.of(counts.get(0)));
        }
    }

    static boolean looksCounted(String columnName) {
        return COUNTED.matcher(columnName.toLowerCase(Locale.ROOT)).matches();
    }

    private static List<String> core(List<String> stems) {
        List<String> core =
                stems.stream().filter(stem -> !WordLists.GENERIC.contains(stem)).toList();
        return core.isEmpty() ? stems : core;
    }

    private static List<String> stems(List<String> words) {
        return words.stream().map(Stems::stem).toList();
    }

    List<SchemaItem> items() {
        return items;
    }

    StemIndex<Posting> postings() {
        return postings;
    }

    Synonyms synonyms() {
        return synonyms;
    }

    Map<ColumnIdentity, List<Table>> owners() {
        return owners;
    }

    List<String> stemsOf(ColumnIdentity column) {
        return nameStems.getOrDefault(column, List.of());
    }

    /** The stems of a table's name. */
    List<String> stemsOf(Table table) {
        return stems(NameWords.ofTable(table.name().name()));
    }

    /** The table that one of a target's single-word names also names, or null. */
    TableName tableSharingName(SchemaItem.Target target) {
        for (String core : singleCores.getOrDefault(target, Set.of())) {
            TableName table = tableBySingleCore.get(core);
            if (table != null) {
                return table;
            }
        }
        return null;
    }

    /** The column that holds the counts of an already counted table, or null. */
    ColumnIdentity countColumn(TableName table) {
        return countColumns.get(table);
    }
}
