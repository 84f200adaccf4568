// Copyright (c) 2026 the Ask in English authors
// SPDX-License-Identifier: Apache-2.0
package org.lfed.lab.eval;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Exact match: whether two statements are the same text but for white space, comments, upper and lower case outside of
 * literals, quotes around plain identifiers, and a closing semicolon. It says nothing about what they return.
 */
public final class ExactMatch {

    private static final Pattern TOKEN = Pattern.compile(
            "(?<skip>\\s+|--[^\\n]*|/\\*.*?\\*/)"
                    + "|(?<literal>'[^']*+(?:''[^']*+)*+')"
                    + "|(?<quoted>\"[^\"]*+(?:\"\"[^\"]*+)*+\")"
                    + "|(?<word>[\\p{L}_][\\p{L}\\d_$]*)"
                    + "|\\d+(?:\\.\\d*)?|<=|>=|<>|!=|\\|\\||::|.",
            Pattern.DOTALL);
    private static final Pattern PLAIN = Pattern.compile("[A-Za-z_][A-Za-z0-9_]*");

    private ExactMatch() {}

    /** Whether the statements are the same. */
    public static boolean of(String first, String second) {
        return tokens(first).equals(tokens(second));
    }

    private static List<String> tokens(String sql) {
        List<String> tokens = new ArrayList<>();
        Matcher matcher = TOKEN.matcher(sql);
        while (matcher.find()) {
            if (matcher.group("skip") == null) {
                tokens.add(normalised(matcher));
            }
        }
        while (!tokens.isEmpty() && tokens.get(tokens.size() - 1).equals(";")) {
            tokens.remove(tokens.size() - 1);
        }
        return tokens;
    }

    private static String normalised(Matcher matcher) {
        String quoted = matcher.group("quoted");
        if (quoted != null) {
            String inner = quoted.substring(1, quoted.length() - 1);
            // DuckDB ignores the case of identifiers, quoted or not.
            return (PLAIN.matcher(inner).matches() ? inner : quoted).toLowerCase(Locale.ROOT);
        }
        return matcher.group("word") != null ? matcher.group().toLowerCase(Locale.ROOT) : matcher.group();
    }
}
