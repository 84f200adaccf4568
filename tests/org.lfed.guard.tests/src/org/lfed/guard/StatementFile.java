// Copyright (c) 2026 the Ask in English authors
// SPDX-License-Identifier: Apache-2.0
package org.lfed.guard;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;

/** The statements of a data file, one a line, columns separated by tabs. */
final class StatementFile {

    private StatementFile() {}

    /**
     * A statement that must be refused.
     *
     * @param reason why somebody would try it
     * @param sql the statement, with places to fill in
     */
    record Attack(String reason, String sql) {}

    /**
     * A statement that must be allowed.
     *
     * @param since the first version of DuckDB that understands it
     * @param reason why somebody writes it
     * @param sql the statement, with places to fill in
     */
    record Honest(String since, String reason, String sql) {}

    static List<Attack> attacks() {
        return lines("attacks.tsv").stream()
                .map(columns -> new Attack(columns[0], unescape(columns[1])))
                .toList();
    }

    static List<Honest> honest() {
        return lines("honest.tsv").stream()
                .map(columns -> new Honest(columns[0], columns[1], unescape(columns[2])))
                .toList();
    }

    private static List<String[]> lines(String file) {
        try (BufferedReader reader = new BufferedReader(new InputStreamReader(
                Objects.requireNonNull(StatementFile.class.getResourceAsStream(file), file), StandardCharsets.UTF_8))) {
            return reader.lines()
                    .filter(line -> !line.startsWith("# "))
                    .map(line -> line.split("\t", -1))
                    .toList();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** Backslash n, r, t and u with four digits; a doubled backslash is one. */
    private static String unescape(String text) {
        StringBuilder plain = new StringBuilder();
        for (int i = 0; i < text.length(); i++) {
            char character = text.charAt(i);
            if (character != '\\') {
                plain.append(character);
                continue;
            }
            i++;
            switch (text.charAt(i)) {
                case 'n' -> plain.append('\n');
                case 'r' -> plain.append('\r');
                case 't' -> plain.append('\t');
                case 'u' -> {
                    plain.append((char) Integer.parseInt(text.substring(i + 1, i + 5), 16));
                    i += 4;
                }
                default -> plain.append(text.charAt(i));
            }
        }
        return plain.toString();
    }
}
