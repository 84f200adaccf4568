// Copyright (c) 2026 the Ask in English authors
// SPDX-License-Identifier: Apache-2.0
package org.lfed.core.catalog;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.api.io.TempDir;
import org.lfed.core.model.ModelException;
import org.lfed.core.model.ModelException.Problem;

class ModelStoreTest {

    private static final Instant NOW = Instant.parse("2026-11-20T08:00:00Z");
    private static final String CATALOG =
            """
            {"version": 1, "models": [
              {"id": "demo", "name": "Demo", "promptStyle": "pointing", "fileName": "demo.gguf",
               "source": {"type": "bundled"}, "contextWindow": 1024},
              {"id": "big", "name": "Big", "promptStyle": "chat", "fileName": "big.gguf",
               "approximateBytes": 9000000000, "contextWindow": 8192,
               "source": {"type": "hub", "repository": "owner/big", "file": "big.gguf"}}]}""";

    @TempDir
    private Path folder;

    private Path home;
    private Path product;
    private ModelStore store;

    @BeforeEach
    void aStoreWithTheDemoOnly() throws Exception {
        home = folder.resolve("home");
        product = Files.createDirectory(folder.resolve("product"));
        Files.writeString(product.resolve("demo.gguf"), "GGUF demo");
        store = storeOf(ModelCatalog.parse(CATALOG, "catalogue"));
    }

    private ModelStore storeOf(ModelCatalog catalog) {
        BundledFiles bundled = name -> Optional.of(product.resolve(name));
        return new ModelStore(home, catalog, bundled, ModelStoreTest::inspect, Clock.fixed(NOW, ZoneOffset.UTC));
    }

    /** A file of these tests is GGUF when it begins with GGUF, and has a chat template when it says so. */
    private static GgufFacts inspect(Path file) throws ModelException {
        String text;
        try {
            text = Files.readString(file);
        } catch (IOException e) {
            throw new ModelException(Problem.MISSING, "unreadable", "none", e);
        }
        if (!text.startsWith("GGUF")) {
            throw new ModelException(Problem.NOT_GGUF, file + " is not GGUF.", "Choose another file.");
        }
        return new GgufFacts("", "llama", 4096, text.contains("template"), "");
    }

