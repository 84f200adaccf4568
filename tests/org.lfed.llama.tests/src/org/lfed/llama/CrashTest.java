// Copyright (c) 2026 the Ask in English authors
// SPDX-License-Identifier: Apache-2.0
package org.lfed.llama;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.lfed.llama.fixtures.Workbench.ask;
import static org.lfed.llama.fixtures.Workbench.request;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lfed.core.model.Cancellation;
import org.lfed.core.model.ModelException;
import org.lfed.core.model.ModelException.Problem;
import org.lfed.core.model.Prompt;
import org.lfed.llama.fixtures.Processes;
import org.lfed.llama.fixtures.Workbench;

@DisplayName("When the worker crashes")
class CrashTest {

    private static final int TIMES = 20;
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    @TempDir
    private static Path folder;

    @Test
    @DisplayName("in the middle of twenty answers, as many questions fail, as many work, and nothing is left over")
    void inMidAnswer() throws Exception {
        Workbench workbench = new Workbench(folder);
        try (LlamaSqlModel model =
                new LlamaSqlModel(workbench.settings(workbench.slow()).build(), new ModelFileCheck())) {
            ask(model, "a", 1);
            long handles = openHandles();
            for (int i = 0; i < TIMES; i++) {
                long worker = model.workerPid();
                ModelException e = assertThrows(
                        ModelException.class,
                        () -> model.generate(request(" ", 5000), piece -> Processes.kill(worker), new Cancellation()));
                assertEquals(Problem.WORKER_DIED, e.problem());
                assertFalse(e.nextStep().isBlank());
                assertEquals("bcd", ask(model, "a", 3).text());
                assertFalse(Processes.isRunning(worker));
            }
            assertTrue(Processes.within(PATIENCE, () -> ownThreads() <= 3), "its log, its events, the watchdog");
            assertTrue(
                    Processes.within(PATIENCE, () -> openHandles() <= handles + 2),
                    "before: " + handles + ", after: " + openHandles());
            assertEquals(1, workbench.temporaryFolders().size(), "the living worker's");
        }
        assertTrue(Processes.within(PATIENCE, () -> ownThreads() == 0));
        assertEquals(List.of(), workbench.temporaryFolders());
    }

    @Test
    @DisplayName("between two questions, nobody notices")
    void betweenQuestions() throws Exception {
        Workbench workbench = new Workbench(folder);
        try (LlamaSqlModel model =
                new LlamaSqlModel(workbench.settings(workbench.tiny()).build(), new ModelFileCheck())) {
            ask(model, "a", 1);
            long worker = model.workerPid();
            Processes.kill(worker);
            assertTrue(Processes.within(PATIENCE, () -> model.workerPid() < 0));
            assertEquals(3, model.countTokens(new Prompt.Completion("abc")));
        }
    }

    private static long ownThreads() {
        return Thread.getAllStackTraces().keySet().stream()
                .filter(thread -> thread.getName().startsWith("lfed-llama"))
                .count();
    }

    /** Open files of this process, where the system tells. */
    private static long openHandles() throws IOException {
        Path handles = Path.of("/proc/self/fd");
        if (!Files.exists(handles)) {
            return 0;
        }
        try (Stream<Path> entries = Files.list(handles)) {
            return entries.count();
        }
    }
}
