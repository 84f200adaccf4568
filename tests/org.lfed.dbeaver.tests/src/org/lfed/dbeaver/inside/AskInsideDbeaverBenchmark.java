// Copyright (c) 2026 the Ask in English authors
// SPDX-License-Identifier: Apache-2.0
package org.lfed.dbeaver.inside;

import static org.lfed.dbeaver.inside.AskPage.await;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * How fast and how large it is inside DBeaver; prints numbers and asserts nothing. Run with {@code
 * -Dtest=AskInsideDbeaverBenchmark}.
 */
class AskInsideDbeaverBenchmark {

    private static final List<String> QUESTIONS = List.of(
            "How many students are there?",
            "How many students are in each school?",
            "How many students were chronically absent in 2023-2024?",
            "What is the average attendance rate by school?",
            "How many students are in each grade level?",
            "How many students are female?",
            "List the students in grade 9 at Jefferson High",
            "How many discipline incidents were there in 2023-2024?",
            "How many incidents were there by school?",
            "What is the average GPA by school?",
            "How many students are English learners?",
            "How many students receive free or reduced lunch?",
            "What is the average grade in each course?",
            "How many students are there by race?",
            "How many students enrolled in 2023-2024?",
            "Which schools have the most students?",
            "How many absences were there by grade level?",
            "How many students withdrew?",
            "How many students have a disability?",
            "How many students are in Kennedy Prep?");

    private final AskPage page = new AskPage();

    @BeforeEach
    void openSample() throws Exception {
        page.openSample();
    }

    @AfterEach
    void removeConnections() throws Exception {
        page.removeConnections();
    }

    @Test
    void timesOfTwentyQuestions() throws Exception {
        ask("How many students are there?");
        List<Double> answered = new ArrayList<>();
        for (String question : QUESTIONS) {
            double millis = ask(question);
            boolean rows = page.shows(text -> text.matches("(?s)[\\d,]+ rows? .*"));
            System.out.printf(Locale.ROOT, "BENCH %7.1f ms  %s  %s%n", millis, rows ? "rows" : "none", question);
            if (rows) {
                answered.add(millis);
            }
        }
        Collections.sort(answered);
        System.out.printf(
                Locale.ROOT,
                "BENCH answered %d, p50 %.1f ms, p95 %.1f ms, max %.1f ms%n",
                answered.size(),
                answered.get(answered.size() / 2),
                answered.get((int) Math.ceil(answered.size() * 0.95) - 1),
                answered.get(answered.size() - 1));
    }

    @Test
    void heapAfterTwoHundredQuestions() throws Exception {
        for (int i = 1; i <= 200; i++) {
            ask(QUESTIONS.get(i % QUESTIONS.size()));
            if (i == 10 || i == 50 || i == 100 || i == 200) {
                System.out.printf(Locale.ROOT, "BENCH heap after %3d questions: %.1f MB%n", i, heapMegabytes());
            }
        }
    }

    private static double heapMegabytes() throws InterruptedException {
        Runtime runtime = Runtime.getRuntime();
        double used = Double.MAX_VALUE;
        // References are cleared one collection after another.
        for (int i = 0; i < 5; i++) {
            System.gc();
            Thread.sleep(300);
            used = Math.min(used, (runtime.totalMemory() - runtime.freeMemory()) / 1e6);
        }
        return used;
    }

    /** From the command to the end, as the view shows it: with an answer its rows stand in the grid by then. */
    private double ask(String question) throws Exception {
        page.prepare(question);
        long start = System.nanoTime();
        page.run("org.lfed.ui.ask", Map.of());
        await("an end", () -> page.isEnabled("Ask") && !page.isEnabled("Stop"));
        return (System.nanoTime() - start) / 1e6;
    }
}
