// Copyright (c) 2026 the Ask in English authors
// SPDX-License-Identifier: Apache-2.0
package org.lfed.llama;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lfed.llama.fixtures.AlphabetModel;
import org.lfed.llama.fixtures.BrokenFiles;

@DisplayName("A GGUF header, read in plain Java,")
class GgufHeaderTest {

    @TempDir
    private Path folder;

    private Path file;
    private GgufHeader header;

    @BeforeEach
    void readHeader() throws IOException {
        file = AlphabetModel.tiny().write(folder.resolve("tiny.gguf"));
        header = GgufHeader.read(file);
    }

    @Test
    @DisplayName("tells what the model is")
    void tellsTheModel() {
        assertEquals("llama", header.architecture());
        assertEquals("alphabet", header.name());
        assertEquals(512, header.contextLength());
        assertEquals(1, header.blockCount());
        assertEquals(288, header.embeddingLength());
        assertEquals(288, header.keyLength());
        assertEquals(288, header.valueLength());
        assertEquals(257, header.vocabularySize());
    }

    @Test
    @DisplayName("tells whether there is a chat template")
    void tellsTheChatTemplate() {
        assertTrue(header.chatTemplate());
    }

    @Test
    @DisplayName("tells how many tokens llama.cpp adds to a prompt")
    void tellsAddedTokens() throws IOException {
        assertEquals(0, header.addedTokens());
        Path other = AlphabetModel.tiny().beginning().write(folder.resolve("beginning.gguf"));
        assertEquals(1, GgufHeader.read(other).addedTokens());
    }

    @Test
    @DisplayName("tells how long the file must be, so that a cut one is recognised")
    void tellsTheLength() throws IOException {
        assertTrue(header.tensorBytes() > 0);
        assertEquals(Files.size(file), header.requiredLength(), 31, "but for the padding at the end");
        assertTrue(Files.size(BrokenFiles.truncated(file, folder)) < header.requiredLength());
    }

    @Test
    @DisplayName("is refused when the file is something else")
    void refusesOtherFiles() throws IOException {
        Path other = BrokenFiles.wrongMagic(file, folder);
        assertFalse(assertThrows(GgufFormatException.class, () -> GgufHeader.read(other))
                .truncated());
        Path empty = Files.createFile(folder.resolve("empty.gguf"));
        assertFalse(assertThrows(GgufFormatException.class, () -> GgufHeader.read(empty))
                .truncated());
    }

    @Test
    @DisplayName("is refused wherever it is cut off")
    void refusesCutHeaders() throws IOException {
        byte[] content = Files.readAllBytes(file);
        int headerLength = content.length - (int) header.tensorBytes();
        for (int length = 4; length < headerLength - 32; length += 61) {
            Path cut = folder.resolve("cut.gguf");
            Files.write(cut, Arrays.copyOf(content, length));
            assertThrows(GgufFormatException.class, () -> GgufHeader.read(cut), "cut after " + length);
        }
    }

    @Test
    @DisplayName("never makes the reader run away when its numbers are absurd")
    void survivesAbsurdNumbers() throws IOException {
        byte[] content = Files.readAllBytes(file);
        for (int position = 8; position < 200; position++) {
            byte[] damaged = content.clone();
            damaged[position] = (byte) 0xFF;
            Path copy = Files.write(folder.resolve("damaged.gguf"), damaged);
            try {
                GgufHeader.read(copy);
            } catch (GgufFormatException e) {
                assertFalse(e.getMessage().isEmpty());
            }
        }
    }
}
