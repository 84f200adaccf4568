// Copyright (c) 2026 the Ask in English authors
// SPDX-License-Identifier: Apache-2.0
package org.lfed.cli.bench;

import java.util.ArrayList;
import java.util.List;
import org.lfed.core.ask.AskReport;
import org.lfed.core.sql.QueryException;

/** Collects what each question of the benchmark took. */
final class Measurements {

    private final int questions;
    private final List<Double> totals = new ArrayList<>();
    private final List<Double> raws = new ArrayList<>();
    private final List<Double> prompts = new ArrayList<>();
    private final List<Double> guards = new ArrayList<>();
    private final List<Double> explains = new ArrayList<>();
    private final List<Double> executes = new ArrayList<>();
    private final List<Double> cached = new ArrayList<>();
    private double secondCached = -1;
    private int asked;

    Measurements(int questions) {
        this.questions = questions;
    }

    /**
     * Adds an answered question.
     *
     * @param round negative for the warm-up, of which only the second question's cache is looked at
     */
    void add(int round, AskReport report, double promptMillis, double rawMillis) {
        double share =
                (double) report.tokens().cached() / Math.max(1, report.tokens().prompt());
        asked++;
        if (asked == 2) {
            secondCached = share;
        }
        if (round < 0) {
            return;
        }
        cached.add(share);
        totals.add(report.timings().total());
        raws.add(rawMillis);
        prompts.add(promptMillis);
        guards.add(report.timings().guard());
        explains.add(report.timings().explain());
        executes.add(report.timings().execute());
    }

    BenchReport report(int rounds, double loadMillis, double workerMegabytes, GuardBench guard) throws QueryException {
        Percentiles total = new Percentiles(totals);
        double raw = new Percentiles(raws).sum();
        double execute = new Percentiles(executes).sum();
        return new BenchReport(
                questions,
                rounds,
                loadMillis,
                workerMegabytes,
                total.median(),
                total.at(95),
                new Percentiles(raws).median(),
                total.sum() / raw,
                (total.sum() - execute) / raw,
                secondCached,
                new Percentiles(cached).smallest(),
                new Percentiles(prompts).median(),
                new Percentiles(guards).median(),
                guard.median(50),
                guard.median(2000),
                new Percentiles(explains).median(),
                new Percentiles(executes).median());
    }
}
