// Copyright (c) 2026 the Ask in English authors
// SPDX-License-Identifier: Apache-2.0
package org.lfed.llama;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.lfed.llama.fixtures.Workbench.ask;
import static org.lfed.llama.fixtures.Workbench.request;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lfed.core.model.Cancellation;
import org.lfed.core.model.ModelException;
import org.lfed.core.model.ModelException.Problem;
import org.lfed.llama.fixtures.CodeLocations;
import org.lfed.llama.fixtures.ScriptedWorker;
import org.lfed.llama.fixtures.Workbench;

@DisplayName("With a worker that does not behave")
class StubbornWorkerTest {

    @TempDir
    private static Path folder;

    private LlamaSqlModel model;

    @BeforeEach
    void makeModel() throws Exception {
        Workbench workbench = new Workbench(folder);
        List<Path> classpath = new ArrayList<>(new WorkerClasspath().locate());
        classpath.add(CodeLocations.of(ScriptedWorker.class));
        LlamaSettings settings = workbench
                .settings(workbench.tiny())
                .workerClasspath(classpath)
                .silence(Duration.ofMillis(1500))
                .build();
        model = new LlamaSqlModel(
                settings,
                new ModelFileCheck(),
                () -> Long.MAX_VALUE,
                new WorkerCommand(settings, ScriptedWorker.class.getName()));
    }

    @AfterEach
    void closeModel() {
        model.close();
    }

    @Test
    @DisplayName("garbage between its events is ignored")
    void garbage() throws ModelException {
        assertEquals("hello", ask(model, ScriptedWorker.GARBAGE, 10).text());
    }

    @Test
    @DisplayName("events that answer another question are ignored")
    void strangers() throws ModelException {
        assertEquals("mine", ask(model, ScriptedWorker.STRANGERS, 10).text());
    }

    @Test
    @DisplayName("silence is taken for death, and the next question works")
    void silence() throws ModelException {
        ModelException e = assertThrows(ModelException.class, () -> ask(model, ScriptedWorker.SILENCE, 10));
        assertEquals(Problem.WORKER_DIED, e.problem());
        assertTrue(e.getMessage().contains("no sign of life"), e.getMessage());
        assertEquals("hello", ask(model, ScriptedWorker.GARBAGE, 10).text());
    }

    @Test
    @DisplayName("silence while nothing was asked does not count")
    void idle() throws Exception {
        assertEquals("hello", ask(model, ScriptedWorker.GARBAGE, 10).text());
        Thread.sleep(2000);
        assertEquals("slow", ask(model, ScriptedWorker.SLOW, 10).text());
    }

    @Test
    @DisplayName("a log that goes on is a sign of life")
    void busy() throws ModelException {
        assertEquals("late", ask(model, ScriptedWorker.BUSY, 10).text());
    }

    @Test
    @DisplayName("a cancel that it ignores is obeyed within a second all the same")
    void ignoredCancel() throws ModelException {
        model.load(step -> {}, new Cancellation());
        Cancellation cancellation = new Cancellation();
        long[] cancelled = new long[1];
        ModelException e = assertThrows(
                ModelException.class,
                () -> model.generate(
                        request(ScriptedWorker.CHATTER, 10),
                        piece -> {
                            cancelled[0] = System.nanoTime();
                            cancellation.cancel();
                        },
                        cancellation));
        long millis = Duration.ofNanos(System.nanoTime() - cancelled[0]).toMillis();
        assertEquals(Problem.CANCELLED, e.problem());
        assertTrue(millis < 1000, "It took " + millis + " ms");
        assertEquals("hello", ask(model, ScriptedWorker.GARBAGE, 10).text());
    }

    @Test
    @DisplayName("an exit in mid-answer is told with its exit value")
    void exit() throws ModelException {
        ModelException e = assertThrows(ModelException.class, () -> ask(model, ScriptedWorker.EXIT, 10));
        assertEquals(Problem.WORKER_DIED, e.problem());
        assertTrue(e.getMessage().contains("exit value 42"), e.getMessage());
    }

    @Test
    @DisplayName("a log that says nothing about the answer leaves the counts to its events")
    void withoutUsage() throws ModelException {
        assertEquals(1, ask(model, ScriptedWorker.GARBAGE, 10).generatedTokens());
    }
}
