// Copyright (c) 2026 the Ask in English authors
// SPDX-License-Identifier: Apache-2.0
package org.lfed.cli.bench;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * What the benchmark measured, all times in milliseconds.
 *
 * @param questions how many questions were asked in each round
 * @param rounds how often each was asked after one warm-up round
 * @param loadMedian starting the worker and loading the model
 * @param workerMegabytes the worker's resident memory after all questions, -1 where it cannot be read
 * @param questionToRowsMedian a warm question, from its text to its rows
 * @param questionToRows95 the same, 95th percentile
 * @param rawMedian java-llama.cpp alone on the same prompts
 * @param rawRatio question to rows by java-llama.cpp alone, sums over all questions
 * @param sqlRatio question to checked SQL, without running it, by java-llama.cpp alone
 * @param secondQuestionCached share of its prompt that the second question found in the cache
 * @param cachedSmallest the smallest such share of all warm questions
 * @param linkMedian reading the question, linking it and building the prompt
 * @param guardMedian a decision of the guard
 * @param guard50Median a decision of the guard on a catalogue of 50 tables
 * @param guard2000Median the same on 2,000 tables
 * @param explainMedian planning by the engine
 * @param executeMedian running and reading the rows
 */
record BenchReport(
        int questions,
        int rounds,
        @JsonProperty("load_ms") double loadMedian,
        @JsonProperty("worker_mb") double workerMegabytes,
        @JsonProperty("question_to_rows_p50_ms") double questionToRowsMedian,
        @JsonProperty("question_to_rows_p95_ms") double questionToRows95,
        @JsonProperty("raw_p50_ms") double rawMedian,
        @JsonProperty("rows_to_raw_ratio") double rawRatio,
        @JsonProperty("sql_to_raw_ratio") double sqlRatio,
        @JsonProperty("second_question_cached") double secondQuestionCached,
        @JsonProperty("cached_smallest") double cachedSmallest,
        @JsonProperty("prompt_p50_ms") double linkMedian,
        @JsonProperty("guard_p50_ms") double guardMedian,
        @JsonProperty("guard_50_tables_p50_ms") double guard50Median,
        @JsonProperty("guard_2000_tables_p50_ms") double guard2000Median,
        @JsonProperty("explain_p50_ms") double explainMedian,
        @JsonProperty("execute_p50_ms") double executeMedian) {

    List<String> lines() {
        List<String> lines = new ArrayList<>();
        lines.add(String.format(Locale.US, "%d questions, %d rounds after a warm-up", questions, rounds));
        lines.add(line("worker start and load", loadMedian, "ms"));
        lines.add(line("worker memory", workerMegabytes, "MB"));
        lines.add(line("question to rows, p50", questionToRowsMedian, "ms"));
        lines.add(line("question to rows, p95", questionToRows95, "ms"));
        lines.add(line("  prompt", linkMedian, "ms"));
        lines.add(line("  guard", guardMedian, "ms"));
        lines.add(line("  guard, 50 tables", guard50Median, "ms"));
        lines.add(line("  guard, 2,000 tables", guard2000Median, "ms"));
        lines.add(line("  explain", explainMedian, "ms"));
        lines.add(line("  execute", executeMedian, "ms"));
        lines.add(line("java-llama.cpp alone, p50", rawMedian, "ms"));
        lines.add(line("question to rows / alone", rawRatio, "x"));
        lines.add(line("question to SQL / alone", sqlRatio, "x"));
        lines.add(line("second question cached", 100 * secondQuestionCached, "%"));
        lines.add(line("least cached", 100 * cachedSmallest, "%"));
        return lines;
    }

    private static String line(String name, double value, String unit) {
        return String.format(Locale.US, "%-28s %9.2f %s", name, value, unit);
    }
}
