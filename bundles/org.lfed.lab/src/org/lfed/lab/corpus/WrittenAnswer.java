// Copyright (c) 2026 the Ask in English authors
// SPDX-License-Identifier: Apache-2.0
package org.lfed.lab.corpus;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.lfed.core.link.Literal;
import org.lfed.core.pointing.SqlMacro;

/**
 * Reads an answer that somebody wrote in a small SQL without aliases and join conditions, the way the model writes it
 * with names in place of placeholders. Used once.
 */
final class WrittenAnswer {

    private static final Pattern TOKEN = Pattern.compile(
            "\\s*(DATE '\\d{4}-\\d\\d-\\d\\d'|'(?:[^']|'')*'|\\d+(?:\\.\\d+)?|[A-Za-z_]\\w*|<=|>=|<>|[-+(),*=<>/])");

    /** Spellings of several words, the longer before the shorter. */
    private static final Map<String, SqlMacro> PHRASES = Map.ofEntries(
            Map.entry("SELECT DISTINCT", SqlMacro.SELECT_DISTINCT),
            Map.entry("SELECT", SqlMacro.SELECT),
            Map.entry("FROM (", SqlMacro.FROM_QUERY),
            Map.entry("FROM", SqlMacro.FROM),
            Map.entry("JOIN", SqlMacro.JOIN),
            Map.entry("AND", SqlMacro.AND),
            Map.entry("OR", SqlMacro.OR),
            Map.entry("NOT IN (", SqlMacro.NOT_IN),
            Map.entry("NOT", SqlMacro.NOT),
            Map.entry("IN (", SqlMacro.IN),
            Map.entry("BETWEEN", SqlMacro.BETWEEN),
            Map.entry("IS NOT NULL", SqlMacro.IS_NOT_NULL),
            Map.entry("IS NULL", SqlMacro.IS_NULL),
            Map.entry("ILIKE CONTAINS", SqlMacro.CONTAINS),
            Map.entry("ILIKE STARTS", SqlMacro.STARTS_WITH),
            Map.entry("ILIKE ENDS", SqlMacro.ENDS_WITH),
            Map.entry("COUNT ( * )", SqlMacro.COUNT_ALL),
            Map.entry("COUNT ( DISTINCT", SqlMacro.COUNT_DISTINCT),
            Map.entry("COUNT (", SqlMacro.COUNT),
            Map.entry("SUM ( CASE WHEN", SqlMacro.SUM_CASE),
            Map.entry("SUM (", SqlMacro.SUM),
            Map.entry("AVG ( CASE WHEN", SqlMacro.AVG_CASE),
            Map.entry("AVG (", SqlMacro.ROUND_AVG),
            Map.entry("MEDIAN (", SqlMacro.ROUND_MEDIAN),
            Map.entry("MIN (", SqlMacro.MIN),
            Map.entry("MAX (", SqlMacro.MAX),
            Map.entry("PCT OF ALL", SqlMacro.SHARE_OF_ALL),
            Map.entry("PCT OF SUM (", SqlMacro.SHARE_OF_SUM),
            Map.entry("PCT (", SqlMacro.PERCENT),
            Map.entry("SHARE (", SqlMacro.SHARE),
            Map.entry("PER100 (", SqlMacro.PER_HUNDRED),
            Map.entry("THEN 1 ELSE 0 END )", SqlMacro.CLOSE_COUNT_CASE),
            Map.entry("THEN", SqlMacro.THEN),
            Map.entry("ELSE 0 END )", SqlMacro.CLOSE_SUM_CASE),
            Map.entry("END )", SqlMacro.CLOSE_AVG_CASE),
            Map.entry("DAYS (", SqlMacro.DAYS_BETWEEN),
            Map.entry("MINUTES (", SqlMacro.MINUTES_BETWEEN),
            Map.entry("YEAR (", SqlMacro.YEAR),
            Map.entry("MONTH (", SqlMacro.MONTH),
            Map.entry("DAYNAME (", SqlMacro.WEEKDAY),
            Map.entry("GROUP BY", SqlMacro.GROUP_BY),
            Map.entry("HAVING", SqlMacro.HAVING),
            Map.entry("ORDER BY", SqlMacro.ORDER_BY),
            Map.entry("DESC", SqlMacro.DESC),
            Map.entry("LIMIT 1", SqlMacro.LIMIT_ONE),
            Map.entry("LIMIT", SqlMacro.LIMIT),
            Map.entry("INNER", SqlMacro.INNER),
            Map.entry("(", SqlMacro.OPEN),
            Map.entry("=", SqlMacro.EQUAL),
            Map.entry("<>", SqlMacro.UNEQUAL),
            Map.entry(">", SqlMacro.GREATER),
            Map.entry(">=", SqlMacro.AT_LEAST),
            Map.entry("<", SqlMacro.LESS),
            Map.entry("<=", SqlMacro.AT_MOST),
            Map.entry("-", SqlMacro.MINUS),
            Map.entry("+", SqlMacro.PLUS),
            Map.entry("/", SqlMacro.DIVIDE));

