// Copyright (c) 2026 the Ask in English authors
// SPDX-License-Identifier: Apache-2.0
package org.lfed.core.catalog;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.LongConsumer;
import java.util.stream.Collectors;
import org.lfed.core.model.ModelException;
import org.lfed.core.model.ModelException.Problem;

/**
 * The models on this machine: those of the catalogue whose files are here, and those a person added by path. Keeps
 * {@code models.json} and the folder {@code models} in the person's folder. Never opens a socket. Thread-safe.
 */
public final class ModelStore {

    private final Path home;
    private final ModelCatalog catalog;
    private final BundledFiles bundled;
    private final LocalEntries locals;
    private final Clock clock;
    private final RecordFile recordFile;

    /**
     * A store.
     *
     * @param home the person's folder, see {@link UserFolder}; made when something is written
     * @param catalog the models the product knows of
     * @param bundled finds what ships with the product
     * @param inspector reads headers of GGUF files
     * @param clock tells when something was verified
     */
    public ModelStore(Path home, ModelCatalog catalog, BundledFiles bundled, GgufInspector inspector, Clock clock) {
        this.home = home.toAbsolutePath().normalize();
        this.catalog = Objects.requireNonNull(catalog, "catalog");
        this.bundled = Objects.requireNonNull(bundled, "bundled");
        this.locals = new LocalEntries(Objects.requireNonNull(inspector, "inspector"));
        this.clock = Objects.requireNonNull(clock, "clock");
        this.recordFile = new RecordFile(this.home.resolve("models.json"));
    }

    /** Where fetched files belong; it need not exist. */
    public Path folder() {
        return home.resolve("models");
    }

    /**
     * Every model, those of the catalogue first.
     *
     * @throws ModelException when {@code models.json} is there and cannot be used
     */
    public List<StoredModel> list() throws ModelException {
        UserRecord userRecord = recordFile.read();
        List<StoredModel> models = new ArrayList<>();
        for (ModelEntry entry : catalog.entries()) {
            models.add(stored(withBuiltChecksum(entry), userRecord));
        }
        for (ModelEntry entry : userRecord.added()) {
            // A later catalogue may have taken the id; the catalogue then wins, as for every other question.
            if (catalog.find(entry.id()).isEmpty()) {
                models.add(stored(entry, userRecord));
            }
        }
        return List.copyOf(models);
    }

    /**
     * The model with that id, or nothing.
     *
     * @throws ModelException when {@code models.json} is there and cannot be used
     */
    public Optional<StoredModel> find(String id) throws ModelException {
        return list().stream().filter(model -> model.entry().id().equals(id)).findFirst();
    }

    /**
     * The model with that id.
     *
     * @throws ModelException when there is none; the next step names those there are
     */
    public StoredModel get(String id) throws ModelException {
        Optional<StoredModel> model = find(id);
        if (model.isEmpty()) {
            throw unknown(id);
        }
        return model.get();
    }

    /**
     * The model file to load for a choice.
     *
     * @throws ModelException when there is no such model or its file is not on this machine
     */
    public ResolvedModel resolve(ModelChoice choice) throws ModelException {
        try {
            return resolve(choice.idOrPath());
        } catch (ModelException e) {
            if (choice.origin() != ModelChoice.Origin.ENVIRONMENT) {
                throw e;
            }
            // Nobody remembers what is in their environment.
            throw new ModelException(
                    e.problem(), e.getMessage() + " (" + ModelChoice.VARIABLE + " says so.)", e.nextStep(), e);
        }
    }

    /**
     * The model file to load for an id, or for the path of a GGUF file that need not have been added.
     *
     * @throws ModelException when there is no such model, its file is not on this machine, or it is not GGUF
     */
    public ResolvedModel resolve(String idOrPath) throws ModelException {
        List<StoredModel> models = list();
        for (StoredModel model : models) {
            if (model.entry().id().equals(idOrPath)) {
                return resolved(model);
            }
        }
        Path path = asPath(idOrPath);
        if (!looksLikePath(idOrPath) && !Files.isRegularFile(path)) {
            throw unknown(idOrPath);
        }
        for (StoredModel model : models) {
            if (model.path().filter(path::equals).isPresent()) {
                return resolved(model);
            }
        }
        ModelEntry entry = locals.describe(LocalModel.of(path));
        return new ResolvedModel(entry, path, Optional.empty(), ModelState.UNVERIFIED);
    }

