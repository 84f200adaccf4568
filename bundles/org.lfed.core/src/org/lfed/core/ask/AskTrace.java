// Copyright (c) 2026 the Ask in English authors
// SPDX-License-Identifier: Apache-2.0
package org.lfed.core.ask;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.lfed.core.model.Generation;
import org.lfed.core.model.ModelInfo;
import org.lfed.core.prompt.AskPrompt;
import org.lfed.core.prompt.SchemaReport;
import org.lfed.core.sql.Protection;
import org.lfed.core.sql.Verdict;

/** Collects what a question's report will say, and measures its stages. */
final class AskTrace {

    /** The stages whose time is reported. */
    enum Stage {
        LOAD,
        GENERATE,
        GUARD,
        EXPLAIN,
        EXECUTE
    }

    /** Work that is timed. */
    @FunctionalInterface
    interface Work<T, E extends Exception, F extends Exception> {
        T run() throws E, F;
    }

    private final long start = System.nanoTime();
    private final Map<Stage, Long> nanos = new EnumMap<>(Stage.class);
    private final String question;
    private String sql = "";
    private String executedSql = "";
    private ModelInfo model;
    private SchemaReport schema;
    private List<String> checks = List.of();
    private Protection protection;
    private String repairedError;
    private double firstTokenMillis;
    private int promptTokens;
    private int cachedTokens;
    private int generatedTokens;

    AskTrace(String question) {
        this.question = question;
    }

    <T, E extends Exception, F extends Exception> T timed(Stage stage, Work<T, E, F> work) throws E, F {
        long before = System.nanoTime();
        try {
            return work.run();
        } finally {
            nanos.merge(stage, System.nanoTime() - before, Long::sum);
        }
    }

    void loaded(ModelInfo info) {
        model = info;
    }

    void prompted(AskPrompt prompt) {
        schema = prompt.schema();
        promptTokens = prompt.tokens();
    }

    void generated(Generation generation) {
        if (generatedTokens == 0) {
            firstTokenMillis = generation.firstTokenMillis();
        }
        promptTokens = generation.promptTokens();
        cachedTokens = generation.cachedTokens();
        generatedTokens += generation.generatedTokens();
    }

    void extracted(String statement) {
        sql = statement;
    }

    void checked(Verdict.Allowed allowed) {
        checks = allowed.checks();
    }

    void executed(Protection level) {
        protection = level;
    }

    void repairing(String error) {
        repairedError = error;
    }

    void executing(String wrapped) {
        executedSql = wrapped;
    }

    AskReport report() {
        Timings timings = new Timings(
                millis(Stage.LOAD),
                firstTokenMillis,
                millis(Stage.GENERATE),
                millis(Stage.GUARD),
                millis(Stage.EXPLAIN),
                millis(Stage.EXECUTE),
                (System.nanoTime() - start) / 1e6);
        return new AskReport(
                question,
                sql,
                executedSql,
                Optional.ofNullable(model),
                Optional.ofNullable(schema),
                checks,
                Optional.ofNullable(protection),
                Optional.ofNullable(repairedError),
                timings,
                new TokenCounts(promptTokens, cachedTokens, generatedTokens));
    }

    private double millis(Stage stage) {
        return nanos.getOrDefault(stage, 0L) / 1e6;
    }
}
