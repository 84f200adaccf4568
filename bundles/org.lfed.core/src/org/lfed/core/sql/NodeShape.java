// Copyright (c) 2026 the Ask in English authors
// SPDX-License-Identifier: Apache-2.0
package org.lfed.core.sql;

import java.util.HashMap;
import java.util.Map;

/**
 * The members that a node of the parse tree may have, and what stands in each. The tables below are the allow-list of
 * constructs, collected from the trees that DuckDB 1.1, 1.3, 1.5 and 2.0 make: a node that is not in them is unknown, and
 * so is a member that is not here and not empty.
 *
 * @param members what stands in each member, by name
 */
record NodeShape(Map<String, Content> members) {

    /** What stands in a member of a node. */
    enum Content {
        /** Names, numbers, flags: nothing that could be a query, a table or a function. */
        INERT,
        /** A query node, or a list of them. */
        QUERY,
        /** A statement: a query node with the parameters that it uses. */
        STATEMENT,
        /** What a query reads from. */
        REFERENCE,
        /** An expression, or a list of them, or none. */
        EXPRESSION,
        /** ORDER BY, LIMIT, DISTINCT. */
        MODIFIER,
        /** The call of a function that makes a table. */
        TABLE_FUNCTION,
        /** Queries that the node defines for its other members, which see their names. */
        DEFINITION,
        /** An object without a kind of its own, or a list of them, whose members are in {@link #PARTS}. */
        PART
    }

    private static final NodeShape COMMON_TABLE = shape("column_name_alias", Content.INERT);

    /** Query nodes by {@code type}. */
    static final Map<String, NodeShape> QUERIES = Map.of(
            "SELECT_NODE",
            query("select_list group_expressions where_clause having qualify", "group_sets aggregate_handling sample")
                    .with("from_table", Content.REFERENCE),
            "SET_OPERATION_NODE",
            query("", "setop_type setop_all").with("left right children", Content.QUERY),
            "RECURSIVE_CTE_NODE",
            query("key_targets payload_aggregates", "cte_name union_all aliases")
                    .with("left", Content.DEFINITION)
                    .with("right", Content.QUERY),
            "CTE_NODE",
            query("", "cte_name aliases materialized")
                    .with("query", Content.DEFINITION)
                    .with("child", Content.QUERY));

    /** What a query reads from, by {@code type}. */
    static final Map<String, NodeShape> REFERENCES = Map.of(
            "BASE_TABLE",
            COMMON_TABLE
                    .with("schema_name table_name catalog_name qualified_name", Content.INERT)
                    .with("at_clause", Content.PART),
            "SUBQUERY",
            COMMON_TABLE.with("subquery", Content.STATEMENT),
            "JOIN",
            shape(
                            "join_type ref_type using_columns delim_flipped duplicate_eliminated_columns is_implicit nearest_count"
                                    + " nearest_order_type nearest_approx",
                            Content.INERT)
                    .with("left right", Content.REFERENCE)
                    .with("condition ranking_expression", Content.EXPRESSION),
            "TABLE_FUNCTION",
            COMMON_TABLE.with("with_ordinality", Content.INERT).with("function", Content.TABLE_FUNCTION),
            "EMPTY",
            shape("", Content.INERT),
            "EXPRESSION_LIST",
            shape("expected_names expected_types", Content.INERT).with("values", Content.EXPRESSION),
            "PIVOT",
            COMMON_TABLE
                    .with("unpivot_names groups include_nulls", Content.INERT)
                    .with("source", Content.REFERENCE)
                    .with("aggregates", Content.EXPRESSION)
                    .with("pivots", Content.PART));