    /**
     * Adds a file by path and records its checksum. The file stays where it is. Adding it again replaces the record.
     *
     * @param progress told how many bytes were read so far
     * @throws ModelException when the file is missing or not GGUF, or the id is taken
     */
    public StoredModel add(LocalModel model, LongConsumer progress) throws ModelException {
        if (model.id().isPresent() && !ModelEntry.isId(model.id().get())) {
            throw new ModelException(
                    Problem.MISSING,
                    "'" + model.id().get() + "' cannot be a model's id.",
                    "Use lower-case letters, digits, '.', '_' and '-', beginning with a letter or digit.");
        }
        ModelEntry entry = locals.describe(model);
        requireFree(entry);
        Path path = ((Source.Local) entry.source()).path();
        try {
            Sha256 sha256 = Sha256.ofFile(path, progress);
            Verification verification = Verification.of(path, sha256, clock.instant());
            recordFile.update(userRecord -> userRecord.with(entry).with(entry.id(), verification));
        } catch (IOException e) {
            throw unreadable(path, e);
        }
        return get(entry.id());
    }

    /**
     * Records that a model's file, which is where {@link #target} says, has the checksum that its source states.
     *
     * @throws ModelException when the file cannot be read or {@code models.json} cannot be written
     */
    public void recordVerified(ModelEntry entry, Sha256 sha256) throws ModelException {
        record(entry, target(entry), sha256);
    }

    /**
     * Where the file of a model belongs: for a local model where it lies, else in {@link #folder()}. It need not exist.
     */
    public Path target(ModelEntry entry) {
        return entry.source() instanceof Source.Local local ? local.path() : folder().resolve(entry.fileName());
    }

    /**
     * Compares a model's file with its checksum and records the result.
     *
     * @param progress told how many bytes were read so far
     * @throws ModelException when there is no such model or its file is not on this machine
     */
    public VerifyOutcome verify(String id, LongConsumer progress) throws ModelException {
        StoredModel model = get(id);
        Path path = resolved(model).path();
        Sha256 actual;
        try {
            actual = Sha256.ofFile(path, progress);
        } catch (IOException e) {
            throw unreadable(path, e);
        }
        Optional<Sha256> expected = model.expected();
        if (expected.isEmpty()) {
            return new VerifyOutcome.NothingToCompare(actual);
        }
        if (!expected.get().equals(actual)) {
            Optional<Verification> old = model.verification();
            if (old.isPresent()) {
                recordFile.update(userRecord -> userRecord.with(id, old.get().refuted()));
            }
            return new VerifyOutcome.Wrong(actual, expected.get());
        }
        record(model.entry(), path, actual);
        return new VerifyOutcome.Right(actual);
    }

    /**
     * Forgets a model that was added, or the file of a model that was fetched. Files that a person added by path are
     * never deleted.
     *
     * @return the file that was deleted, or nothing
     * @throws ModelException when there is no such model, it ships with the product, or its file cannot be deleted
     */
    public Optional<Path> remove(String id) throws ModelException {
        StoredModel model = get(id);
        if (model.entry().source() instanceof Source.Bundled) {
            throw new ModelException(
                    Problem.MISSING,
                    "The model '" + id + "' ships with the product and cannot be removed.",
                    "Choose another one with --model or " + ModelChoice.VARIABLE + " instead.");
        }
        Optional<Path> deleted = deletable(model);
        if (deleted.isPresent()) {
            try {
                Files.deleteIfExists(deleted.get());
            } catch (IOException e) {
                throw new ModelException(
                        Problem.MISSING,
                        "The file " + deleted.get() + " cannot be deleted: " + e.getMessage(),
                        "Close the programs that use it, then try again.",
                        e);
            }
        }
        recordFile.update(userRecord -> userRecord.without(id));
        return deleted;
    }

    /** The file that {@link #remove} would delete, or nothing. */
    public Optional<Path> deletable(StoredModel model) {
        return model.entry().source() instanceof Source.Hub ? model.path() : Optional.empty();
    }

    private void record(ModelEntry entry, Path path, Sha256 sha256) throws ModelException {
        try {
            Verification verification = Verification.of(path, sha256, clock.instant());
            recordFile.update(userRecord -> userRecord.with(entry.id(), verification));
        } catch (IOException e) {
            throw unreadable(path, e);
        }
    }

