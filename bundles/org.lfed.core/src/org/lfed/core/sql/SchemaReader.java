// Copyright (c) 2026 the Ask in English authors
// SPDX-License-Identifier: Apache-2.0
package org.lfed.core.sql;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.lfed.core.answer.ResultTable;
import org.lfed.core.model.Cancellation;
import org.lfed.core.schema.Column;
import org.lfed.core.schema.ForeignKey;
import org.lfed.core.schema.Schema;
import org.lfed.core.schema.Table;
import org.lfed.core.schema.TableName;

/** Reads what a DuckDB connection offers to be asked: its own tables and views, without system catalogues. */
public final class SchemaReader {

    private static final int ALL = Integer.MAX_VALUE;

    /** Other attached databases are offered too: an analyst may have attached last year's file. */
    private static final String USER_CATALOGS = "NOT internal AND database_name NOT IN ('system', 'temp')"
            + " AND schema_name NOT IN ('information_schema', 'pg_catalog')";

    private final SqlSession session;
    private final ValueSampler sampler;

    /**
     * A reader.
     *
     * @param session the connection to be asked
     * @param sampler reads the distinct values that help to link a question
     */
    public SchemaReader(SqlSession session, ValueSampler sampler) {
        this.session = session;
        this.sampler = sampler;
    }

    /**
     * Reads the catalogue and the sample values.
     *
     * @param cancellation stops it
     * @throws QueryException when the connection is lost or reading was cancelled
     */
    public Schema read(Cancellation cancellation) throws QueryException {
        List<Object> current = rows("SELECT current_database(), current_schema()", cancellation)
                .get(0);
        Map<String, Table> tables = tables(cancellation);
        List<Table> sampled = new ArrayList<>();
        for (Table table : tables.values()) {
            sampled.add(sampler.sample(table, cancellation));
        }
        return new Schema(sampled, foreignKeys(cancellation), text(current.get(0)), text(current.get(1)));
    }

    private Map<String, Table> tables(Cancellation cancellation) throws QueryException {
        Map<String, List<Column>> columns = columns(cancellation);
        Map<String, List<String>> primaryKeys = primaryKeys(cancellation);
        Map<String, Table> tables = new LinkedHashMap<>();
        String sql = "SELECT database_name, schema_name, table_name, comment, estimated_size FROM duckdb_tables()"
                + " WHERE " + USER_CATALOGS
                + " UNION ALL SELECT database_name, schema_name, view_name, comment, -1 FROM duckdb_views()"
                + " WHERE " + USER_CATALOGS + " ORDER BY 1, 2, 3";
        for (List<Object> row : rows(sql, cancellation)) {
            TableName name = name(row);
            long size = row.get(4) instanceof Number number ? number.longValue() : -1;
            tables.put(
                    name.key(),
                    new Table(
                            name,
                            text(row.get(3)),
                            columns.getOrDefault(name.key(), List.of()),
                            primaryKeys.getOrDefault(name.key(), List.of()),
                            size));
        }
        return tables;
    }

    private Map<String, List<Column>> columns(Cancellation cancellation) throws QueryException {
        Map<String, List<Column>> columns = new LinkedHashMap<>();
        String sql = "SELECT database_name, schema_name, table_name, column_name, data_type, is_nullable, comment"
                + " FROM duckdb_columns() WHERE " + USER_CATALOGS
                + " ORDER BY database_name, schema_name, table_name, column_index";
        for (List<Object> row : rows(sql, cancellation)) {
            boolean nullable = !Boolean.FALSE.equals(row.get(5));
            columns.computeIfAbsent(name(row).key(), key -> new ArrayList<>())
                    .add(new Column(text(row.get(3)), text(row.get(4)), nullable, text(row.get(6)), List.of()));
        }
        return columns;
    }

    private Map<String, List<String>> primaryKeys(Cancellation cancellation) throws QueryException {
        Map<String, List<String>> keys = new LinkedHashMap<>();
        String sql = "SELECT database_name, schema_name, table_name,"
                + " array_to_string(constraint_column_names, chr(31)) FROM duckdb_constraints()"
                + " WHERE constraint_type = 'PRIMARY KEY'";
        for (List<Object> row : rows(sql, cancellation)) {
            keys.put(name(row).key(), split(row.get(3)));
        }
        return keys;
    }

    private List<ForeignKey> foreignKeys(Cancellation cancellation) throws QueryException {
        List<ForeignKey> keys = new ArrayList<>();
        // The referenced table and columns have columns of their own since 1.2; the text is there in every version.
        String sql = "SELECT database_name, schema_name, table_name, constraint_text FROM duckdb_constraints()"
                + " WHERE constraint_type = 'FOREIGN KEY' ORDER BY 1, 2, 3, 4";
        for (List<Object> row : rows(sql, cancellation)) {
            TableName from = name(row);
            ForeignKeyText.parse(text(row.get(3)))
                    .ifPresent(key -> keys.add(new ForeignKey(
                            from,
                            key.columns(),
                            new TableName(from.catalog(), key.schema().orElse(from.schema()), key.table()),
                            key.referencedColumns())));
        }
        return keys;
    }

    private List<List<Object>> rows(String sql, Cancellation cancellation) throws QueryException {
        ResultTable result = session.query(sql, List.of(), ALL, cancellation);
        return result.rows();
    }

    private static TableName name(List<Object> row) {
        return new TableName(text(row.get(0)), text(row.get(1)), text(row.get(2)));
    }

    private static List<String> split(Object joined) {
        return Arrays.asList(text(joined).split("\u001f"));
    }

    private static String text(Object value) {
        return value == null ? "" : value.toString();
    }
}
