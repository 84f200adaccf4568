// Copyright (c) 2026 the Ask in English authors
// SPDX-License-Identifier: Apache-2.0
package org.lfed.dbeaver.editor;

import java.util.stream.Collectors;

/** The question as SQL comment lines, which nothing that a user types can end early. */
final class QuestionComment {

    private QuestionComment() {}

    /** The comment with its line break: one {@code --} line for each line of the question. */
    static String of(String question) {
        // \R also covers the line breaks that Java knows and SQL may not, each of which gets a comment mark of its own.
        return question.strip()
                .replaceAll("[\\p{Cntrl}&&[^\\r\\n\\t\\u000B\\f\\u0085]]", " ")
                .lines()
                .flatMap(line -> java.util.Arrays.stream(line.split("\\R")))
                .map(line -> ("-- " + line).stripTrailing())
                .collect(Collectors.joining("\n", "", "\n"));
    }
}
