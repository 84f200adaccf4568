// Copyright (c) 2026 the Ask in English authors
// SPDX-License-Identifier: Apache-2.0
package org.lfed.core.pointing;

import java.util.List;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.lfed.core.link.ColumnIdentity;
import org.lfed.core.link.Literal;
import org.lfed.core.link.ValueSlot;
import org.lfed.core.link.Years;
import org.lfed.core.schema.Column;
import org.lfed.core.schema.Table;
import org.lfed.core.schema.ValueKind;

/**
 * What may be written in answer to one prompt: queries over the placeholders that the prompt defines, in which only
 * numbers are added up, only flags are conditions, and a known value is compared with a column that holds it.
 *
 * <p>Which column belongs to which table is beyond a grammar of this kind; {@link PointingRepair} sees to that.
 */
public final class PointingGrammar {

    private final PointingSchema schema;
    private final List<ValueSlot> slots;
    private final TokenGrammar grammar = new TokenGrammar();

    private PointingGrammar(PointingSchema schema, List<ValueSlot> slots) {
        this.schema = schema;
        this.slots = slots;
        queries();
        expressions();
        conditions();
        placeholders();
        grammar.pruned();
    }

    /** The grammar of the answers to a prompt. */
    public static PointingGrammar of(PointingSchema schema, PointingPrompt prompt) {
        return new PointingGrammar(schema, prompt.slots());
    }

    /** The grammar in llama.cpp's notation. */
    public String gbnf() {
        return grammar.gbnf();
    }

    /** Whether the model could write this completion. */
    public boolean accepts(String completion) {
        return grammar.accepts(completion.replace(PointingVocabulary.END, ""));
    }

    private void queries() {
        grammar.rule("query", "select items from where? group? having? qualify? order? limit?")
                .rule("select", "SELECT", "SELECT_DISTINCT")
                .rule("items", "item further-item*")
                .rule("further-item", "COMMA item")
                .rule("item", "STAR", "column", "expression")
                .rule("from", "FROM table join*", "FROM_QUERY query CLOSE")
                .rule("join", "JOIN table")
                .rule("where", "WHERE conditions", "WHERE_SAME column and-condition*")
                .rule("group", "GROUP_BY place further-place*")
                .rule("further-place", "COMMA place")
                .rule("place", "ONE", "TWO", "THREE", "FOUR")
                .rule("having", "HAVING term compare bound")
                .rule("bound", "numeric-value", "ZERO", "ONE", "OPEN query CLOSE")
                .rule("qualify", "QUALIFY term compare rank-bound")
                .rule("rank-bound", "ONE", "numeric-value")
                .rule("order", "ORDER_BY sorted further-sorted*")
                .rule("further-sorted", "COMMA sorted")
                .rule("sorted", "sort-key descending?")
                .rule("sort-key", "place", "column", "term")
                .rule("descending", "DESC")
                .rule("limit", "LIMIT_ONE", "LIMIT numeric-value");
    }

    private void expressions() {
        grammar.rule("expression", "term operation?")
                .rule("operation", "MINUS term", "PLUS term", "DIVIDE term")
                .rule(
                        "term",
                        "COUNT_ALL",
                        "SHARE_OF_ALL",
                        "INNER",
                        "COUNT column CLOSE",
                        "COUNT_DISTINCT dimension CLOSE",
                        "SUM amount CLOSE",
                        "AVG averaged CLOSE",
                        "MIN ordered CLOSE",
                        "MAX ordered CLOSE",
                        "ROUND_AVG averaged CLOSE_ROUND",
                        "ROUND_MEDIAN averaged CLOSE_ROUND",
                        "PERCENT conditions CLOSE_PERCENT",
                        "SHARE conditions THEN number CLOSE_SHARE",
                        "SHARE_OF_SUM number CLOSE_SHARE_OF_SUM",
                        "PER_HUNDRED operand DIVIDE operand CLOSE_PER_HUNDRED",
                        "SUM_CASE conditions CLOSE_COUNT_CASE",
                        "SUM_CASE conditions THEN amount CLOSE_SUM_CASE",
                        "AVG_CASE conditions THEN amount CLOSE_AVG_CASE",
                        "computed",
                        "part-of-date",
                        "weekday",
                        "RANK_WITHIN dimension ORDER_BY term descending? CLOSE",
                        "RANK term descending? CLOSE")
                .rule("operand", "term", "OPEN query CLOSE", "OPEN expression CLOSE")
                .rule(
                        "computed",
                        "number TIMES number",
                        "number PLUS number",
                        "number MINUS number",
                        "number DIVIDE number",
                        "between-dates date COMMA date CLOSE")
                .rule("between-dates", "DAYS_BETWEEN", "MINUTES_BETWEEN")
                .rule("amount", "number", "computed")
                .rule("averaged", "amount", "INNER")
                .rule("ordered", "amount", "date", "text", "INNER")
                .rule("dimension", "column", "part-of-date", "weekday")
                .rule("weekday", "WEEKDAY date CLOSE")
                .rule("part-of-date", "YEAR date CLOSE", "MONTH date CLOSE");
    }

