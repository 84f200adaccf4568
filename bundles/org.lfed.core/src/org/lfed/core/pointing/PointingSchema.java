// Copyright (c) 2026 the Ask in English authors
// SPDX-License-Identifier: Apache-2.0
package org.lfed.core.pointing;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import org.lfed.core.link.ColumnIdentity;
import org.lfed.core.link.Linker;
import org.lfed.core.link.NameWords;
import org.lfed.core.link.Stems;
import org.lfed.core.schema.Column;
import org.lfed.core.schema.Schema;
import org.lfed.core.schema.Table;
import org.lfed.core.schema.TableName;

/**
 * A schema with a placeholder for each of its tables and columns, and the text that describes it to the model.
 *
 * <p>Columns of the same name and kind share one placeholder. Immutable.
 */
public final class PointingSchema {

    private final Schema schema;
    private final Linker linker;
    private final Map<ColumnIdentity, String> columnTokens = new HashMap<>();
    private final Map<String, ColumnIdentity> columns = new HashMap<>();
    private final Map<ColumnIdentity, String> columnNames = new HashMap<>();
    private final Map<String, String> tableTokens = new HashMap<>();
    private final Map<String, Table> tables = new HashMap<>();
    private final String text;

    private PointingSchema(Schema schema, List<Integer> columnOrder, List<Integer> tableOrder) {
        this.schema = schema;
        this.linker = new Linker(schema);
        for (Table table : schema.tables()) {
            String token = PointingVocabulary.table(tableOrder.get(tables.size()));
            tableTokens.put(table.name().key(), token);
            tables.put(token, table);
            for (Column column : table.columns()) {
                ColumnIdentity identity = ColumnIdentity.of(column);
                if (!columnTokens.containsKey(identity)) {
                    String columnToken = PointingVocabulary.column(columnOrder.get(columnTokens.size()));
                    columnTokens.put(identity, columnToken);
                    columns.put(columnToken, identity);
                    columnNames.put(identity, column.name());
                }
            }
        }
        this.text = describe();
    }

    /**
     * Numbers tables and columns in the schema's own order, so that equal schemas give equal texts.
     *
     * @throws IllegalArgumentException when the schema does not {@link #fits fit}
     */
    public static PointingSchema of(Schema schema) {
        requireFit(schema);
        return new PointingSchema(schema, ordered(PointingVocabulary.COLUMNS), ordered(PointingVocabulary.TABLES));
    }

    /**
     * Gives tables and columns placeholders at random: what a model is trained on, so that it learns to read them
     * instead of remembering them.
     *
     * @param seed decides the placeholders
     * @throws IllegalArgumentException when the schema does not {@link #fits fit}
     */
    public static PointingSchema shuffled(Schema schema, long seed) {
        requireFit(schema);
        SplittableRandom random = new SplittableRandom(seed);
        return new PointingSchema(
                schema, shuffle(PointingVocabulary.COLUMNS, random), shuffle(PointingVocabulary.TABLES, random));
    }

    /** Whether there are placeholders enough for all tables and columns of a schema. */
    public static boolean fits(Schema schema) {
        return schema.tables().size() <= PointingVocabulary.TABLES
                && distinctColumns(schema.tables()) <= PointingVocabulary.COLUMNS;
    }

    static int distinctColumns(List<Table> tables) {
        Set<ColumnIdentity> distinct = new HashSet<>();
        tables.forEach(table -> table.columns().forEach(column -> distinct.add(ColumnIdentity.of(column))));
        return distinct.size();
    }

    private static void requireFit(Schema schema) {
        if (!fits(schema)) {
            throw new IllegalArgumentException("More tables or columns than placeholders");
        }
    }

    private static List<Integer> ordered(int size) {
        List<Integer> numbers = new ArrayList<>(size);
        for (int i = 0; i < size; i++) {
            numbers.add(i);
        }
        return numbers;
    }

    private static List<Integer> shuffle(int size, SplittableRandom random) {
        List<Integer> numbers = ordered(size);
        for (int i = size - 1; i > 0; i--) {
            int other = random.nextInt(i + 1);
            Integer swapped = numbers.get(i);
            numbers.set(i, numbers.get(other));
            numbers.set(other, swapped);
        }
        return numbers;
    }

    /** Words first, the placeholder after them: a word of the question followed by a placeholder then looks alike. */
    private String describe() {
        StringBuilder out = new StringBuilder(PointingVocabulary.SCHEMA);
        Set<ColumnIdentity> described = new HashSet<>();
        for (Table table : schema.tables()) {
            out.append(PointingVocabulary.TABLE);
            appendWords(out, NameWords.ofTable(table.name().name()));
            out.append(tableToken(table.name()));
            for (Column column : table.columns()) {
                ColumnIdentity identity = ColumnIdentity.of(column);
                if (described.add(identity)) {
                    out.append(PointingVocabulary.type(column.kind()));
                    appendWords(out, NameWords.ofColumn(column.name()));
                }
                out.append(columnTokens.get(identity));
            }
        }
        return out.toString();
    }

    private static void appendWords(StringBuilder out, List<String> words) {
        words.forEach(word -> appendWord(out, word));
    }

    /** A word is its singular after one space, and a token for the plural: it reads alike wherever it stands. */
    static void appendWord(StringBuilder out, String word) {
        String stem = Stems.stem(word);
        out.append(' ').append(stem);
        if (!stem.equals(word)) {
            out.append(PointingVocabulary.PLURAL);
        }
    }

    /** The tables and columns that have placeholders. */
    public Schema schema() {
        return schema;
    }

    /** The linker of this schema. */
    public Linker linker() {
        return linker;
    }

    /** The description of the schema, the same for every question. */
    public String text() {
        return text;
    }

    /**
     * The placeholder of a table.
     *
     * @throws IllegalArgumentException when the schema has no such table
     */
    public String tableToken(TableName table) {
        String token = tableTokens.get(table.key());
        if (token == null) {
            throw new IllegalArgumentException("No table " + table);
        }
        return token;
    }

    /**
     * The placeholder of a column.
     *
     * @throws IllegalArgumentException when the schema has no such column
     */
    public String columnToken(ColumnIdentity column) {
        String token = columnTokens.get(column);
        if (token == null) {
            throw new IllegalArgumentException("No column " + column.name());
        }
        return token;
    }

    /** How the first table that has a column spells its name. */
    String columnName(ColumnIdentity column) {
        return columnNames.getOrDefault(column, column.name());
    }

    /** The table of a placeholder, or null. */
    Table table(String token) {
        return tables.get(token);
    }

    /** The column of a placeholder, or null. */
    ColumnIdentity column(String token) {
        return columns.get(token);
    }
}
