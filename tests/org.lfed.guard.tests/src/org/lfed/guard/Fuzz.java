// Copyright (c) 2026 the Ask in English authors
// SPDX-License-Identifier: Apache-2.0
package org.lfed.guard;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import org.lfed.core.sql.QueryException;

/** The long form of {@link FuzzTest}: {@code long-run.sh} beside the tests runs it. */
public final class Fuzz {

    private Fuzz() {}

    /**
     * Runs it.
     *
     * @param arguments the engine (V1_1, V1_3, V1_5, V2_0), how many statements, the seed
     */
    public static void main(String[] arguments) throws IOException, SQLException, QueryException {
        Engine engine = Engine.valueOf(arguments[0]);
        int count = Integer.parseInt(arguments[1]);
        long seed = Long.parseLong(arguments[2]);
        // Loads what there is to load before the watch begins.
        new FuzzRun(engine, seed + 1).run(200);
        mark("lfed-fuzz-begins");
        long start = System.nanoTime();
        FuzzRun.Report report = new FuzzRun(engine, seed).run(count);
        mark("lfed-fuzz-ends");
        System.out.printf(
                "%s, seed %d: %d statements, %d allowed, %d of those ran to their end, %s, %.0f s%n",
                engine,
                seed,
                report.checked(),
                report.allowed(),
                report.ran(),
                report.changing().isEmpty() ? "nothing changed" : "SOMETHING CHANGED",
                (System.nanoTime() - start) / 1e9);
        report.changing().forEach(System.out::println);
        System.out.flush();
        // The native code of 1.3 now and then waits for ever when a process ends in the ordinary way.
        Runtime.getRuntime().halt(report.changing().isEmpty() ? 0 : 1);
    }

    /** Shows in a trace of system calls where the run begins and ends. */
    private static void mark(String name) {
        Files.exists(Path.of(name));
    }
}
