// Copyright (c) 2026 the Ask in English authors
// SPDX-License-Identifier: Apache-2.0
package org.lfed.cli.models;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lfed.core.catalog.ModelState;

class FetchCommandTest {

    private static final int SIZE = 3_000_000;
    private static final int HALF = SIZE / 2;
    private static final int DONE = 0;
    private static final int USAGE = 2;
    private static final int MODEL = 4;

    @TempDir
    private Path folder;

    private FakeHub hub;
    private CommandFixture lfed;
    private byte[] bytes;

    @BeforeEach
    void aHubWithABigModel() throws Exception {
        bytes = new byte[SIZE];
        new Random(1).nextBytes(bytes);
        hub = new FakeHub();
        hub.publish(CommandFixture.REPOSITORY, CommandFixture.FILE, bytes);
        lfed = new CommandFixture(folder);
        lfed.environment("LFED_HUB", hub.address());
    }

    @AfterEach
    void closeTheHub() {
        hub.close();
    }

    private Path part() {
        return PartFile.pathFor(lfed.target(), FakeHub.sha256(bytes));
    }

    private void leaveAPart(byte[] content) throws Exception {
        Files.createDirectories(part().getParent());
        Files.write(part(), content);
    }

    @Test
    void aModelIsFetchedVerifiedAndRecorded() throws Exception {
        assertEquals(DONE, lfed.run("fetch", "big", "--yes"), lfed::err);

        assertArrayEquals(bytes, Files.readAllBytes(lfed.target()));
        assertEquals(List.of("big.gguf"), lfed.folder());
        assertEquals(ModelState.VERIFIED, lfed.store().get("big").state());
        assertEquals(
                Optional.of(FakeHub.sha256(bytes)), lfed.store().resolve("big").expected());
        assertTrue(lfed.out().contains("SHA-256 " + FakeHub.sha256(bytes)), lfed::out);
        assertTrue(lfed.out().contains("Use it with: --model big"), lfed::out);
    }

    @Test
    void sizeAndSourceAreShownBeforeAsking() {
        lfed.personAnswers("yes");

        assertEquals(DONE, lfed.run("fetch", "big"), lfed::err);

        assertTrue(lfed.out().contains("about 9.0 GB"), lfed::out);
        assertTrue(lfed.out().contains(hub.address() + "/owner/big-gguf, file big-q4_k_m.gguf"), lfed::out);
        assertTrue(lfed.out().contains("licence Apache-2.0"), lfed::out);
        assertEquals(List.of("Fetch it? [y/N] "), lfed.questions());
    }

    @ParameterizedTest
    @ValueSource(strings = {"n", "", "maybe"})
    void withoutAYesNothingIsAskedOfTheHub(String answer) {
        lfed.personAnswers(answer);

        assertEquals(MODEL, lfed.run("fetch", "big"));

        assertEquals(List.of(), hub.requests());
        assertTrue(lfed.err().startsWith("Nothing was fetched."), lfed::err);
    }

    @Test
    void withoutATerminalItRefusesUnlessYesIsGiven() {
        assertEquals(USAGE, lfed.run("fetch", "big"));

        assertEquals(List.of(), hub.requests());
        assertTrue(lfed.err().contains("there is no terminal to ask on"), lfed::err);
        assertTrue(lfed.err().contains("--yes"), lfed::err);
    }

    @Test
    void aDroppedConnectionIsResumedWithinTheSameRun() throws Exception {
        hub.dropAfter(HALF, 1);

        assertEquals(DONE, lfed.run("fetch", "big", "--yes"), lfed::err);

        assertArrayEquals(bytes, Files.readAllBytes(lfed.target()));
        assertEquals(2, hub.downloads().size());
        assertTrue(hub.downloads().get(1).matches("GET /cdn/\\S+ bytes=[1-9]\\d*-"), hub.downloads()::toString);
    }

