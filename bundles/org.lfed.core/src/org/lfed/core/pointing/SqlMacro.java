// Copyright (c) 2026 the Ask in English authors
// SPDX-License-Identifier: Apache-2.0
package org.lfed.core.pointing;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The pieces of SQL that the model writes as one token each.
 *
 * <p>Most are spelled as the SQL they stand for. New ones go to the end of their group; a model and the list of tokens
 * it was trained with always travel together, so the order is free to change between models.
 */
public enum SqlMacro {
    SELECT("SELECT", Shape.PLAIN),
    SELECT_DISTINCT("SELECT DISTINCT", Shape.PLAIN),
    STAR("*", Shape.PLAIN),
    COMMA(",", Shape.PLAIN),
    FROM("FROM", Shape.PLAIN),
    FROM_QUERY("FROM (", Shape.OPEN),
    JOIN("JOIN", Shape.PLAIN),
    WHERE("WHERE", Shape.PLAIN),
    /** Ties a column of a subquery to the same column of the query around it. */
    WHERE_SAME("WHERE SAME", "WHERE", Shape.PLAIN),
    AND("AND", Shape.PLAIN),
    OR("OR", Shape.PLAIN),
    NOT("NOT", Shape.PLAIN),
    OPEN("(", Shape.OPEN),
    CLOSE(")", Shape.CLOSE),
    EQUAL("=", Shape.COMPARE),
    UNEQUAL("<>", Shape.COMPARE),
    GREATER(">", Shape.COMPARE),
    AT_LEAST(">=", Shape.COMPARE),
    LESS("<", Shape.COMPARE),
    AT_MOST("<=", Shape.COMPARE),
    BETWEEN("BETWEEN", Shape.COMPARE),
    IN("IN (", Shape.OPEN),
    NOT_IN("NOT IN (", Shape.OPEN),
    IS_NULL("IS NULL", Shape.PLAIN),
    IS_NOT_NULL("IS NOT NULL", Shape.PLAIN),
    /** A pattern that finds the text anywhere, without regard to case. */
    CONTAINS("ILIKE contains", "ILIKE", Shape.COMPARE),
    STARTS_WITH("ILIKE starts", "ILIKE", Shape.COMPARE),
    ENDS_WITH("ILIKE ends", "ILIKE", Shape.COMPARE),
    COUNT_ALL("COUNT(*)", Shape.PLAIN),
    COUNT("COUNT(", Shape.OPEN),
    COUNT_DISTINCT("COUNT(DISTINCT", Shape.OPEN),
    SUM("SUM(", Shape.OPEN),
    AVG("AVG(", Shape.OPEN),
    MIN("MIN(", Shape.OPEN),
    MAX("MAX(", Shape.OPEN),
    /** An average for people; rounded only when they ask for it, since a grid shows few digits anyway. */
    ROUND_AVG("ROUND(AVG(", "AVG(", Shape.OPEN),
    ROUND_MEDIAN("ROUND(MEDIAN(", "MEDIAN(", Shape.OPEN),
    /** Closes {@link #ROUND_AVG} and {@link #ROUND_MEDIAN}. */
    CLOSE_ROUND("), 2)", ")", Shape.CLOSE),
    /** How many in a hundred rows meet a condition. */
    PERCENT("PCT(", "ROUND(100.0 * AVG(CASE WHEN", Shape.OPEN),
    CLOSE_PERCENT(")PCT", "THEN 1 ELSE 0 END)", Shape.CLOSE),
    /** How much in a hundred of a column's sum falls to the rows that meet a condition. */
    SHARE("SHARE(", "ROUND(100.0 * SUM(CASE WHEN", Shape.OPEN),
    CLOSE_SHARE(")SHARE", "ELSE 0 END)", Shape.CLOSE),
    /** A quotient in hundredths, closed by {@link #CLOSE_PER_HUNDRED}. */
    PER_HUNDRED("ROUND(100.0 *", Shape.OPEN),
    CLOSE_PER_HUNDRED(", 2)", "", Shape.CLOSE),
    /** How many in a hundred of all rows fall to a group. */
    SHARE_OF_ALL("PCT OF ALL", "100.0 * COUNT(*) / SUM(COUNT(*)) OVER ()", Shape.PLAIN),
    /** How much in a hundred of a column's sum over all rows falls to a group. */
    SHARE_OF_SUM("PCT OF SUM(", "ROUND(100.0 * SUM(", Shape.OPEN),
    CLOSE_SHARE_OF_SUM(")PCT OF SUM", ")", Shape.CLOSE),
    SUM_CASE("SUM(CASE WHEN", Shape.OPEN),
    AVG_CASE("ROUND(AVG(CASE WHEN", "AVG(CASE WHEN", Shape.OPEN),
    THEN("THEN", Shape.PLAIN),
    CLOSE_COUNT_CASE("THEN 1 ELSE 0 END)", Shape.CLOSE),
    CLOSE_SUM_CASE("ELSE 0 END)", Shape.CLOSE),
    CLOSE_AVG_CASE("END), 2)", "END)", Shape.CLOSE),
    MINUS("-", Shape.PLAIN),
    DIVIDE("/", Shape.PLAIN),
    PLUS("+", Shape.PLAIN),
    /** Multiplies two columns of a row; {@link #STAR} stands for all columns. */
    TIMES("times", "*", Shape.PLAIN),
    /** Days from the first date to the second, negative when it is later. */
    DAYS_BETWEEN("DAYS(", "date_diff('day',", Shape.OPEN),
    /** Minutes from the first point in time to the second. */
    MINUTES_BETWEEN("MINUTES(", "date_diff('minute',", Shape.OPEN),
    YEAR("YEAR(", Shape.OPEN),
    MONTH("MONTH(", Shape.OPEN),
    WEEKDAY("DAYNAME(", Shape.OPEN),
    GROUP_BY("GROUP BY", Shape.PLAIN),
    HAVING("HAVING", Shape.PLAIN),
    QUALIFY("QUALIFY", Shape.PLAIN),
    ORDER_BY("ORDER BY", Shape.PLAIN),
    ZERO("0", Shape.PLAIN),
    ONE("1", Shape.PLAIN),
    TWO("2", Shape.PLAIN),
    THREE("3", Shape.PLAIN),
    FOUR("4", Shape.PLAIN),
    DESC("DESC", Shape.PLAIN),
    LIMIT("LIMIT", Shape.PLAIN),
    LIMIT_ONE("LIMIT 1", Shape.PLAIN),
    RANK_WITHIN("RANK() OVER (PARTITION BY", Shape.OPEN),
    RANK("RANK() OVER (ORDER BY", Shape.OPEN),
    /** The aggregate that the query inside {@link #FROM_QUERY} computed. */
    INNER("inner", "", Shape.PLAIN);

