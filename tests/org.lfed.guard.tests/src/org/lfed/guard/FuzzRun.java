// Copyright (c) 2026 the Ask in English authors
// SPDX-License-Identifier: Apache-2.0
package org.lfed.guard;

import java.io.IOException;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.lfed.core.sql.QueryException;
import org.lfed.core.sql.Verdict;

/**
 * Asks the guard about random statements, runs what it allows on a connection that may do everything, and compares the
 * whole database, its settings and the files around it before and after.
 */
final class FuzzRun {

    /** Comparing costs more than most statements. */
    private static final int COMPARED_TOGETHER = 250;

    private final Engine engine;
    private final Random random;
    private final SqlGenerator generator;
    private final SqlMutator mutator;
    private final List<String> suspects = new ArrayList<>();
    private int checked;
    private int allowed;
    private int ran;

    FuzzRun(Engine engine, long seed) {
        this.engine = engine;
        this.random = new Random(seed);
        this.generator = new SqlGenerator(random, 2);
        this.mutator = new SqlMutator(
                random,
                Stream.concat(
                                StatementFile.attacks().stream().map(StatementFile.Attack::sql),
                                StatementFile.honest().stream().map(StatementFile.Honest::sql))
                        .toList());
    }

    /**
     * What a run found.
     *
     * @param checked statements that the guard decided about
     * @param allowed how many of them it allowed
     * @param ran how many of those the engine could run to their end
     * @param changing statements among which one changed something; empty when nothing changed
     */
    record Report(int checked, int allowed, int ran, List<String> changing) {}

    /** Tries that many statements, or fewer when one changed something. */
    Report run(int count) throws IOException, SQLException, QueryException {
        while (checked < count) {
            try (ThrowAwayDatabase database = ThrowAwayDatabase.on(engine)) {
                if (changes(database, count)) {
                    return new Report(checked, allowed, ran, List.copyOf(suspects));
                }
            }
        }
        return new Report(checked, allowed, ran, List.of());
    }

    /** Goes on until something changed, the count is reached, or the database has to be opened anew. */
    private boolean changes(ThrowAwayDatabase database, int count) throws QueryException {
        String before = database.state();
        boolean usable = true;
        while (usable && checked < count) {
            suspects.clear();
            while (usable && checked < count && suspects.size() < COMPARED_TOGETHER) {
                usable = next(database);
            }
            if (usable && !before.equals(database.state())) {
                return true;
            }
        }
        return false;
    }

    private boolean next(ThrowAwayDatabase database) throws QueryException {
        String sql = database.fill(random.nextInt(3) == 0 ? mutator.next() : generator.statement());
        checked++;
        if (!(database.check(sql) instanceof Verdict.Allowed verdict)) {
            return true;
        }
        allowed++;
        suspects.add(verdict.sql());
        try {
            database.run(verdict);
            ran++;
        } catch (QueryException failure) {
            // Most of what is random is merely wrong. After an internal error the engine wants to be opened anew.
            return failure.problem() != QueryException.Problem.CONNECTION
                    && !failure.getMessage().contains("INTERNAL");
        }
        return true;
    }
}
