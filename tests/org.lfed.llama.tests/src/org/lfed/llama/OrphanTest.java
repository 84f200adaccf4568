// Copyright (c) 2026 the Ask in English authors
// SPDX-License-Identifier: Apache-2.0
package org.lfed.llama;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedReader;
import java.io.File;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.lfed.llama.fixtures.CodeLocations;
import org.lfed.llama.fixtures.DoomedParent;
import org.lfed.llama.fixtures.Processes;
import org.lfed.llama.fixtures.Workbench;

@DisplayName("When the process that started a worker is killed")
class OrphanTest {

    private static final Duration PATIENCE = Duration.ofSeconds(5);

    @TempDir
    private static Path folder;

    @ParameterizedTest(name = "while the worker is {0}")
    @EnumSource(DoomedParent.Moment.class)
    @DisplayName("the worker ends itself and takes its temporary folder along")
    void workerEndsItself(DoomedParent.Moment moment) throws Exception {
        Workbench workbench = new Workbench(folder);
        String classpath = Stream.concat(
                        new WorkerClasspath().locate().stream(), Stream.of(CodeLocations.of(DoomedParent.class)))
                .map(Path::toString)
                .collect(Collectors.joining(File.pathSeparator));
        Process parent = new ProcessBuilder(
                        System.getProperty("java.home") + "/bin/java",
                        "-cp",
                        classpath,
                        DoomedParent.class.getName(),
                        moment.name(),
                        folder.toString())
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        try (BufferedReader output = parent.inputReader()) {
            long worker = Long.parseLong(output.readLine());
            assertTrue(Processes.isRunning(worker));
            parent.destroyForcibly().waitFor();
            assertTrue(Processes.within(PATIENCE, () -> !Processes.isRunning(worker)));
            assertEquals(List.of(), workbench.temporaryFolders());
        } finally {
            parent.destroyForcibly();
        }
    }
}