    /** Expressions by {@code class}. */
    static final Map<String, NodeShape> EXPRESSIONS = Map.ofEntries(
            Map.entry("BETWEEN", expressions("input lower upper")),
            Map.entry("CASE", expressions("else_expr").with("case_checks", Content.PART)),
            Map.entry("CAST", expressions("child type_expr").with("cast_type try_cast", Content.INERT)),
            Map.entry("COLLATE", expressions("child").with("collation", Content.INERT)),
            Map.entry("COLUMN_REF", shape("column_names", Content.INERT)),
            Map.entry("COMPARISON", expressions("left right")),
            Map.entry("CONJUNCTION", expressions("children")),
            Map.entry("CONSTANT", shape("value literal", Content.INERT)),
            Map.entry("FUNCTION", function().with("filter", Content.EXPRESSION).with("order_bys", Content.MODIFIER)),
            Map.entry("LAMBDA", expressions("lhs expr").with("syntax_type", Content.INERT)),
            Map.entry("OPERATOR", expressions("children")),
            Map.entry("POSITIONAL_REFERENCE", shape("index", Content.INERT)),
            Map.entry(
                    "STAR",
                    expressions("expr")
                            .with(
                                    "relation_name exclude_list columns unpacked qualified_exclude_list rename_list",
                                    Content.INERT)
                            .with("replace_list", Content.PART)),
            Map.entry(
                    "SUBQUERY",
                    expressions("child")
                            .with("subquery_type comparison_type", Content.INERT)
                            .with("subquery", Content.STATEMENT)),
            Map.entry("TYPE", expressions("children").with("catalog schema type_name qualified_name", Content.INERT)),
            Map.entry(
                    "WINDOW",
                    function()
                            .with(
                                    "partitions start_expr end_expr offset_expr default_expr filter_expr",
                                    Content.EXPRESSION)
                            .with("start end ignore_nulls has_ignore_nulls exclude_clause", Content.INERT)
                            .with("orders arg_orders", Content.PART)));

    /** Modifiers by {@code type}. */
    static final Map<String, NodeShape> MODIFIERS = Map.of(
            "ORDER_MODIFIER", shape("orders", Content.PART),
            "DISTINCT_MODIFIER", expressions("distinct_on_targets"),
            "LIMIT_MODIFIER", expressions("limit offset").with("limit_type", Content.INERT),
            "LIMIT_PERCENT_MODIFIER", expressions("limit offset"));

    private static final NodeShape ORDER = expressions("expression").with("type null_order", Content.INERT);

    /** Objects without a kind of their own, by the member in which they stand. */
    static final Map<String, NodeShape> PARTS = Map.of(
            "arguments", expressions("expression").with("name", Content.INERT),
            "at_clause", expressions("expr").with("unit", Content.INERT),
            "case_checks", expressions("when_expr then_expr"),
            "orders", ORDER,
            "arg_orders", ORDER,
            "replace_list", expressions("value").with("key", Content.INERT),
            "pivots",
                    expressions("pivot_expressions")
                            .with("unpivot_names pivot_enum", Content.INERT)
                            .with("entries", Content.PART),
            "entries", expressions("values star_expr").with("alias", Content.INERT));

    /** The query of a WITH clause: a statement in 1.x, a query node in 2.0. */
    static final NodeShape CTE = expressions("key_targets payload_aggregates")
            .with("aliases materialized", Content.INERT)
            .with("query", Content.STATEMENT)
            .with("query_node", Content.QUERY);

    /** Copies the map. */
    NodeShape {
        members = Map.copyOf(members);
    }

    private NodeShape with(String names, Content content) {
        Map<String, Content> all = new HashMap<>(members);
        for (String name : names.split(" ")) {
            all.put(name, content);
        }
        return new NodeShape(all);
    }

    private static NodeShape shape(String names, Content content) {
        return new NodeShape(Map.of())
                .with("class type alias sample query_location query_location_length", Content.INERT)
                .with(names, content);
    }

    private static NodeShape expressions(String names) {
        return shape(names, Content.EXPRESSION);
    }

    private static NodeShape query(String expressions, String inert) {
        return expressions(expressions)
                .with(inert, Content.INERT)
                .with("modifiers", Content.MODIFIER)
                .with("cte_map", Content.DEFINITION);
    }

    private static NodeShape function() {
        return expressions("children")
                .with("arguments", Content.PART)
                .with("function_name schema catalog qualified_name distinct is_operator export_state", Content.INERT);
    }
}
