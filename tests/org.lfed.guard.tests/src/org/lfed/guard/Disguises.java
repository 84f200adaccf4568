// Copyright (c) 2026 the Ask in English authors
// SPDX-License-Identifier: Apache-2.0
package org.lfed.guard;

import java.util.List;
import java.util.Random;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Ways to write a statement that mean the same, and ways to put it into another one. */
final class Disguises {

    /** Quoted text, which must stay as it is, or one other character. */
    private static final Pattern PIECE = Pattern.compile("'[^']*'|\"[^\"]*\"|.", Pattern.DOTALL);

    private static final List<String> GAPS =
            List.of(" ", "  ", "\n", "\t", "\r\n", " /* DROP */ ", "/**/ ", " -- x\n", " /* a /* ; */ b */ ");

    private Disguises() {}

    /** Whether quotes and comments are simple enough to know what is inside them without a parser. */
    static boolean isPlain(String sql) {
        return sql.chars().filter(c -> c == '\'').count() % 2 == 0
                && sql.chars().filter(c -> c == '"').count() % 2 == 0
                && !sql.contains("--")
                && !sql.contains("/*")
                && !sql.contains("$")
                && !sql.contains("E'");
    }

    /** Whether it closes no bracket that it did not open: one that does means something else inside other brackets. */
    static boolean isClosed(String sql) {
        int depth = 0;
        for (char character : sql.toCharArray()) {
            depth += character == '(' ? 1 : character == ')' ? -1 : 0;
            if (depth < 0) {
                return false;
            }
        }
        return depth == 0;
    }

    /** Other capitals outside quotes. */
    static String capitals(String sql, long seed) {
        Random random = new Random(seed);
        return outsideQuotes(sql, piece -> random.nextBoolean() ? piece.toUpperCase() : piece.toLowerCase());
    }

    /** Other white space, and comments where white space is. */
    static String gaps(String sql, long seed) {
        Random random = new Random(seed);
        return outsideQuotes(sql, piece -> piece.equals(" ") ? GAPS.get(random.nextInt(GAPS.size())) : piece);
    }

    private static String outsideQuotes(String sql, UnaryOperator<String> change) {
        return PIECE.matcher(sql).replaceAll(piece -> {
            String text = piece.group();
            boolean quoted = text.length() > 1;
            return Matcher.quoteReplacement(quoted ? text : change.apply(text));
        });
    }

    /** Queries that hold another query, written as it is between the two halves. */
    static final List<List<String>> NESTS = List.of(
            List.of("SELECT * FROM (", ") AS nested"),
            List.of("SELECT count(*) FROM (", ") AS nested"),
            List.of("WITH nested AS (", ") SELECT * FROM nested"),
            List.of("WITH nested AS MATERIALIZED (", ") SELECT * FROM nested"),
            List.of("SELECT 1 WHERE EXISTS (", ")"),
            List.of("WITH outer_one AS (WITH nested AS (", ") SELECT * FROM nested) SELECT * FROM outer_one"),
            List.of("SELECT * FROM schools, LATERAL (", ") AS nested"),
            List.of("SELECT * FROM (SELECT 1 AS one) AS a LEFT JOIN (", ") AS nested ON TRUE"));

    /** Queries of one column that hold another query of one column. */
    static final List<List<String>> VALUE_NESTS = List.of(
            List.of("SELECT (", ")"),
            List.of("SELECT 1 IN (", ")"),
            List.of("SELECT [x FOR x IN [1]], array(", ")"),
            List.of("SELECT CASE WHEN TRUE THEN (", ") END"));
}
