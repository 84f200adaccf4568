// Copyright (c) 2026 the Ask in English authors
// SPDX-License-Identifier: Apache-2.0
package org.lfed.llama;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.lfed.llama.fixtures.Workbench.ask;
import static org.lfed.llama.fixtures.Workbench.request;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.lfed.core.model.Cancellation;
import org.lfed.core.model.ModelException;
import org.lfed.core.model.ModelException.Problem;
import org.lfed.llama.fixtures.Processes;
import org.lfed.llama.fixtures.Workbench;

@DisplayName("A model's worker process")
class LifecycleTest {

    private static final Duration PATIENCE = Duration.ofSeconds(10);

    @TempDir
    private static Path folder;

    private Workbench workbench;

    @BeforeEach
    void makeWorkbench() {
        workbench = new Workbench(folder);
    }

    @Test
    @DisplayName("is gone after a while without questions, and there again for the next")
    void idles() throws Exception {
        LlamaSettings settings = workbench
                .settings(workbench.tiny())
                .idleUnload(Duration.ofMillis(300))
                .build();
        try (LlamaSqlModel model = new LlamaSqlModel(settings, new ModelFileCheck())) {
            assertEquals("bc", ask(model, "a", 2).text());
            long first = model.workerPid();
            assertTrue(Processes.within(PATIENCE, () -> model.workerPid() < 0 && !Processes.isRunning(first)));
            assertEquals("bc", ask(model, "a", 2).text());
        }
    }

    @Test
    @DisplayName("is not gone while it answers, however long that takes")
    void staysWhileBusy() throws Exception {
        LlamaSettings settings = workbench
                .settings(workbench.slow())
                .idleUnload(Duration.ofMillis(50))
                .build();
        try (LlamaSqlModel model = new LlamaSqlModel(settings, new ModelFileCheck())) {
            assertEquals(100, ask(model, " ", 100).text().length());
        }
    }

    @Test
    @DisplayName("is gone after close, with its temporary folder, and stays so")
    void closes() throws Exception {
        LlamaSqlModel model =
                new LlamaSqlModel(workbench.settings(workbench.tiny()).build(), new ModelFileCheck());
        ask(model, "a", 2);
        long pid = model.workerPid();
        assertTrue(Processes.isRunning(pid));
        model.close();
        assertFalse(Processes.isRunning(pid));
        assertEquals(List.of(), workbench.temporaryFolders());
        assertThrows(IllegalStateException.class, () -> ask(model, "a", 2));
        model.close();
    }

    @Test
    @DisplayName("ends the answer that is under way when it is closed")
    void closesWhileBusy() throws Exception {
        LlamaSqlModel model =
                new LlamaSqlModel(workbench.settings(workbench.slow()).build(), new ModelFileCheck());
        ModelException e = assertThrows(
                ModelException.class,
                () -> model.generate(request(" ", 5000), piece -> model.close(), new Cancellation()));
        assertEquals(Problem.CANCELLED, e.problem());
    }

    @Test
    @DisplayName("answers one question after the other, whoever asks")
    void servesInTurn() throws Exception {
        ExecutorService askers = Executors.newFixedThreadPool(4);
        try (LlamaSqlModel model =
                new LlamaSqlModel(workbench.settings(workbench.tiny()).build(), new ModelFileCheck())) {
            List<Future<String>> answers = "abcdefgh"
                    .chars()
                    .mapToObj(letter -> askers.submit(
                            () -> ask(model, Character.toString(letter), 1).text()))
                    .toList();
            StringBuilder all = new StringBuilder();
            for (Future<String> answer : answers) {
                all.append(answer.get(PATIENCE.toSeconds(), TimeUnit.SECONDS));
            }
            assertEquals("bcdefghi", all.toString());
        } finally {
            askers.shutdownNow();
        }
    }

    @Test
    @DisplayName("can be cancelled for a question that still waits for its turn")
    void cancelsWaiting() throws Exception {
        ExecutorService other = Executors.newSingleThreadExecutor();
        Cancellation first = new Cancellation();
        Cancellation second = new Cancellation();
        CountDownLatch writing = new CountDownLatch(1);
        try (LlamaSqlModel model =
                new LlamaSqlModel(workbench.settings(workbench.slow()).build(), new ModelFileCheck())) {
            Future<?> busy =
                    other.submit(() -> model.generate(request(" ", 5000), piece -> writing.countDown(), first));
            assertTrue(writing.await(PATIENCE.toSeconds(), TimeUnit.SECONDS));
            second.cancel();
            ModelException e =
                    assertThrows(ModelException.class, () -> model.generate(request(" ", 1), piece -> {}, second));
            assertEquals(Problem.CANCELLED, e.problem());
            assertFalse(busy.isDone());
            first.cancel();
        } finally {
            other.shutdownNow();
        }
    }

    @Test
    @DisplayName("can be cancelled by interrupting the thread that waits")
    void interrupts() throws Exception {
        try (LlamaSqlModel model =
                new LlamaSqlModel(workbench.settings(workbench.slow()).build(), new ModelFileCheck())) {
            Thread asker = Thread.currentThread();
            ModelException e = assertThrows(
                    ModelException.class,
                    () -> model.generate(request(" ", 5000), piece -> asker.interrupt(), new Cancellation()));
            assertEquals(Problem.CANCELLED, e.problem());
            assertTrue(Thread.interrupted(), "the interruption is passed on");
            assertEquals("bc", ask(model, "a", 2).text());
        }
    }

    @Test
    @DisplayName("is not kept when the one who listens fails")
    void listenerFails() throws Exception {
        try (LlamaSqlModel model =
                new LlamaSqlModel(workbench.settings(workbench.slow()).build(), new ModelFileCheck())) {
            assertThrows(
                    ArithmeticException.class,
                    () -> model.generate(
                            request(" ", 5000),
                            piece -> {
                                throw new ArithmeticException("the listener's own");
                            },
                            new Cancellation()));
            assertEquals("bc", ask(model, "a", 2).text());
        }
    }

    @Test
    @EnabledOnOs(OS.LINUX)
    @DisplayName("opens no network connection and listens to none")
    void opensNoConnection() throws Exception {
        try (LlamaSqlModel model =
                new LlamaSqlModel(workbench.settings(workbench.tiny()).build(), new ModelFileCheck())) {
            ask(model, "a", 2);
            assertEquals(List.of(), Processes.networkSockets(model.workerPid()));
        }
    }

    @Test
    @DisplayName("does not leave folders of processes that were killed")
    void sweeps() throws Exception {
        Path old = Files.createDirectories(
                folder.resolve("temporary files").resolve("lfed-worker-" + Integer.MAX_VALUE + "-1"));
        Files.createFile(old.resolve("libjllama.so"));
        try (LlamaSqlModel model =
                new LlamaSqlModel(workbench.settings(workbench.tiny()).build(), new ModelFileCheck())) {
            model.load(step -> {}, new Cancellation());
            assertEquals(1, workbench.temporaryFolders().size());
            assertFalse(Files.exists(old));
        }
    }
}
