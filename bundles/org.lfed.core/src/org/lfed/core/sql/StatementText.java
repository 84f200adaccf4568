// Copyright (c) 2026 the Ask in English authors
// SPDX-License-Identifier: Apache-2.0
package org.lfed.core.sql;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Small facts about statement text that need no parser, only its comments and quotes. */
final class StatementText {

    private static final Pattern WORD = Pattern.compile("[A-Za-z_]+");
    private static final Pattern DOLLAR_QUOTE = Pattern.compile("\\$(?:[A-Za-z_\\x80-\\uffff][\\w\\x80-\\uffff]*)?\\$");
    /** A scheme, a slash or backslash, a glob, or the ending of a file that DuckDB would read by itself. */
    private static final Pattern PATH_LIKE = Pattern.compile(
            ".*(://|[/\\\\*?\\[~]|\\.(csv|tsv|txt|json|ndjson|jsonl|parquet|db|duckdb|ddb|sqlite|xlsx?"
                    + "|ods|arrow|feather|ipc|avro|orc|shp|gpkg|fgb|geojson|xml|ya?ml|pq|gz|bz2|lz4|zst|zip)$).*",
            Pattern.CASE_INSENSITIVE | Pattern.DOTALL);

    private StatementText() {}

    /**
     * The statement without what no wrapper survives: surrounding white space, and closing semicolons with the comments
     * around them.
     */
    static String trim(String sql) {
        int start = 0;
        while (start < sql.length() && isGap(sql.charAt(start))) {
            start++;
        }
        int end = start;
        int at = start;
        while (at < sql.length()) {
            int afterGap = skipGap(sql, at);
            if (afterGap > at) {
                at = afterGap;
            } else if (sql.charAt(at) == ';') {
                at++;
            } else {
                at = skipToken(sql, at);
                end = at;
            }
        }
        return sql.substring(start, end);
    }

    /** The text in pieces, without white space and comments. Characters that belong to nothing are symbols. */
    static List<SqlToken> tokens(String sql) {
        List<SqlToken> tokens = new ArrayList<>();
        int at = skipGap(sql, 0);
        while (at < sql.length()) {
            int end = skipPiece(sql, at);
            tokens.add(new SqlToken(kind(sql, at, end), sql.substring(at, end)));
            at = skipGap(sql, end);
        }
        return tokens;
    }

    private static SqlToken.Kind kind(String sql, int start, int end) {
        char first = sql.charAt(start);
        if (first == '"') {
            return SqlToken.Kind.QUOTED;
        }
        if (first == '\'' || first >= '0' && first <= '9' || first == '$' && end > start + 1) {
            return SqlToken.Kind.LITERAL;
        }
        return isWordPart(first) ? SqlToken.Kind.WORD : SqlToken.Kind.SYMBOL;
    }

    private static int skipPiece(String sql, int from) {
        int end = skipToken(sql, from);
        if (end > from + 1 || !isWordPart(sql.charAt(from))) {
            return end;
        }
        while (end < sql.length() && isWordPart(sql.charAt(end))) {
            end++;
        }
        return end;
    }

    /** White space as every version of the engine knows it. What merely looks like it is left for others to refuse. */
    private static boolean isGap(char character) {
        return character == ' ' || character >= '\t' && character <= '\r';
    }

    /** As the engine says: whatever is not ASCII can belong to a name, except what only looks like a space. */
    private static boolean isWordPart(char character) {
        return character == '_'
                || character >= '0' && character <= '9'
                || character >= 'a' && character <= 'z'
                || character >= 'A' && character <= 'Z'
                || character >= 0x80 && !Character.isWhitespace(character) && !Character.isSpaceChar(character);
    }

    /** The first word in capitals, past any bracket and comment. */
    static Optional<String> firstWord(String sql) {
        Matcher word = WORD.matcher(sql).region(opening(sql), sql.length());
        return word.lookingAt() ? Optional.of(word.group().toUpperCase(Locale.ROOT)) : Optional.empty();
    }

    /** Where the first word begins: past white space, comments and opening brackets. */
    static int opening(String sql) {
        int at = skipGap(sql, 0);
        while (at < sql.length() && sql.charAt(at) == '(') {
            at = skipGap(sql, at + 1);
        }
        return at;
    }

    /** Whether a table name is one that DuckDB could take for a file or an address. */
    static boolean isPathLike(String name) {
        return PATH_LIKE.matcher(name).matches();
    }

    /** Past white space and comments. A comment that never ends is none, as the engine says too. */
    private static int skipGap(String sql, int from) {
        int at = from;
        while (at < sql.length()) {
            int next = at;
            if (isGap(sql.charAt(at))) {
                next = at + 1;
            } else if (sql.startsWith("--", at)) {
                next = lineEnd(sql, at);
            } else if (sql.startsWith("/*", at)) {
                next = commentEnd(sql, at);
            }
            if (next == at) {
                return at;
            }
            at = next;
        }
        return at;
    }

    private static int lineEnd(String sql, int from) {
        int at = from;
        while (at < sql.length() && sql.charAt(at) != '\n' && sql.charAt(at) != '\r') {
            at++;
        }
        return at;
    }

    /** Past a block comment, which may hold others; where it began, when it never ends. */
    private static int commentEnd(String sql, int from) {
        int depth = 0;
        int at = from;
        while (at < sql.length()) {
            if (sql.startsWith("/*", at)) {
                depth++;
                at += 2;
            } else if (sql.startsWith("*/", at)) {
                depth--;
                at += 2;
                if (depth == 0) {
                    return at;
                }
            } else {
                at++;
            }
        }
        return from;
    }

    /** Past one quoted text, or one character. */
    private static int skipToken(String sql, int from) {
        char first = sql.charAt(from);
        if (first == '\'' || first == '"') {
            return quoteEnd(sql, from, first, first == '\'' && isEscapePrefixed(sql, from));
        }
        if (first == '$' && (from == 0 || !Character.isJavaIdentifierPart(sql.charAt(from - 1)))) {
            Matcher tag = DOLLAR_QUOTE.matcher(sql).region(from, sql.length());
            if (tag.lookingAt()) {
                int close = sql.indexOf(tag.group(), tag.end());
                return close < 0 ? sql.length() : close + tag.group().length();
            }
        }
        return from + 1;
    }

    /** A doubled quote reads as the end of one text and the begin of the next, which comes to the same. */
    private static int quoteEnd(String sql, int from, char quote, boolean escapes) {
        int at = from + 1;
        while (at < sql.length() && sql.charAt(at) != quote) {
            at += escapes && sql.charAt(at) == '\\' ? 2 : 1;
        }
        return Math.min(at + 1, sql.length());
    }

    /** Whether it is {@code E'...'}, in which a backslash escapes. */
    private static boolean isEscapePrefixed(String sql, int quote) {
        return quote > 0
                && Character.toLowerCase(sql.charAt(quote - 1)) == 'e'
                && (quote == 1 || !Character.isJavaIdentifierPart(sql.charAt(quote - 2)));
    }
}
