// Copyright (c) 2026 the Ask in English authors
// SPDX-License-Identifier: Apache-2.0
package org.lfed.core.sql;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The fast first answer, with the clearest words: statements that begin with a word which never only reads. It looks
 * where a statement can begin and nowhere else, so that literals, comments, quoted names and columns called
 * {@code update} pass. What slips by is the parse tree's to refuse: this list protects nothing.
 */
final class ForbiddenWords {

    /** What each word does to a database. */
    private static final Map<String, String> WORDS = Map.ofEntries(
            Map.entry("DROP", "removes tables and other objects"),
            Map.entry("DELETE", "removes rows"),
            Map.entry("INSERT", "adds rows"),
            Map.entry("UPDATE", "changes rows"),
            Map.entry("MERGE", "changes rows"),
            Map.entry("ALTER", "changes tables"),
            Map.entry("TRUNCATE", "empties tables"),
            Map.entry("CREATE", "makes new objects"),
            Map.entry("COMMENT", "changes the catalogue"),
            Map.entry("ATTACH", "opens another database"),
            Map.entry("DETACH", "closes a database"),
            Map.entry("COPY", "reads and writes files"),
            Map.entry("EXPORT", "writes files"),
            Map.entry("IMPORT", "reads files and makes new objects"),
            Map.entry("INSTALL", "fetches extensions"),
            Map.entry("LOAD", "loads native code"),
            Map.entry("PRAGMA", "changes settings"),
            Map.entry("SET", "changes settings"),
            Map.entry("RESET", "changes settings"),
            Map.entry("USE", "changes the default database"),
            Map.entry("CALL", "runs procedures"),
            Map.entry("CHECKPOINT", "writes the database file"),
            Map.entry("VACUUM", "rewrites tables"),
            Map.entry("PREPARE", "stores statements"),
            Map.entry("EXECUTE", "runs stored statements"),
            Map.entry("DEALLOCATE", "removes stored statements"));

    private static final Set<String> OBJECTS = Set.of(
            "TABLE",
            "VIEW",
            "SCHEMA",
            "INDEX",
            "SEQUENCE",
            "MACRO",
            "FUNCTION",
            "TYPE",
            "DATABASE",
            "SECRET",
            "OR",
            "TEMP",
            "TEMPORARY",
            "UNIQUE",
            "PERSISTENT");
    /** After a bracket, a word of the list begins a statement only with these behind it. */
    private static final Map<String, Set<String>> PHRASES = Map.of(
            "DELETE", Set.of("FROM"),
            "INSERT", Set.of("INTO", "OR"),
            "MERGE", Set.of("INTO"),
            "DROP", OBJECTS,
            "CREATE", OBJECTS,
            "ALTER", OBJECTS,
            "TRUNCATE", Set.of("TABLE"));

    /** Before a bracket, these do not call anything, so that a query may stand in it. */
    private static final Set<String> BEFORE_QUERY = Set.of(
            "AS",
            "MATERIALIZED",
            "FROM",
            "JOIN",
            "LATERAL",
            "IN",
            "EXISTS",
            "ANY",
            "ALL",
            "SOME",
            "UNION",
            "EXCEPT",
            "INTERSECT",
            "SELECT",
            "WHERE",
            "AND",
            "OR",
            "NOT",
            "ON",
            "WITH");

    private static final Set<String> QUERY_WORDS = Set.of("SELECT", "FROM", "VALUES", "TABLE");
    private static final int UPDATE_REACH = 8;

    private ForbiddenWords() {}

    /** The refusal that a word of the list calls for, or empty. */
    static Optional<Verdict.Refused> problem(String sql) {
        List<SqlToken> tokens = StatementText.tokens(sql);
        int depth = 0;
        boolean leadingWith = !tokens.isEmpty() && tokens.get(0).isWord("WITH");
        for (int i = 0; i < tokens.size(); i++) {
            SqlToken token = tokens.get(i);
            if (token.isSymbol('(')) {
                depth++;
            } else if (token.isSymbol(')')) {
                depth--;
            } else if (depth == 0 && QUERY_WORDS.contains(upper(token))) {
                leadingWith = false;
            }
            boolean listed = token.kind() == SqlToken.Kind.WORD && WORDS.containsKey(upper(token));
            boolean afterWith =
                    leadingWith && depth == 0 && i > 0 && tokens.get(i - 1).isSymbol(')');
            if (listed && (afterWith || beginsStatement(tokens, i))) {
                return Optional.of(new Verdict.Refused(
                        "forbidden-word",
                        upper(token) + " is not allowed: it " + WORDS.get(upper(token))
                                + ". Only one SELECT, which reads, may run."));
            }
        }
        return Optional.empty();
    }

    private static boolean beginsStatement(List<SqlToken> tokens, int at) {
        int before = at - 1;
        while (before >= 0 && tokens.get(before).isSymbol('(')) {
            before--;
        }
        if (before < 0 || tokens.get(before).isSymbol(';')) {
            return true;
        }
        boolean bracketed = before < at - 1;
        SqlToken opener = tokens.get(before);
        boolean queryMayStand =
                opener.kind() == SqlToken.Kind.SYMBOL && !opener.isSymbol(')') || BEFORE_QUERY.contains(upper(opener));
        return bracketed && queryMayStand && isPhrase(tokens, at);
    }

    private static boolean isPhrase(List<SqlToken> tokens, int at) {
        String word = upper(tokens.get(at));
        if (at + 2 >= tokens.size()) {
            return false;
        }
        SqlToken next = tokens.get(at + 1);
        if (word.equals("UPDATE")) {
            return next.isName()
                    && tokens.subList(at + 2, Math.min(tokens.size(), at + UPDATE_REACH)).stream()
                            .anyMatch(token -> token.isWord("SET"));
        }
        if (word.equals("COPY")) {
            return next.isName() || next.isSymbol('(');
        }
        return next.kind() == SqlToken.Kind.WORD
                && PHRASES.getOrDefault(word, Set.of()).contains(upper(next))
                && tokens.get(at + 2).isName();
    }

    private static String upper(SqlToken token) {
        return token.text().toUpperCase(Locale.ROOT);
    }
}
