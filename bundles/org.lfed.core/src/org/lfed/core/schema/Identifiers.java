// Copyright (c) 2026 the Ask in English authors
// SPDX-License-Identifier: Apache-2.0
package org.lfed.core.schema;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** How names and literals are written in SQL so that the engine reads back exactly what was meant. */
public final class Identifiers {

    private static final Pattern PLAIN = Pattern.compile("[A-Za-z_][A-Za-z0-9_]*");

    /** DuckDB's reserved words (category "reserved" of duckdb_keywords()), the ones that need quotes as a name. */
    private static final Set<String> RESERVED = Set.of("all", "analyse", "analyze", "and", "any", "array", "as", "asc",
            "asof", "asymmetric", "both", "case", "cast", "check", "collate", "column", "constraint", "create",
            "default", "deferrable", "desc", "describe", "distinct", "do", "else", "end", "except", "false", "fetch",
            "for", "foreign", "from", "group", "having", "in", "initially", "intersect", "into", "lambda", "lateral",
            "leading", "limit", "not", "null", "offset", "on", "only", "or", "order", "pivot", "pivot_longer",
            "pivot_wider", "placing", "primary", "qualify", "references", "returning", "select", "show", "some",
            "summarize", "symmetric", "table", "then", "to", "trailing", "true", "union", "unique", "unpivot", "using",
            "variadic", "when", "where", "window", "with",
            // names of joins, functions and types that a column may not carry unquoted everywhere
            "anti", "authorization", "binary", "collation", "concurrently", "cross", "freeze", "full", "generated",
            "glob", "ilike", "inner", "is", "isnull", "join", "left", "like", "map", "natural", "notnull", "outer",
            "overlaps", "positional", "right", "semi", "similar", "struct", "tablesample", "try_cast", "verbose",
            "between", "bigint", "bit", "boolean", "char", "character", "coalesce", "columns", "dec", "decimal",
            "exists", "extract", "float", "grouping", "grouping_id", "inout", "int", "integer", "interval",
            "national", "nchar", "none", "nullif", "numeric", "out", "overlay", "position", "precision", "real",
            "row", "setof", "smallint", "substring", "time", "timestamp", "treat", "trim", "values", "varchar",
            "xmlattributes", "xmlconcat", "xmlelement", "xmlexists", "xmlforest", "xmlnamespaces", "xmlparse",
            "xmlpi", "xmlroot", "xmlserialize", "xmltable", "at", "by", "unpack");

    private Identifiers() {
    }

    /** The name as it stands when it is plain and not reserved, else in double quotes. */
    public static String quoteIfNeeded(String name) {
        return PLAIN.matcher(name).matches() && !RESERVED.contains(name.toLowerCase(Locale.ROOT)) ? name : quote(name);
    }

    /** The name in double quotes, quotes inside it doubled. */
    public static String quote(String name) {
        return '"' + name.replace("\"", "\"\"") + '"';
    }

    /** The text as a SQL string literal in single quotes. */
    public static String literal(String text) {
        return '\'' + text.replace("'", "''") + '\'';
    }
}
