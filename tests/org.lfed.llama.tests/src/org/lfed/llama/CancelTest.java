// Copyright (c) 2026 the Ask in English authors
// SPDX-License-Identifier: Apache-2.0
package org.lfed.llama;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.lfed.llama.fixtures.Workbench.ask;
import static org.lfed.llama.fixtures.Workbench.request;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Timer;
import java.util.TimerTask;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.lfed.core.model.Cancellation;
import org.lfed.core.model.LoadProgress;
import org.lfed.core.model.ModelException;
import org.lfed.core.model.ModelException.Problem;
import org.lfed.llama.fixtures.Processes;
import org.lfed.llama.fixtures.Workbench;

@DisplayName("A cancel is answered within a second, and the next question works,")
class CancelTest {

    private static final Duration PROMISE = Duration.ofSeconds(1);
    private static final int MUCH = 5000;

    @TempDir
    private static Path folder;

    private LlamaSqlModel model;
    private final Cancellation cancellation = new Cancellation();
    private volatile long cancelled;

    @BeforeEach
    void makeModel() throws Exception {
        Workbench workbench = new Workbench(folder);
        model = new LlamaSqlModel(workbench.settings(workbench.slow()).build(), new ModelFileCheck());
    }

    @AfterEach
    void closeModel() {
        model.close();
    }

    private void cancelNow() {
        cancelled = System.nanoTime();
        cancellation.cancel();
    }

    private void cancelAfter(int millis) {
        new Timer(true)
                .schedule(
                        new TimerTask() {
                            @Override
                            public void run() {
                                cancelNow();
                            }
                        },
                        millis);
    }

    private void assertCancelledInTime(Executable task) throws ModelException {
        ModelException e = assertThrows(ModelException.class, task);
        long millis = Duration.ofNanos(System.nanoTime() - cancelled).toMillis();
        assertEquals(Problem.CANCELLED, e.problem());
        assertTrue(millis < PROMISE.toMillis(), "It took " + millis + " ms");
        assertEquals("bcd", ask(model, "a", 3).text());
    }

    @ParameterizedTest
    @EnumSource(
            value = LoadProgress.Step.class,
            names = {"STARTING", "READING"})
    @DisplayName("while the model is loaded")
    void whileLoading(LoadProgress.Step step) throws ModelException {
        assertCancelledInTime(() -> model.load(
                progress -> {
                    if (progress.step() == step && !cancellation.isCancelled()) {
                        cancelNow();
                    }
                },
                cancellation));
    }

    @Test
    @DisplayName("while a long prompt is read, by ending the worker")
    void whilePrefilling() throws Exception {
        model.load(progress -> {}, new Cancellation());
        long busy = model.workerPid();
        String prompt = "CREATE TABLE t (a INTEGER);\n".repeat(220);
        cancelAfter(300);
        assertCancelledInTime(() -> model.generate(request(prompt, 1), piece -> {}, cancellation));
        assertNotEquals(busy, model.workerPid());
        assertTrue(Processes.within(PROMISE, () -> !Processes.isRunning(busy)));
    }

    @Test
    @DisplayName("while an answer is written, by the same worker")
    void whileGenerating() throws ModelException {
        model.load(progress -> {}, new Cancellation());
        long worker = model.workerPid();
        cancelAfter(300);
        assertCancelledInTime(() -> model.generate(request(" ", MUCH), piece -> {}, cancellation));
        assertEquals(worker, model.workerPid());
    }

    @Test
    @DisplayName("when it comes from the one who listens to the answer, who then hears no more")
    void fromTheListener() throws ModelException {
        StringBuilder heard = new StringBuilder();
        assertCancelledInTime(() -> model.generate(
                request(" ", MUCH),
                piece -> {
                    heard.append(piece);
                    cancelNow();
                },
                cancellation));
        assertEquals("a", heard.toString());
    }

    @Test
    @DisplayName("when it came before the question")
    void before() throws ModelException {
        cancelNow();
        assertCancelledInTime(() -> model.generate(request(" ", MUCH), piece -> {}, cancellation));
    }

    @Test
    @DisplayName("twenty times in a row, at any moment, and never hits the next question")
    void manyTimes() throws ModelException {
        model.load(progress -> {}, new Cancellation());
        long worker = model.workerPid();
        for (int i = 0; i < 20; i++) {
            Cancellation each = new Cancellation();
            int last = i;
            StringBuilder heard = new StringBuilder();
            ModelException e = assertThrows(
                    ModelException.class,
                    () -> model.generate(
                            request(" ", MUCH),
                            piece -> {
                                heard.append(piece);
                                if (heard.length() > last) {
                                    each.cancel();
                                }
                            },
                            each));
            assertEquals(Problem.CANCELLED, e.problem());
            assertEquals("cd", ask(model, "b", 2).text());
        }
        assertEquals(worker, model.workerPid());
    }
}