    /** The digits, each at its own place: what groups and orders by columns of the answer. */
    public static final List<SqlMacro> DIGITS = List.of(ZERO, ONE, TWO, THREE, FOUR);

    private static final Map<String, SqlMacro> BY_TOKEN = new HashMap<>();

    static {
        for (SqlMacro macro : values()) {
            BY_TOKEN.put(macro.token, macro);
        }
    }

    private final String token;
    private final String sql;
    private final Shape shape;

    /** What a macro does to the nesting of a query. */
    enum Shape {
        /** Nothing. */
        PLAIN,
        /** Opens a parenthesis. */
        OPEN,
        /** Closes one. */
        CLOSE,
        /** Compares the column before it with the constant after it. */
        COMPARE
    }

    SqlMacro(String spelling, Shape shape) {
        this(spelling, spelling, shape);
    }

    SqlMacro(String spelling, String sql, Shape shape) {
        this.token = "<|" + spelling + "|>";
        this.sql = sql;
        this.shape = shape;
    }

    /** The token of the model. */
    public String token() {
        return token;
    }

    /** The SQL that the token starts with or is. */
    String sql() {
        return sql;
    }

    Shape shape() {
        return shape;
    }

    /** The macro of a token, or null when it is none. */
    static SqlMacro ofToken(String token) {
        return BY_TOKEN.get(token);
    }

    /** Whether this macro closes what another one opened. */
    boolean closes(SqlMacro opener) {
        return switch (this) {
            case CLOSE -> switch (opener) {
                case ROUND_AVG, ROUND_MEDIAN, PERCENT, SHARE, SHARE_OF_SUM, PER_HUNDRED, SUM_CASE, AVG_CASE -> false;
                default -> opener.shape == Shape.OPEN;
            };
            case CLOSE_ROUND -> opener == ROUND_AVG || opener == ROUND_MEDIAN;
            case CLOSE_PERCENT -> opener == PERCENT;
            case CLOSE_SHARE -> opener == SHARE;
            case CLOSE_SHARE_OF_SUM -> opener == SHARE_OF_SUM;
            case CLOSE_PER_HUNDRED -> opener == PER_HUNDRED;
            case CLOSE_COUNT_CASE, CLOSE_SUM_CASE -> opener == SUM_CASE;
            case CLOSE_AVG_CASE -> opener == AVG_CASE;
            default -> false;
        };
    }
}