    private static final int LONGEST_PHRASE = 6;
    private static final Pattern ZERO_OR_ONE = Pattern.compile("(?<![\\w.])[01](?![\\w.])");

    private final CorpusSchema schema;
    private final boolean digits;
    private final List<String> tokens = new ArrayList<>();
    private final Deque<SqlMacro> openers = new ArrayDeque<>();
    private int at;
    private boolean places;
    private boolean having;
    private CorpusColumn compared;

    /** An answer that is none. */
    static final class SyntaxException extends Exception {
        private static final long serialVersionUID = 1;

        SyntaxException(String message) {
            super(message);
        }
    }

    private WrittenAnswer(CorpusSchema schema, boolean digits) {
        this.schema = schema;
        this.digits = digits;
    }

    /**
     * Reads an answer.
     *
     * @param text the answer
     * @param schema what its names mean
     * @param digits whether 0 and 1 in comparisons are pieces of SQL and not constants of the question: "at least one"
     *     is no number, "more than 1" is
     */
    static Gold read(String text, CorpusSchema schema, boolean digits) throws SyntaxException {
        WrittenAnswer answer = new WrittenAnswer(schema, digits);
        answer.split(text);
        Gold gold = answer.query();
        if (answer.at < answer.tokens.size()) {
            throw new SyntaxException("nothing can follow before " + answer.tokens.get(answer.at));
        }
        return gold;
    }

    /**
     * The answer to one wording of a question. Where its 0 and 1 are not in the question ("any", "at least one") they are
     * pieces of SQL.
     */
    static Gold of(String question, String answer, CorpusSchema schema, PairEncoder encoder) throws SyntaxException {
        Gold gold = read(answer, schema, false);
        boolean unlinked = ZERO_OR_ONE.matcher(answer).find()
                && encoder.encode(question, gold, () -> true) instanceof PairEncoder.Unlinked;
        return unlinked ? read(answer, schema, true) : gold;
    }

    private void split(String text) throws SyntaxException {
        Matcher matcher = TOKEN.matcher(text);
        int end = 0;
        while (matcher.find() && matcher.start() == end) {
            tokens.add(matcher.group(1));
            end = matcher.end();
        }
        if (!text.substring(end).isBlank()) {
            throw new SyntaxException("cannot be read: " + text.substring(end));
        }
    }

    /** Up to the end, or to the parenthesis that closes the query. */
    private Gold query() throws SyntaxException {
        Gold gold = new Gold();
        int depth = openers.size();
        places = false;
        having = false;
        while (at < tokens.size() && !(openers.size() == depth && peek(")"))) {
            if (peek("WHERE")) {
                at++;
                gold.where(conditions());
            } else {
                next(gold);
            }
        }
        return gold;
    }

    /** What follows WHERE, cut at each AND; one condition when any of them is joined by OR. */
    private List<Gold> conditions() throws SyntaxException {
        int depth = openers.size();
        List<Gold> parts = new ArrayList<>();
        Gold part = new Gold();
        boolean between = false;
        boolean alternatives = false;
        while (at < tokens.size() && !(openers.size() == depth && endsConditions())) {
            boolean own = openers.size() == depth;
            if (own && peek("AND") && !between) {
                at++;
                parts.add(part);
                part = new Gold();
                continue;
            }
            alternatives |= own && peek("OR");
            between = own && (peek("BETWEEN") || between && !peek("AND"));
            next(part);
        }
        parts.add(part);
        if (!alternatives) {
            return parts;
        }
        Gold all = parts.get(0);
        parts.subList(1, parts.size()).forEach(other -> all.sql(SqlMacro.AND).add(other));
        return List.of(all);
    }

    private boolean endsConditions() {
        return peek(")") || peek("GROUP") || peek("HAVING") || peek("ORDER") || peek("LIMIT");
    }

    private boolean peek(String token) {
        return tokens.get(at).equalsIgnoreCase(token);
    }

    private void next(Gold gold) throws SyntaxException {
        String token = tokens.get(at);
        for (int length = Math.min(LONGEST_PHRASE, tokens.size() - at); length > 0; length--) {
            String phrase = String.join(" ", tokens.subList(at, at + length)).toUpperCase(Locale.ROOT);
            SqlMacro macro = PHRASES.get(phrase);
            if (macro != null && isPiece(macro)) {
                at += length;
                macro(macro, gold);
                return;
            }
        }
        at++;
        switch (token.charAt(0)) {
            case ')' -> gold.sql(close());
            case ',' -> gold.sql(openers.peek() == SqlMacro.PER_HUNDRED ? SqlMacro.DIVIDE : SqlMacro.COMMA);
            case '*' -> gold.sql(isLast(gold, SqlMacro.SELECT, SqlMacro.COMMA) ? SqlMacro.STAR : SqlMacro.TIMES);
            case '\'' -> gold.value(new Literal.Text(unquoted(token)), compared);
            default -> {
                if (token.startsWith("DATE '")) {
                    gold.value(new Literal.Day(LocalDate.parse(unquoted(token.substring(5)))), compared);
                } else if (Character.isDigit(token.charAt(0))) {
                    number(token, gold);
                } else {
                    name(token, gold);
                }
            }
        }
    }