    private ModelEntry withBuiltChecksum(ModelEntry entry) {
        if (entry.sha256().isPresent() || !(entry.source() instanceof Source.Bundled)) {
            return entry;
        }
        return bundled.checksum(entry.fileName()).map(entry::withSha256).orElse(entry);
    }

    private StoredModel stored(ModelEntry entry, UserRecord userRecord) {
        Optional<Path> path = fileOf(entry);
        Optional<Verification> verification =
                Optional.ofNullable(userRecord.verifications().get(entry.id()));
        return new StoredModel(entry, path, verification, stateOf(entry, path, verification));
    }

    private static ModelState stateOf(ModelEntry entry, Optional<Path> path, Optional<Verification> verification) {
        if (path.isEmpty()) {
            return ModelState.NOT_INSTALLED;
        }
        // A newer catalogue may state another checksum than the one that was right at the time.
        boolean outdated = entry.sha256().isPresent()
                && verification
                        .map(Verification::sha256)
                        .filter(entry.sha256().get()::equals)
                        .isEmpty();
        if (verification.isEmpty() || outdated) {
            return ModelState.UNVERIFIED;
        }
        return verification.get().stillHolds(path.get()) ? ModelState.VERIFIED : ModelState.CHANGED;
    }

    private Optional<Path> fileOf(ModelEntry entry) {
        if (entry.source() instanceof Source.Bundled) {
            return bundled.locate(entry.fileName()).filter(Files::isRegularFile);
        }
        return Optional.of(target(entry)).filter(Files::isRegularFile);
    }

    private ResolvedModel resolved(StoredModel model) throws ModelException {
        ModelEntry entry = model.entry();
        if (model.path().isEmpty()) {
            throw notInstalled(entry);
        }
        return new ResolvedModel(entry, model.path().get(), model.expected(), model.state());
    }

    private void requireFree(ModelEntry entry) throws ModelException {
        Optional<StoredModel> other = find(entry.id());
        if (other.isPresent() && !other.get().entry().source().equals(entry.source())) {
            throw new ModelException(
                    Problem.MISSING,
                    "There is already a model '" + entry.id() + "': "
                            + other.get().entry().source().text(),
                    "Give this one another id with --id.");
        }
    }

    private static ModelException notInstalled(ModelEntry entry) {
        if (entry.source() instanceof Source.Hub) {
            String size = entry.size().map(known -> " (" + known.text() + ")").orElse("");
            return new ModelException(
                    Problem.MISSING,
                    "The model '" + entry.id() + "' is not on this machine.",
                    "Fetch it with: lfed models fetch " + entry.id() + size);
        }
        if (entry.source() instanceof Source.Local local) {
            return new ModelException(
                    Problem.MISSING,
                    "The file of the model '" + entry.id() + "' is gone: " + local.path(),
                    "Put it back, or forget it with: lfed models remove " + entry.id());
        }
        return new ModelException(
                Problem.MISSING,
                "The file " + entry.fileName() + " of the model '" + entry.id()
                        + "' is missing from this installation.",
                "Install the product again, or choose another model with --model or " + ModelChoice.VARIABLE + ".");
    }

    private ModelException unknown(String id) throws ModelException {
        String known = list().stream().map(model -> model.entry().id()).collect(Collectors.joining(", "));
        return new ModelException(
                Problem.MISSING,
                "There is no model '" + id + "'.",
                "Use one of " + known + ", or the path of a .gguf file.");
    }

    private static ModelException unreadable(Path path, IOException cause) {
        return new ModelException(
                Problem.MISSING,
                "The file " + path + " cannot be read: " + cause.getMessage(),
                "Make it readable for you.",
                cause);
    }

    private static boolean looksLikePath(String text) {
        return text.contains("/") || text.contains("\\") || text.regionMatches(true, text.length() - 5, ".gguf", 0, 5);
    }

    private static Path asPath(String text) throws ModelException {
        try {
            return Path.of(text).toAbsolutePath().normalize();
        } catch (InvalidPathException e) {
            throw new ModelException(
                    Problem.MISSING, "'" + text + "' is neither a model's id nor a path.", "Check the spelling.", e);
        }
    }
}
