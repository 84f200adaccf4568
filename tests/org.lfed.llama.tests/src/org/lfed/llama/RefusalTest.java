// Copyright (c) 2026 the Ask in English authors
// SPDX-License-Identifier: Apache-2.0
package org.lfed.llama;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.lfed.llama.fixtures.Workbench.ask;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
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
import org.lfed.core.model.ModelInfo;
import org.lfed.llama.fixtures.AlphabetModel;
import org.lfed.llama.fixtures.BrokenFiles;
import org.lfed.llama.fixtures.Workbench;

@DisplayName("A model that cannot be run is refused with a reason and a next step:")
class RefusalTest {

    @TempDir
    private Path folder;

    private Workbench workbench;
    private Path good;

    @BeforeEach
    void makeWorkbench() throws IOException {
        workbench = new Workbench(folder);
        good = workbench.tiny();
    }

    @AfterEach
    void nothingIsLeft() throws IOException {
        assertEquals(List.of(), workbench.temporaryFolders());
    }

    private static ModelException refusal(LlamaSettings settings) {
        return refusal(settings, Long.MAX_VALUE);
    }

    private static ModelException refusal(LlamaSettings settings, long memory) {
        try (LlamaSqlModel model =
                new LlamaSqlModel(settings, new ModelFileCheck(), () -> memory, new WorkerCommand(settings))) {
            ModelException e = assertThrows(ModelException.class, () -> ask(model, "a", 1));
            assertFalse(e.getMessage().isBlank());
            assertFalse(e.nextStep().isBlank());
            assertEquals(-1, model.workerPid(), "no worker is left");
            return e;
        }
    }

    private ModelException refusal(Path file) {
        return refusal(workbench.settings(file).build());
    }

    @Test
    @DisplayName("there is no such file")
    void missing() {
        assertEquals(Problem.MISSING, refusal(folder.resolve("none.gguf")).problem());
    }

    @Test
    @DisplayName("it is incomplete")
    void truncated() throws IOException {
        assertEquals(
                Problem.TRUNCATED, refusal(BrokenFiles.truncated(good, folder)).problem());
    }

    @Test
    @DisplayName("it is not GGUF")
    void notGguf() throws IOException {
        assertEquals(
                Problem.NOT_GGUF, refusal(BrokenFiles.wrongMagic(good, folder)).problem());
    }

    @Test
    @DisplayName("its checksum is another")
    void wrongChecksum() {
        ModelException e =
                refusal(workbench.settings(good).sha256("0".repeat(64)).build());
        assertEquals(Problem.WRONG_CHECKSUM, e.problem());
    }

    @Test
    @DisplayName("llama.cpp does not know its architecture")
    void unknownArchitecture() throws IOException {
        Path file = AlphabetModel.tiny().ofArchitecture("kiwi").write(folder.resolve("kiwi.gguf"));
        ModelException e = refusal(file);
        assertEquals(Problem.UNKNOWN_ARCHITECTURE, e.problem());
        assertTrue(e.getMessage().contains("\"kiwi\""), e.getMessage());
    }

    @Test
    @DisplayName("llama.cpp misses something in it, in llama.cpp's own words")
    void rejected() throws IOException {
        ModelException e = refusal(BrokenFiles.renamedTensor(good, folder));
        assertEquals(Problem.REJECTED, e.problem());
        assertTrue(e.getMessage().contains("output_norm.weight"), e.getMessage());
    }

    @Test
    @DisplayName("it does not fit into memory")
    void tooBig() {
        assertEquals(
                Problem.TOO_BIG,
                refusal(workbench.settings(good).build(), 1 << 20).problem());
    }

    @Test
    @DisplayName("the library folder has no library")
    void noLibrary() {
        ModelException e =
                refusal(workbench.settings(good).libraryFolder(folder).build());
        assertEquals(Problem.NATIVE_LIBRARY, e.problem());
        assertTrue(e.getMessage().contains(System.mapLibraryName("jllama")), e.getMessage());
    }

    @Test
    @DisplayName("but a library that does not load gives way to the one that comes along, and a notice says so")
    void badLibrary() throws Exception {
        Files.writeString(folder.resolve(System.mapLibraryName("jllama")), "no library");
        LlamaSettings settings = workbench.settings(good).libraryFolder(folder).build();
        try (LlamaSqlModel model = new LlamaSqlModel(settings, new ModelFileCheck())) {
            ModelInfo info = model.load(step -> {}, new Cancellation());
            assertTrue(info.notice().contains(folder.toString()), info.notice());
        }
    }

    @Test
    @DisplayName("the Java that should run it is not there")
    void noJava() {
        ModelException e = refusal(
                workbench.settings(good).javaExecutable(folder.resolve("java")).build());
        assertEquals(Problem.WORKER_DIED, e.problem());
    }

    @Test
    @DisplayName("the worker's classes are not there")
    void noClasses() {
        ModelException e = refusal(
                workbench.settings(good).workerClasspath(List.of(folder)).build());
        assertEquals(Problem.WORKER_DIED, e.problem());
        assertTrue(e.getMessage().contains("exit value 1"), e.getMessage());
    }

    @Test
    @DisplayName("there is no native library for this computer")
    void noNativeLibrary() throws IOException {
        List<Path> classpath = new ArrayList<>();
        for (Path entry : new WorkerClasspath().locate()) {
            classpath.add(BrokenFiles.withoutNativeLibraries(entry, folder));
        }
        ModelException e =
                refusal(workbench.settings(good).workerClasspath(classpath).build());
        assertEquals(Problem.NATIVE_LIBRARY, e.problem());
        assertTrue(e.getMessage().contains("No native library found"), e.getMessage());
    }
}
