// Copyright (c) 2026 the Ask in English authors
// SPDX-License-Identifier: Apache-2.0
package org.lfed.guard;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Changes statements a little, so that most of what made them a statement is still there. */
final class SqlMutator {

    private static final Pattern PIECE = Pattern.compile("\\w+|\\s+|'[^']*'|\"[^\"]*\"|.", Pattern.DOTALL);
    private static final List<String> FRAGMENTS = List.of(
            ";",
            ")",
            "(",
            "--",
            "/*",
            "*/",
            "'",
            "\"",
            "$$",
            "\n",
            "\r",
            "\t",
            "\u00a0",
            "\u200b",
            "\u0000",
            "\uff1b",
            " AS x ",
            " RETURNING * ",
            "; DROP TABLE students",
            ") AS t; DELETE FROM odd; SELECT * FROM (SELECT 1",
            "'{secret}'",
            " UNION ALL SELECT 1 ",
            " FROM read_text('{secret}') ",
            "nextval('numbers')",
            "EXPLAIN ",
            "ANALYZE ",
            "WITH x AS (DELETE FROM odd RETURNING *) ",
            " /**/ ",
            "\\",
            "?",
            "::",
            "E'",
            "$a$",
            "#1");

    private final Random random;
    private final List<String> corpus;

    SqlMutator(Random random, List<String> corpus) {
        this.random = random;
        this.corpus = List.copyOf(corpus);
    }

    /** A statement of the corpus, changed in one to four places. */
    String next() {
        List<String> pieces = pieces(any());
        int changes = 1 + random.nextInt(4);
        for (int i = 0; i < changes && !pieces.isEmpty(); i++) {
            change(pieces);
        }
        return String.join("", pieces);
    }

    private void change(List<String> pieces) {
        int at = random.nextInt(pieces.size());
        switch (random.nextInt(7)) {
            case 0 -> pieces.remove(at);
            case 1 -> pieces.add(at, pieces.get(random.nextInt(pieces.size())));
            case 2 -> pieces.set(at, pieces.set(random.nextInt(pieces.size()), pieces.get(at)));
            case 3 -> pieces.add(at, FRAGMENTS.get(random.nextInt(FRAGMENTS.size())));
            case 4 -> {
                List<String> others = pieces(any());
                pieces.set(at, others.get(random.nextInt(others.size())));
            }
            case 5 -> {
                List<String> others = pieces(any());
                int cut = random.nextInt(others.size());
                pieces.subList(at, pieces.size()).clear();
                pieces.addAll(others.subList(cut, others.size()));
            }
            default -> pieces.set(at, "(" + any() + ")");
        }
    }

    private String any() {
        return corpus.get(random.nextInt(corpus.size()));
    }

    private static List<String> pieces(String sql) {
        List<String> pieces = new ArrayList<>();
        Matcher matcher = PIECE.matcher(sql);
        while (matcher.find()) {
            pieces.add(matcher.group());
        }
        return pieces;
    }
}