    private Path modelFile(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text);
    }

    private static ModelException failure(Executable action) {
        return assertThrows(ModelException.class, action);
    }

    @Test
    void theListSaysWhatIsHereAndWhatIsNot() throws ModelException {
        List<StoredModel> list = store.list();

        assertEquals(
                List.of("demo", "big"),
                list.stream().map(model -> model.entry().id()).toList());
        assertEquals(ModelState.UNVERIFIED, list.get(0).state());
        assertEquals(Optional.of(product.resolve("demo.gguf")), list.get(0).path());
        assertEquals(ModelState.NOT_INSTALLED, list.get(1).state());
    }

    @Test
    void lookingWritesNothing() throws ModelException {
        store.list();
        store.resolve("demo");

        assertFalse(Files.exists(home));
    }

    @Test
    void anIdResolvesToItsFile() throws ModelException {
        ResolvedModel demo = store.resolve("demo");

        assertEquals(product.resolve("demo.gguf"), demo.path());
        assertEquals(PromptStyle.POINTING, demo.entry().promptStyle());
    }

    @Test
    void aModelThatWasNotFetchedSaysHowToFetchIt() {
        ModelException e = failure(() -> store.resolve("big"));

        assertEquals(Problem.MISSING, e.problem());
        assertEquals("The model 'big' is not on this machine.", e.getMessage());
        assertEquals("Fetch it with: lfed models fetch big (about 9.0 GB)", e.nextStep());
    }

    @Test
    void aBundledModelThatIsMissingSaysSo() throws IOException {
        Files.delete(product.resolve("demo.gguf"));

        ModelException e = failure(() -> store.resolve("demo"));

        assertTrue(e.getMessage().contains("missing from this installation"), e.getMessage());
    }

    @Test
    void anUnknownIdIsAnsweredWithTheKnownOnes() {
        ModelException e = failure(() -> store.resolve("huge"));

        assertEquals("There is no model 'huge'.", e.getMessage());
        assertEquals("Use one of demo, big, or the path of a .gguf file.", e.nextStep());
    }

    @Test
    void aModelNamedByTheEnvironmentIsBlamedOnIt() {
        ModelChoice choice = new ModelChoice("huge", ModelChoice.Origin.ENVIRONMENT);

        ModelException e = failure(() -> store.resolve(choice));

        assertEquals("There is no model 'huge'. (LFED_MODEL says so.)", e.getMessage());
    }

    @Test
    void anyGgufFileCanBeUsedByItsPath() throws Exception {
        Path file = modelFile("Some Model.gguf", "GGUF with a template");

        ResolvedModel model = store.resolve(file.toString());

        assertEquals(file, model.path());
        assertEquals("some-model", model.entry().id());
        assertEquals(PromptStyle.CHAT, model.entry().promptStyle());
        assertEquals(4096, model.entry().contextWindow());
        assertEquals(Optional.empty(), model.expected());
        assertEquals(2, store.list().size());
    }

    @Test
    void aPathWithNoFileIsAMissingFile() {
        ModelException e =
                failure(() -> store.resolve(folder.resolve("none.gguf").toString()));

        assertEquals(Problem.MISSING, e.problem());
        assertTrue(e.getMessage().startsWith("There is no file "), e.getMessage());
    }

    @Test
    void aFolderIsNoModel() {
        assertTrue(failure(() -> store.resolve(folder.toString())).getMessage().contains("is a folder"));
    }

    @Test
    void aFileThatIsNotGgufIsRefused() throws Exception {
        Path file = modelFile("text.gguf", "hello");

        assertEquals(
                Problem.NOT_GGUF, failure(() -> store.resolve(file.toString())).problem());
        assertEquals(
                Problem.NOT_GGUF,
                failure(() -> store.add(LocalModel.of(file), read -> {})).problem());
    }

    @Test
    void anAddedModelIsThereForTheNextProcessToo() throws Exception {
        Path file = modelFile("Mine.gguf", "GGUF mine");
        LocalModel model =
                new LocalModel(file, Optional.of("mine"), Optional.of("My model"), Optional.of(PromptStyle.COMPLETION));

        store.add(model, read -> {});

        ModelStore next = storeOf(ModelCatalog.parse(CATALOG, "catalogue"));
        StoredModel added = next.get("mine");
        assertEquals("My model", added.entry().name());
        assertEquals(PromptStyle.COMPLETION, added.entry().promptStyle());
        assertEquals(Optional.of(Sha256.ofFile(file, read -> {})), added.expected());
        assertEquals(ModelState.VERIFIED, added.state());
        assertEquals(file, next.resolve("mine").path());
        assertEquals("mine", next.resolve(file.toString()).entry().id());
    }

    @Test
    void addingAgainReplacesTheRecord() throws Exception {
        Path file = modelFile("mine.gguf", "GGUF mine");
        store.add(LocalModel.of(file), read -> {});
        Files.writeString(file, "GGUF other");

        StoredModel again = store.add(LocalModel.of(file), read -> {});

        assertEquals(ModelState.VERIFIED, again.state());
        assertEquals(3, store.list().size());
    }

    @Test
    void anIdThatIsTakenIsRefused() throws Exception {
        Path file = modelFile("demo.gguf", "GGUF another demo");

        ModelException e = failure(() -> store.add(LocalModel.of(file), read -> {}));

        assertEquals("There is already a model 'demo': bundled", e.getMessage());
        assertEquals("Give this one another id with --id.", e.nextStep());
    }

    @Test
    void anIdThatNobodyCouldTypeIsRefused() throws Exception {
        LocalModel model = new LocalModel(
                modelFile("m.gguf", "GGUF"), Optional.of("My Model"), Optional.empty(), Optional.empty());

        assertEquals(
                "'My Model' cannot be a model's id.",
                failure(() -> store.add(model, read -> {})).getMessage());
    }

    @Test
    void idsAreMadeFromFileNames() {
        assertEquals("my-model.q4_k_m", LocalEntries.idFor("My Model.Q4_K_M.gguf"));
        assertEquals("model", LocalEntries.idFor("\u00e4\u00f6\u00fc.gguf"));
        assertTrue(ModelEntry.isId(LocalEntries.idFor("x".repeat(200) + ".gguf")));
    }

    @Test
    void aFileThatChangedAfterItWasVerifiedIsReported() throws Exception {
        Path file = modelFile("mine.gguf", "GGUF mine");
        store.add(LocalModel.of(file), read -> {});

        Files.writeString(file, "GGUF mine, edited");

        assertEquals(ModelState.CHANGED, store.get("mine").state());
        VerifyOutcome.Wrong wrong = assertInstanceOf(VerifyOutcome.Wrong.class, store.verify("mine", read -> {}));
        assertEquals(store.get("mine").expected().orElseThrow(), wrong.expected());
    }

    @Test
    void damageThatKeepsSizeAndTimeIsFoundByVerifying() throws Exception {
        Path file = modelFile("mine.gguf", "GGUF mine");
        store.add(LocalModel.of(file), read -> {});
        FileTime time = Files.getLastModifiedTime(file);
        Files.writeString(file, "GGUF m1ne");
        Files.setLastModifiedTime(file, time);
        assertEquals(ModelState.VERIFIED, store.get("mine").state());

        assertInstanceOf(VerifyOutcome.Wrong.class, store.verify("mine", read -> {}));

        assertEquals(ModelState.CHANGED, store.get("mine").state());
    }

    @Test
    void aTouchedFileIsVerifiedAgain() throws Exception {
        Path file = modelFile("mine.gguf", "GGUF mine");
        store.add(LocalModel.of(file), read -> {});
        Files.setLastModifiedTime(file, FileTime.from(NOW.minusSeconds(1000)));
        assertEquals(ModelState.CHANGED, store.get("mine").state());

        assertInstanceOf(VerifyOutcome.Right.class, store.verify("mine", read -> {}));

        assertEquals(ModelState.VERIFIED, store.get("mine").state());
        assertEquals(NOW, store.get("mine").verification().orElseThrow().verifiedAt());
    }

    @Test
    void nothingIsClaimedWhereNobodyStatedAChecksum() throws Exception {
        assertInstanceOf(VerifyOutcome.NothingToCompare.class, store.verify("demo", read -> {}));
        assertEquals(ModelState.UNVERIFIED, store.get("demo").state());
    }

    @Test
    void theBundledModelIsComparedWithWhatTheBuildComputed() throws Exception {
        Sha256 built = Sha256.ofFile(product.resolve("demo.gguf"), read -> {});
        BundledFiles bundled = new BundledFiles() {
            @Override
            public Optional<Path> locate(String fileName) {
                return Optional.of(product.resolve(fileName));
            }

            @Override
            public Optional<Sha256> checksum(String fileName) {
                return Optional.of(built);
            }
        };
        ModelCatalog catalog = ModelCatalog.parse(CATALOG, "catalogue");
        ModelStore sealed =
                new ModelStore(home, catalog, bundled, ModelStoreTest::inspect, Clock.fixed(NOW, ZoneOffset.UTC));

        assertEquals(Optional.of(built), sealed.resolve("demo").expected());
        assertInstanceOf(VerifyOutcome.Right.class, sealed.verify("demo", read -> {}));
        assertEquals(ModelState.VERIFIED, sealed.get("demo").state());
    }

    @Test
    void theCataloguesChecksumBeatsTheRecordedOne() throws Exception {
        Sha256 stated = new Sha256("12".repeat(32));
        String json = CATALOG.replace("\"bundled\"}", "\"bundled\"}, \"sha256\": \"" + stated + "\"");

        ModelStore strict = storeOf(ModelCatalog.parse(json, "catalogue"));

        assertEquals(Optional.of(stated), strict.resolve("demo").expected());
        assertInstanceOf(VerifyOutcome.Wrong.class, strict.verify("demo", read -> {}));
    }

    @Test
    void aFetchedFileIsRecordedWithTheHubsChecksum() throws Exception {
        ModelEntry big = store.get("big").entry();
        Files.createDirectories(store.folder());
        Files.writeString(store.target(big), "GGUF big");
        Sha256 sha256 = Sha256.ofFile(store.target(big), read -> {});

        store.recordVerified(big, sha256);

        assertEquals(ModelState.VERIFIED, store.get("big").state());
        assertEquals(Optional.of(sha256), store.resolve("big").expected());
    }

    @Test
    void removingAFetchedModelDeletesItsFile() throws Exception {
        ModelEntry big = store.get("big").entry();
        Files.createDirectories(store.folder());
        Files.writeString(store.target(big), "GGUF big");

        assertEquals(Optional.of(store.target(big)), store.remove("big"));

        assertEquals(ModelState.NOT_INSTALLED, store.get("big").state());
    }

    @Test
    void removingAnAddedModelKeepsItsFile() throws Exception {
        Path file = modelFile("mine.gguf", "GGUF mine");
        store.add(LocalModel.of(file), read -> {});

        assertEquals(Optional.empty(), store.remove("mine"));

        assertTrue(Files.exists(file));
        assertEquals(Optional.empty(), store.find("mine"));
    }

    @Test
    void theBundledModelCannotBeRemoved() {
        assertTrue(failure(() -> store.remove("demo")).getMessage().contains("ships with the product"));
    }

    @Test
    void aDamagedRecordIsReportedAndNotOverwritten() throws Exception {
        Files.createDirectories(home);
        Path record =
                Files.writeString(home.resolve("models.json"), "{\"version\": 1, \"verified\": {}, \"added\": 5}");
        Path file = modelFile("mine.gguf", "GGUF mine");

        ModelException e = failure(() -> store.add(LocalModel.of(file), read -> {}));

        assertTrue(e.getMessage().contains(record + " is damaged"), e.getMessage());
        assertTrue(e.getMessage().contains("added must be an array"), e.getMessage());
        assertEquals("{\"version\": 1, \"verified\": {}, \"added\": 5}", Files.readString(record));
    }

    @Test
    void writingTheRecordLeavesNothingElseBehind() throws Exception {
        store.add(LocalModel.of(modelFile("mine.gguf", "GGUF mine")), read -> {});

        try (Stream<Path> files = Files.list(home)) {
            assertEquals(
                    List.of("models.json", "models.json.lock"),
                    files.map(file -> file.getFileName().toString()).sorted().toList());
        }
    }
}