    @Test
    void aConnectionThatKeepsDroppingKeepsItsPartForTheNextRun() throws Exception {
        lfed.retries(0);
        hub.dropAfter(HALF, 1);

        assertEquals(MODEL, lfed.run("fetch", "big", "--yes"));

        assertTrue(lfed.err().contains("run the same command again; it goes on where it stopped"), lfed::err);
        assertEquals(List.of(part().getFileName().toString()), lfed.folder());
        long here = Files.size(part());
        assertEquals(DONE, lfed.run("fetch", "big", "--yes"), lfed::err);
        assertTrue(hub.downloads().get(1).endsWith(" bytes=" + here + "-"), hub.downloads()::toString);
        assertArrayEquals(bytes, Files.readAllBytes(lfed.target()));
    }

    @Test
    void retriesEndWhenNothingComes() {
        lfed.retries(2);
        hub.dropAfter(0, 100);

        assertEquals(MODEL, lfed.run("fetch", "big", "--yes"));

        assertEquals(3, hub.downloads().size());
    }

    @Test
    void aConnectionThatFallsSilentIsDroppedAndResumed() throws Exception {
        lfed.stall(Duration.ofMillis(300));
        hub.stallAfter(HALF);

        assertEquals(DONE, lfed.run("fetch", "big", "--yes"), lfed::err);

        assertArrayEquals(bytes, Files.readAllBytes(lfed.target()));
        assertEquals(2, hub.downloads().size());
    }

    @Test
    void aPartOfAnEarlierRunIsContinued() throws Exception {
        leaveAPart(Arrays.copyOf(bytes, HALF));

        assertEquals(DONE, lfed.run("fetch", "big", "--yes"), lfed::err);

        assertEquals(List.of("GET /cdn/owner/big-gguf/big-q4_k_m.gguf bytes=" + HALF + "-"), hub.downloads());
        assertArrayEquals(bytes, Files.readAllBytes(lfed.target()));
    }

    @Test
    void aPartThatIsWholeAlreadyNeedsNoMoreBytes() throws Exception {
        leaveAPart(bytes);

        assertEquals(DONE, lfed.run("fetch", "big", "--yes"), lfed::err);

        assertEquals(List.of(), hub.downloads());
        assertArrayEquals(bytes, Files.readAllBytes(lfed.target()));
    }

    @Test
    void aPartThatIsTooLongIsThrownAway() throws Exception {
        leaveAPart(Arrays.copyOf(bytes, SIZE + 1));

        assertEquals(DONE, lfed.run("fetch", "big", "--yes"), lfed::err);

        assertArrayEquals(bytes, Files.readAllBytes(lfed.target()));
    }

    @Test
    void aPartOfAnotherVersionIsNotContinued() throws Exception {
        leaveAPart(Arrays.copyOf(bytes, HALF));
        byte[] newer = bytes.clone();
        newer[0]++;
        hub.publish(CommandFixture.REPOSITORY, CommandFixture.FILE, newer);

        assertEquals(DONE, lfed.run("fetch", "big", "--yes"), lfed::err);

        assertEquals(List.of("GET /cdn/owner/big-gguf/big-q4_k_m.gguf"), hub.downloads());
        assertArrayEquals(newer, Files.readAllBytes(lfed.target()));
        assertEquals(List.of("big.gguf"), lfed.folder());
    }

    @Test
    void aServerWithoutRangesStartsOver() throws Exception {
        hub.forgetRanges();
        leaveAPart(Arrays.copyOf(bytes, HALF));

        assertEquals(DONE, lfed.run("fetch", "big", "--yes"), lfed::err);

        assertArrayEquals(bytes, Files.readAllBytes(lfed.target()));
    }

    @Test
    void wrongBytesAreDeletedAndNeverUsed() throws Exception {
        byte[] wrong = bytes.clone();
        wrong[HALF]++;
        hub.sendWrongBytes(wrong);

        assertEquals(MODEL, lfed.run("fetch", "big", "--yes"));

        assertTrue(lfed.err().contains("should be " + FakeHub.sha256(bytes)), lfed::err);
        assertEquals(List.of(), lfed.folder());
        assertEquals(ModelState.NOT_INSTALLED, lfed.store().get("big").state());
    }

