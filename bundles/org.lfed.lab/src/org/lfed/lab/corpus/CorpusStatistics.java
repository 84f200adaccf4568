// Copyright (c) 2026 the Ask in English authors
// SPDX-License-Identifier: Apache-2.0
package org.lfed.lab.corpus;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** What happened while a corpus was made. */
public final class CorpusStatistics {

    private static final int MAX_EXAMPLES = 40;

    private final Map<String, Integer> shapes = new TreeMap<>();
    private final Map<String, Integer> unlinkedShapes = new TreeMap<>();
    private final List<String> examples = new ArrayList<>();
    private final List<String> failures = new ArrayList<>();
    private int schemas;
    private int pairs;
    private int unlinked;
    private int undecodable;
    private int executed;
    private int failed;
    private int withoutRows;
    private int leaks;
    private long schemaTokens;
    private long pairTokens;

    void schema(int tokens) {
        schemas++;
        schemaTokens += tokens;
    }

    void pair(String shape, int tokens) {
        pairs++;
        pairTokens += tokens;
        shapes.merge(shape, 1, Integer::sum);
    }

    void unlinked(String shape, String question) {
        unlinked++;
        unlinkedShapes.merge(shape, 1, Integer::sum);
        example("unlinked " + shape + ": " + question);
    }

    void undecodable(String shape, String question, String reason) {
        undecodable++;
        example("undecodable " + shape + ": " + question + " -- " + reason);
    }

    /** A question that a bank asks too. */
    void noteLeak() {
        leaks++;
    }

    void noteExecuted() {
        executed++;
    }

    void failed(String sql, String complaint) {
        failed++;
        if (failures.size() < MAX_EXAMPLES) {
            failures.add("failed: " + sql + " -- " + complaint);
        }
    }

    void withoutRows() {
        withoutRows++;
    }

    private void example(String text) {
        if (examples.size() < MAX_EXAMPLES) {
            examples.add(text);
        }
    }

    /** How many pairs were written. */
    public int pairs() {
        return pairs;
    }

    /** How many answers were run in a database, and failed there. */
    public int failed() {
        return failed;
    }

    /** How many questions were dropped because their answer ran and gave no row. */
    public int answersWithoutRows() {
        return withoutRows;
    }

    /** How many questions were dropped because a bank asks them too. */
    public int leaks() {
        return leaks;
    }

    /** How many answers were run in a database. */
    public int executed() {
        return executed;
    }

    /** How many questions were dropped because the linker did not find a constant of the answer in them. */
    public int unlinked() {
        return unlinked;
    }

    /** How many questions were dropped because their answer does not stand for SQL. */
    public int undecodable() {
        return undecodable;
    }

    /** A few of the questions and answers that were dropped, with the reason; those that failed first. */
    public List<String> examples() {
        return Stream.concat(failures.stream(), examples.stream()).toList();
    }

    @Override
    public String toString() {
        StringBuilder out = new StringBuilder();
        int tried = Math.max(1, pairs + unlinked + undecodable);
        out.append(String.format(
                Locale.ROOT,
                "%,d schemas, %,d pairs; about %.0f tokens a schema, %.0f a pair%n",
                schemas,
                pairs,
                (double) schemaTokens / Math.max(1, schemas),
                (double) pairTokens / Math.max(1, pairs)));
        out.append(String.format(
                Locale.ROOT,
                "dropped: %.2f%% a constant was not linked, %.3f%% not decodable%n",
                100.0 * unlinked / tried,
                100.0 * undecodable / tried));
        out.append(String.format(
                Locale.ROOT,
                "executed %,d: failed %,d, without rows %,d; questions of a bank %,d%n",
                executed,
                failed,
                withoutRows,
                leaks));
        failures.forEach(failure -> out.append("  ").append(failure).append(System.lineSeparator()));
        shapes.forEach((shape, count) -> out.append(String.format(
                Locale.ROOT,
                "  %-15s %5.1f%%  (not linked: %.1f%%)%n",
                shape,
                100.0 * count / Math.max(1, pairs),
                100.0
                        * unlinkedShapes.getOrDefault(shape, 0)
                        / Math.max(1, count + unlinkedShapes.getOrDefault(shape, 0)))));
        return out.toString();
    }
}
