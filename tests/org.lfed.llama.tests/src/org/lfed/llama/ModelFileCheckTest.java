// Copyright (c) 2026 the Ask in English authors
// SPDX-License-Identifier: Apache-2.0
package org.lfed.llama;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lfed.core.model.Cancellation;
import org.lfed.core.model.ModelException;
import org.lfed.core.model.ModelException.Problem;
import org.lfed.llama.fixtures.AlphabetModel;
import org.lfed.llama.fixtures.BrokenFiles;

@DisplayName("The check of a model file")
class ModelFileCheckTest {

    @TempDir
    private Path folder;

    private Path file;
    private String sha256;
    private final ModelFileCheck check = new ModelFileCheck();
    private final List<Double> progress = new ArrayList<>();

    @BeforeEach
    void writeModel() throws Exception {
        file = AlphabetModel.tiny().write(folder.resolve("tiny.gguf"));
        sha256 = HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(file)));
    }

    private GgufHeader check(Path path, String expected) throws ModelException {
        return check.check(path, expected, progress::add, new Cancellation());
    }

    private ModelException refusal(Path path, String expected) {
        ModelException e = assertThrows(ModelException.class, () -> check(path, expected));
        assertFalse(e.nextStep().isBlank(), "a next step");
        return e;
    }

    @Test
    @DisplayName("lets a good file pass, in either case of the checksum's letters")
    void passesGoodFile() throws ModelException {
        assertEquals("llama", check(file, null).architecture());
        assertEquals("llama", check(file, sha256).architecture());
        assertEquals("llama", check(file, sha256.toUpperCase(Locale.ROOT)).architecture());
    }

    @Test
    @DisplayName("says that a file is missing, and where")
    void missing() {
        ModelException e = refusal(folder.resolve("none.gguf"), null);
        assertEquals(Problem.MISSING, e.problem());
        assertTrue(e.getMessage().contains("none.gguf"));
    }

    @Test
    @DisplayName("says that a folder is no model")
    void folderIsNoModel() {
        assertEquals(Problem.MISSING, refusal(folder, null).problem());
    }

    @Test
    @DisplayName("says that a file is incomplete")
    void truncated() throws Exception {
        assertEquals(
                Problem.TRUNCATED,
                refusal(BrokenFiles.truncated(file, folder), null).problem());
    }

    @Test
    @DisplayName("says that a file is not GGUF")
    void notGguf() throws Exception {
        assertEquals(
                Problem.NOT_GGUF,
                refusal(BrokenFiles.wrongMagic(file, folder), null).problem());
    }

    @Test
    @DisplayName("says that a file is not the expected one, though it looks like it")
    void wrongChecksum() throws Exception {
        assertEquals(
                Problem.WRONG_CHECKSUM,
                refusal(BrokenFiles.corrupted(file, folder), sha256).problem());
    }

    @Test
    @DisplayName("tells how far it has read")
    void tellsProgress() throws ModelException {
        check(file, sha256);
        assertEquals(0.0, progress.get(0));
        assertEquals(1.0, progress.get(progress.size() - 1));
    }

    @Test
    @DisplayName("reads a file only once as long as it does not change")
    void remembersChecksum() throws Exception {
        check(file, sha256);
        progress.clear();
        check(file, sha256);
        assertEquals(List.of(), progress);
        Files.copy(BrokenFiles.corrupted(file, folder), file, StandardCopyOption.REPLACE_EXISTING);
        Files.setLastModifiedTime(file, FileTime.fromMillis(0));
        assertEquals(Problem.WRONG_CHECKSUM, refusal(file, sha256).problem());
    }

    @Test
    @DisplayName("can be cancelled")
    void cancelled() {
        Cancellation cancellation = new Cancellation();
        ModelException e = assertThrows(
                ModelException.class, () -> check.check(file, sha256, fraction -> cancellation.cancel(), cancellation));
        assertEquals(Problem.CANCELLED, e.problem());
    }
}
