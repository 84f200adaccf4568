// Copyright (c) 2026 the Ask in English authors
// SPDX-License-Identifier: Apache-2.0
package org.lfed.cli.models;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lfed.core.catalog.ModelState;
import org.lfed.core.catalog.PromptStyle;

/** {@code list}, {@code verify}, {@code add} and {@code remove}, none of which opens a connection. */
class ModelsCommandTest {

    private static final int DONE = 0;
    private static final int USAGE = 2;
    private static final int MODEL = 4;

    @TempDir
    private Path folder;

    private CommandFixture lfed;
    private Path mine;

    @BeforeEach
    void aFileOfMyOwn() throws Exception {
        lfed = new CommandFixture(folder);
        mine = Files.writeString(folder.resolve("mine.gguf"), "GGUF mine");
    }

    private List<String> line(String id) {
        return lfed.out()
                .lines()
                .filter(line -> line.startsWith(id + " "))
                .map(line -> List.of(line.split(" {2,}")))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void theListSaysWhatThereIsAndWhatIsHere() {
        assertEquals(DONE, lfed.run("list"));

        assertEquals(
                List.of(
                        "demo",
                        "Demo",
                        "9 B",
                        "pointing",
                        "no",
                        folder.resolve("demo.gguf").toString()),
                line("demo"));
        assertEquals(List.of("big", "Big model", "about 9.0 GB", "chat", "-", "not installed"), line("big"));
        assertTrue(lfed.out().contains("Questions go to: demo (the default"), lfed::out);
    }

    @Test
    void theListSaysThatTheEnvironmentChooses() {
        lfed.environment("LFED_MODEL", "big");

        lfed.run("list");

        assertTrue(lfed.out().contains("Questions go to: big (LFED_MODEL says so)"), lfed::out);
    }

    @Test
    void theListAsJsonHasEveryDetail() throws Exception {
        lfed.run("add", mine.toString());

        assertEquals(DONE, lfed.run("list", "--json"));

        JsonNode list = new ObjectMapper().readTree(lfed.out());
        assertEquals("big", list.get(1).get("id").asText());
        assertEquals(9_000_000_000L, list.get(1).get("sizeBytes").asLong());
        assertFalse(list.get(1).get("sizeExact").asBoolean());
        assertFalse(list.get(1).get("installed").asBoolean());
        assertTrue(list.get(1).get("path").isNull());
        JsonNode added = list.get(3);
        assertEquals("mine", added.get("id").asText());
        assertEquals("verified", added.get("state").asText());
        assertEquals(mine.toString(), added.get("path").asText());
        assertEquals(64, added.get("sha256").asText().length());
    }

    @Test
    void anAddedFileIsDescribedAndListed() throws Exception {
        assertEquals(DONE, lfed.run("add", mine.toString()), lfed::err);

        assertTrue(lfed.out().contains("Added 'mine': A name inside, chat (as the file says)"), lfed::out);
        lfed.run("list");
        assertEquals(List.of("mine", "A name inside", "9 B", "chat", "yes, 2026-11-20", mine.toString()), line("mine"));
    }

    @Test
    void whatIsSaidAboutAnAddedFileCounts() throws Exception {
        lfed.run("add", mine.toString(), "--id", "other", "--name", "Another", "--style", "completion");

        assertEquals("Another", lfed.store().get("other").entry().name());
        assertEquals(PromptStyle.COMPLETION, lfed.store().get("other").entry().promptStyle());
    }

    @Test
    void anUnknownStyleIsAnsweredWithTheKnownOnes() {
        assertEquals(USAGE, lfed.run("add", mine.toString(), "--style", "poetry"));

        assertTrue(lfed.err().contains("Use one of chat, completion, pointing."), lfed::err);
    }

    @Test
    void aFileThatIsNotGgufIsNotAdded() throws Exception {
        Path text = Files.writeString(folder.resolve("text.gguf"), "hello");

        assertEquals(MODEL, lfed.run("add", text.toString()));

        assertTrue(lfed.err().contains("is not GGUF"), lfed::err);
        assertEquals(3, lfed.store().list().size());
    }

    @Test
    void aFileThatIsNotThereIsNotAdded() {
        assertEquals(MODEL, lfed.run("add", folder.resolve("none.gguf").toString()));

        assertTrue(lfed.err().contains("There is no file"), lfed::err);
    }

    @Test
    void aRightFileIsVerified() {
        lfed.run("add", mine.toString());

        assertEquals(DONE, lfed.run("verify", "mine"), lfed::err);

        assertTrue(lfed.out().startsWith("mine: right. SHA-256 "), lfed::out);
    }

    @Test
    void aChangedFileIsReported() throws Exception {
        lfed.run("add", mine.toString());
        Files.writeString(mine, "GGUF yours");

        assertEquals(MODEL, lfed.run("verify", "mine"));

        assertTrue(lfed.err().contains("mine: WRONG."), lfed::err);
        assertTrue(lfed.err().contains("Do not use it."), lfed::err);
        assertEquals(ModelState.CHANGED, lfed.store().get("mine").state());
    }

    @Test
    void verifyingEverythingReportsTheWorst() throws Exception {
        Path second = Files.writeString(folder.resolve("second.gguf"), "GGUF second");
        lfed.run("add", mine.toString());
        lfed.run("add", second.toString());
        Files.writeString(mine, "GGUF yours");

        assertEquals(MODEL, lfed.run("verify"));

        assertTrue(lfed.err().contains("mine: WRONG."), lfed::err);
        assertTrue(lfed.out().contains("second: right."), lfed::out);
    }

    @Test
    void aModelThatIsNotHereCannotBeVerified() {
        assertEquals(MODEL, lfed.run("verify", "big"));

        assertTrue(lfed.err().contains("lfed models fetch big"), lfed::err);
    }

    @Test
    void aFileWithoutAKnownChecksumIsNotCalledRight() {
        assertEquals(MODEL, lfed.run("verify", "demo"));

        assertTrue(lfed.err().contains("nothing says what it should be"), lfed::err);
    }

    @Test
    void removingAnAddedModelForgetsItAndKeepsTheFile() {
        lfed.run("add", mine.toString());

        assertEquals(DONE, lfed.run("remove", "mine"), lfed::err);

        assertTrue(Files.exists(mine));
        assertTrue(lfed.out().contains("no file was deleted"), lfed::out);
    }

    @Test
    void removingAFetchedFileAsks() throws Exception {
        Files.createDirectories(lfed.target().getParent());
        Files.writeString(lfed.target(), "GGUF big");
        assertEquals(USAGE, lfed.run("remove", "big"));

        lfed.personAnswers("no");
        assertEquals(MODEL, lfed.run("remove", "big"));
        assertTrue(Files.exists(lfed.target()));

        lfed.personAnswers("yes");
        assertEquals(DONE, lfed.run("remove", "big"));
        assertFalse(Files.exists(lfed.target()));
        assertEquals("Delete " + lfed.target() + "? [y/N] ", lfed.questions().get(1));
    }

    @Test
    void theBundledModelCannotBeRemoved() {
        assertEquals(MODEL, lfed.run("remove", "demo"));

        assertTrue(lfed.err().contains("ships with the product"), lfed::err);
    }

    @Test
    void withoutASubcommandTheKnownOnesAreNamed() {
        assertEquals(USAGE, lfed.run());

        assertTrue(lfed.err().contains("list, fetch, verify, add or remove"), lfed::err);
    }
}