    /** A column may be called like a piece of SQL. */
    private boolean isPiece(SqlMacro macro) {
        return macro != SqlMacro.INNER || column("inner") == null;
    }

    private void macro(SqlMacro macro, Gold gold) throws SyntaxException {
        switch (macro) {
            case GROUP_BY, ORDER_BY -> {
                places = true;
                having = false;
            }
            case HAVING -> {
                places = false;
                having = true;
            }
            case LIMIT, LIMIT_ONE, SELECT, SELECT_DISTINCT -> places = false;
            default -> {}
        }
        boolean plain = macro == SqlMacro.ROUND_AVG
                && (having || isLast(gold, SqlMacro.SELECT) && openers.peek() == SqlMacro.OPEN);
        SqlMacro written = plain ? SqlMacro.AVG : macro;
        gold.sql(written);
        if (macro == SqlMacro.CLOSE_COUNT_CASE
                || macro == SqlMacro.CLOSE_SUM_CASE
                || macro == SqlMacro.CLOSE_AVG_CASE) {
            openers.poll();
        } else if (opens(macro)) {
            openers.push(written);
            if (at < tokens.size() && peek("SELECT")) {
                boolean inPlaces = places;
                boolean inHaving = having;
                gold.add(query());
                places = inPlaces;
                having = inHaving;
            }
        }
    }

    private static boolean opens(SqlMacro macro) {
        String token = macro.token();
        return token.endsWith("(|>")
                || macro == SqlMacro.SUM_CASE
                || macro == SqlMacro.AVG_CASE
                || macro == SqlMacro.COUNT_DISTINCT
                || macro == SqlMacro.PER_HUNDRED;
    }

    private SqlMacro close() throws SyntaxException {
        if (openers.isEmpty()) {
            throw new SyntaxException("a parenthesis is closed that was not opened");
        }
        return switch (openers.pop()) {
            case ROUND_AVG, ROUND_MEDIAN -> SqlMacro.CLOSE_ROUND;
            case PERCENT -> SqlMacro.CLOSE_PERCENT;
            case SHARE -> SqlMacro.CLOSE_SHARE;
            case SHARE_OF_SUM -> SqlMacro.CLOSE_SHARE_OF_SUM;
            case PER_HUNDRED -> SqlMacro.CLOSE_PER_HUNDRED;
            default -> SqlMacro.CLOSE;
        };
    }

    private static boolean isLast(Gold gold, SqlMacro... macros) {
        List<Gold.Part> parts = gold.parts();
        return !parts.isEmpty()
                && parts.get(parts.size() - 1) instanceof Gold.Sql sql
                && List.of(macros).contains(sql.macro());
    }

    private void number(String token, Gold gold) throws SyntaxException {
        boolean small = token.length() == 1 && token.charAt(0) - '0' < SqlMacro.DIGITS.size();
        boolean digit = digits && (token.equals("0") || token.equals("1"));
        if (places && openers.isEmpty() || places && openers.peek() == SqlMacro.FROM_QUERY || digit) {
            if (!small) {
                throw new SyntaxException("there are no more than four places to group and order by");
            }
            gold.sql(SqlMacro.DIGITS.get(token.charAt(0) - '0'));
        } else {
            gold.value(
                    new Literal.Numeric(new BigDecimal(token)),
                    having || isLast(gold, SqlMacro.LIMIT) ? null : compared);
        }
    }

    private void name(String token, Gold gold) throws SyntaxException {
        if (isLast(gold, SqlMacro.FROM, SqlMacro.JOIN)) {
            CorpusTable table = schema.tables().stream()
                    .filter(candidate -> candidate.name().equalsIgnoreCase(token))
                    .findFirst()
                    .orElseThrow(() -> new SyntaxException("there is no table " + token));
            gold.table(table);
            return;
        }
        CorpusColumn column = column(token);
        if (column == null) {
            throw new SyntaxException("there is no column " + token);
        }
        compared = openers.peek() == SqlMacro.YEAR || openers.peek() == SqlMacro.MONTH ? null : column;
        gold.column(column);
    }

    private CorpusColumn column(String name) {
        return schema.tables().stream()
                .flatMap(table -> table.columns().stream())
                .filter(candidate -> candidate.name().equalsIgnoreCase(name))
                .findFirst()
                .orElse(null);
    }

    private static String unquoted(String token) {
        return token.substring(1, token.length() - 1).replace("''", "'");
    }
}