    @Test
    void aFullDiskIsNoticedBeforeAnythingIsFetched() throws Exception {
        lfed.freeBytes(SIZE);

        assertEquals(MODEL, lfed.run("fetch", "big", "--yes"));

        assertTrue(lfed.err().contains("The disk is too full: 3.0 MB are still to come"), lfed::err);
        assertTrue(lfed.err().contains("LFED_HOME"), lfed::err);
        assertEquals(List.of(), hub.downloads());
        assertEquals(List.of(), lfed.folder());
    }

    @Test
    void whatIsHereAlreadyNeedsNoRoom() throws Exception {
        leaveAPart(Arrays.copyOf(bytes, SIZE - 1000));
        lfed.freeBytes(100_001_000);

        assertEquals(DONE, lfed.run("fetch", "big", "--yes"), lfed::err);
    }

    @Test
    void aFileThatIsNotThereIsAnsweredWithThoseThatAre() {
        hub.publish(CommandFixture.REPOSITORY, "big-q8_0.gguf", bytes);

        assertEquals(MODEL, lfed.run("fetch", "big", "--yes", "--file", "big-q2_k.gguf"));

        assertTrue(lfed.err().contains("has no file big-q2_k.gguf"), lfed::err);
        assertTrue(lfed.err().contains("--file: big-q4_k_m.gguf, big-q8_0.gguf"), lfed::err);
    }

    @Test
    void aNameKnownInPartIsLookedUpInTheRepository() {
        hub.publish("owner/guess-gguf", "Guess-Q4_K_M.gguf", bytes);
        hub.publish("owner/guess-gguf", "Guess-Q8_0.gguf", bytes);

        assertEquals(DONE, lfed.run("fetch", "guess", "--yes"), lfed::err);

        assertEquals(List.of("GET /cdn/owner/guess-gguf/Guess-Q4_K_M.gguf"), hub.downloads());
    }

    @Test
    void severalFilesOfThatNameAreAChoiceForThePerson() {
        hub.publish("owner/guess-gguf", "a-q4_k_m.gguf", bytes);
        hub.publish("owner/guess-gguf", "b-q4_k_m.gguf", bytes);

        assertEquals(MODEL, lfed.run("fetch", "guess", "--yes"));
        assertTrue(lfed.err().contains("--file: a-q4_k_m.gguf, b-q4_k_m.gguf"), lfed::err);

        assertEquals(DONE, lfed.run("fetch", "guess", "--yes", "--file", "b-q4_k_m.gguf"), lfed::err);
        assertEquals(List.of("GET /cdn/owner/guess-gguf/b-q4_k_m.gguf"), hub.downloads());
    }

    @ParameterizedTest
    @ValueSource(ints = {401, 403})
    void aRepositoryThatIsNotPublicIsNamed(int status) {
        hub.refuseWith(status);

        assertEquals(MODEL, lfed.run("fetch", "big", "--yes"));

        assertTrue(lfed.err().contains("does not exist at 127.0.0.1 or is not public"), lfed::err);
        assertTrue(lfed.err().contains("lfed models add FILE"), lfed::err);
    }

    @Test
    void aBusyHubIsSaidToBeBusy() {
        hub.refuseWith(503);

        assertEquals(MODEL, lfed.run("fetch", "big", "--yes"));

        assertTrue(lfed.err().contains("is busy or out of order (HTTP 503)"), lfed::err);
    }

    @Test
    void aHubThatCannotBeReachedIsNamed() {
        hub.close();

        assertEquals(MODEL, lfed.run("fetch", "big", "--yes"));

        assertTrue(lfed.err().contains("127.0.0.1 cannot be reached"), lfed::err);
    }

    @Test
    void aHubThatStatesNoChecksumIsNotTrusted() throws Exception {
        hub.hideChecksums();

        assertEquals(MODEL, lfed.run("fetch", "big", "--yes"));

        assertTrue(lfed.err().contains("does not state the SHA-256"), lfed::err);
        assertEquals(List.of(), lfed.folder());
    }

