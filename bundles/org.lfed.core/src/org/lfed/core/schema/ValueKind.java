// Copyright (c) 2026 the Ask in English authors
// SPDX-License-Identifier: Apache-2.0
package org.lfed.core.schema;

import java.util.Locale;

/** What a column's values are to somebody who asks about them, coarser than the engine's types. */
public enum ValueKind {
    /** Whole numbers of any width. */
    INTEGER,
    /** Numbers with a fraction. */
    NUMBER,
    /** Text and enumerations. */
    TEXT,
    /** True or false. */
    BOOLEAN,
    /** Dates, times and timestamps. */
    DATE,
    /** Lists, structs, maps, blobs and everything else. */
    OTHER;

    /**
     * The kind of an engine type name such as {@code DECIMAL(10,2)}.
     *
     * @param type a DuckDB type name in any case
     */
    public static ValueKind ofType(String type) {
        String upper = type.toUpperCase(Locale.ROOT).strip();
        if (upper.endsWith("]") || upper.startsWith("STRUCT") || upper.startsWith("MAP") || upper.startsWith("UNION")) {
            return OTHER;
        }
        int parameters = upper.indexOf('(');
        String name = parameters < 0 ? upper : upper.substring(0, parameters).strip();
        return switch (name) {
            case "TINYINT",
                    "SMALLINT",
                    "INTEGER",
                    "INT",
                    "BIGINT",
                    "HUGEINT",
                    "UTINYINT",
                    "USMALLINT",
                    "UINTEGER",
                    "UBIGINT",
                    "UHUGEINT",
                    "INT1",
                    "INT2",
                    "INT4",
                    "INT8",
                    "INT32",
                    "INT64",
                    "LONG",
                    "SHORT",
                    "BIGNUM",
                    "VARINT" -> INTEGER;
            case "FLOAT", "REAL", "DOUBLE", "DECIMAL", "NUMERIC", "FLOAT4", "FLOAT8" -> NUMBER;
            case "VARCHAR", "TEXT", "STRING", "CHAR", "BPCHAR", "ENUM", "UUID" -> TEXT;
            case "BOOLEAN", "BOOL", "LOGICAL" -> BOOLEAN;
            default -> name.startsWith("DATE") || name.startsWith("TIME") || name.equals("INTERVAL") ? DATE : OTHER;
        };
    }
}
