// Copyright (c) 2026 the Ask in English authors
// SPDX-License-Identifier: Apache-2.0
package org.lfed.core.sql;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Small facts about statement text that need no parser. */
final class StatementText {

    private static final Pattern TRAILING = Pattern.compile("[;\\s]+$");
    private static final Pattern FIRST_WORD = Pattern.compile("[A-Za-z_]+");
    /** A scheme, a slash or backslash, a glob, or the ending of a file that DuckDB would read by itself. */
    private static final Pattern PATH_LIKE = Pattern.compile(
            ".*(://|[/\\\\*?\\[~]|\\.(csv|tsv|txt|json|ndjson|jsonl|parquet|db|duckdb|ddb|sqlite|xlsx?|arrow|gz|zst)$).*",
            Pattern.CASE_INSENSITIVE | Pattern.DOTALL);

    private StatementText() {
    }

    /** The statement without surrounding white space and closing semicolons, which no wrapper survives. */
    static String trim(String sql) {
        return TRAILING.matcher(sql.strip()).replaceFirst("");
    }

    /** The first word in capitals, past any bracket or comment sign. */
    static Optional<String> firstWord(String sql) {
        Matcher word = FIRST_WORD.matcher(sql);
        return word.find() ? Optional.of(word.group().toUpperCase(Locale.ROOT)) : Optional.empty();
    }

    /** Whether a table name is one that DuckDB could take for a file or an address. */
    static boolean isPathLike(String name) {
        return PATH_LIKE.matcher(name).matches();
    }
}