    @ParameterizedTest
    @ValueSource(strings = {"http://example.org/big.gguf", "http://localhost:1/big.gguf", "file:///etc/hosts"})
    void aRedirectToAnInsecureAddressIsNotFollowed(String address) throws Exception {
        hub.redirectTo(address);

        assertEquals(MODEL, lfed.run("fetch", "big", "--yes"));

        assertTrue(lfed.err().contains("an address that is not secure: " + address), lfed::err);
        assertEquals(List.of(), lfed.folder());
    }

    @Test
    void redirectsInACircleEnd() {
        hub.redirectTo("/owner/big-gguf/resolve/main/big-q4_k_m.gguf");

        assertEquals(MODEL, lfed.run("fetch", "big", "--yes"));

        assertTrue(lfed.err().contains("redirects in a circle"), lfed::err);
    }

    @Test
    void aHubThatIsNotSecureIsRefused() {
        assertEquals(USAGE, lfed.run("fetch", "big", "--yes", "--hub", "http://example.org"));

        assertTrue(lfed.err().contains("must be an https address"), lfed::err);
    }

    @Test
    void twoProcessesDoNotFetchTheSameFile() throws Exception {
        leaveAPart(Arrays.copyOf(bytes, HALF));
        try (FileChannel other = FileChannel.open(part(), StandardOpenOption.WRITE);
                FileLock lock = other.lock()) {
            assertTrue(lock.isValid());

            assertEquals(MODEL, lfed.run("fetch", "big", "--yes"));
        }

        assertTrue(lfed.err().contains("Another process is fetching big.gguf"), lfed::err);
        assertEquals(HALF, Files.size(part()));
    }

    @Test
    void aModelThatIsHereAndVerifiedIsNotFetchedAgain() {
        lfed.run("fetch", "big", "--yes");
        int before = hub.requests().size();

        assertEquals(DONE, lfed.run("fetch", "big"));

        assertEquals(before, hub.requests().size());
        assertTrue(lfed.out().contains("is here and verified"), lfed::out);
    }

    @Test
    void aFileCopiedThereByHandIsRecognised() throws Exception {
        Files.createDirectories(lfed.target().getParent());
        Files.write(lfed.target(), bytes);

        assertEquals(DONE, lfed.run("fetch", "big", "--yes"), lfed::err);

        assertEquals(List.of(), hub.downloads());
        assertEquals(ModelState.VERIFIED, lfed.store().get("big").state());
    }

    @Test
    void anotherFileInItsPlaceIsNotOverwritten() throws Exception {
        Files.createDirectories(lfed.target().getParent());
        Files.writeString(lfed.target(), "something else");

        assertEquals(MODEL, lfed.run("fetch", "big", "--yes"));

        assertEquals("something else", Files.readString(lfed.target()));
        assertTrue(lfed.err().contains("lfed models remove big"), lfed::err);
    }

    @Test
    void theBundledModelNeedsNoFetching() {
        assertEquals(DONE, lfed.run("fetch", "demo"));

        assertTrue(lfed.out().contains("needs no fetching"), lfed::out);
        assertEquals(List.of(), hub.requests());
    }

    @Test
    void anUnknownModelIsAnsweredWithTheKnownOnes() {
        assertEquals(MODEL, lfed.run("fetch", "huge"));

        assertTrue(lfed.err().contains("demo, big, guess"), lfed::err);
    }

    @Test
    void progressInALogIsALineForEveryTenth() {
        lfed.run("fetch", "big", "--yes");

        List<String> lines = lfed.err().lines().toList();
        assertEquals("Fetching 100% (3.0 MB of 3.0 MB)", lines.get(lines.size() - 1));
        assertTrue(lines.size() <= 10, lfed::err);
        assertFalse(lfed.err().contains("\r"), lfed::err);
    }

    @Test
    void progressOnATerminalIsABar() {
        lfed.personAnswers("y");

        lfed.run("fetch", "big");

        assertTrue(lfed.err().contains("\rFetching 100% [########################] 3.0 MB of 3.0 MB"), lfed::err);
    }
}