    private void conditions() {
        grammar.rule("conditions", "condition connected*")
                .rule("connected", "AND condition", "OR condition")
                .rule("and-condition", "AND condition")
                .rule("condition", "flag", "NOT flag", "OPEN conditions CLOSE", "comparison")
                .rule(
                        "comparison",
                        "number compare plain-number",
                        "number BETWEEN plain-number AND plain-number",
                        "number IN plain-number further-value* CLOSE",
                        "number NOT_IN plain-number further-value* CLOSE",
                        "number compare digit",
                        "number compare number",
                        "computed compare plain-number",
                        "computed BETWEEN plain-number AND plain-number",
                        "text text-compare open-text",
                        "text IN open-text further-value* CLOSE",
                        "unlisted text-compare value",
                        "unlisted IN value further-value* CLOSE",
                        "date compare date-value",
                        "date BETWEEN date-value AND date-value",
                        "date compare date",
                        "part-of-date compare numeric-value",
                        "part-of-date BETWEEN numeric-value AND numeric-value",
                        "weekday compare open-text",
                        "weekday IN open-text further-value* CLOSE",
                        "column IS_NULL",
                        "column IS_NOT_NULL",
                        "number IN number-query CLOSE",
                        "number NOT_IN number-query CLOSE",
                        "text IN text-query CLOSE",
                        "text NOT_IN text-query CLOSE")
                .rule("number-query", "SELECT number FROM table join* where?")
                .rule("text-query", "SELECT text FROM table join* where?")
                .rule("extreme", "AVG", "MIN", "MAX", "ROUND_AVG", "ROUND_MEDIAN", "SUM")
                .rule("end", "MIN", "MAX")
                .rule("extreme-end", "CLOSE", "CLOSE_ROUND")
                .rule("digit", "ZERO", "ONE")
                .rule("further-value", "COMMA value")
                .rule("compare", "EQUAL", "UNEQUAL", "GREATER", "AT_LEAST", "LESS", "AT_MOST")
                .rule("text-compare", "compare", "CONTAINS", "STARTS_WITH", "ENDS_WITH");
        schema.schema().tables().forEach(this::comparedWithItself);
        for (int i = 0; i < slots.size(); i++) {
            held(PointingVocabulary.value(i), "holder-" + i, slots.get(i));
        }
    }

    /** Above the average of the same column, in its latest year: the column and its table come twice. */
    private void comparedWithItself(Table table) {
        for (Column column : table.columns()) {
            String token = schema.columnToken(ColumnIdentity.of(column));
            String from = token + " extreme-end FROM " + schema.tableToken(table.name()) + " where? CLOSE";
            switch (column.kind()) {
                case INTEGER, NUMBER -> grammar.rule("comparison", token + " compare OPEN SELECT extreme " + from);
                case DATE, OTHER -> grammar.rule("comparison", token + " compare OPEN SELECT end " + from);
                case TEXT -> {
                    if (Years.areHeldBy(column)) {
                        grammar.rule("comparison", token + " compare OPEN SELECT end " + from);
                    }
                }
                default -> {}
            }
        }
    }

    /** A constant that columns are known to hold, under whatever spelling, goes with those. */
    private void held(String value, String holder, ValueSlot slot) {
        if (slot.perColumn().isEmpty()) {
            return;
        }
        grammar.rule(
                        holder,
                        slot.perColumn().keySet().stream()
                                .filter(column -> schema.linker().owners(column).size() > 0)
                                .map(schema::columnToken)
                                .toList())
                .rule(
                        "comparison",
                        holder + " text-compare " + value,
                        holder + " BETWEEN " + value + " AND value",
                        holder + " IN " + value + " further-value* CLOSE",
                        holder + " NOT_IN " + value + " further-value* CLOSE");
    }

    private void placeholders() {
        grammar.rule("table", tables())
                .rule("column", columns(kind -> true))
                .rule("number", columns(kind -> kind == ValueKind.INTEGER || kind == ValueKind.NUMBER))
                .rule("text", columns(kind -> kind == ValueKind.TEXT || kind == ValueKind.OTHER))
                .rule("date", columns(kind -> kind == ValueKind.DATE || kind == ValueKind.OTHER))
                .rule("unlisted", unlisted())
                .rule("flag", columns(kind -> kind == ValueKind.BOOLEAN))
                .rule("value", values(slot -> true))
                .rule("numeric-value", values(slot -> slot.literal() instanceof Literal.Numeric))
                .rule("plain-number", values(slot -> slot.literal() instanceof Literal.Numeric))
                .rule("date-value", values(slot -> slot.literal() instanceof Literal.Day))
                .rule("open-text", values(slot -> slot.perColumn().isEmpty() && slot.hint() == ValueSlot.Hint.TEXT));
    }

    private List<String> tables() {
        return schema.schema().tables().stream()
                .map(Table::name)
                .map(schema::tableToken)
                .toList();
    }

    /** Text of which the database told no values: any constant may be meant, also one that another column holds. */
    private List<String> unlisted() {
        return schema.schema().tables().stream()
                .flatMap(table -> table.columns().stream())
                .filter(column ->
                        column.kind() == ValueKind.TEXT && column.values().isEmpty())
                .map((Column column) -> schema.columnToken(ColumnIdentity.of(column)))
                .distinct()
                .toList();
    }

    private List<String> columns(Predicate<ValueKind> wanted) {
        return schema.schema().tables().stream()
                .flatMap(table -> table.columns().stream())
                .filter(column -> wanted.test(column.kind()))
                .map((Column column) -> schema.columnToken(ColumnIdentity.of(column)))
                .distinct()
                .toList();
    }

    private List<String> values(Predicate<ValueSlot> wanted) {
        return IntStream.range(0, slots.size())
                .filter(i -> wanted.test(slots.get(i)))
                .mapToObj(PointingVocabulary::value)
                .toList();
    }
}
