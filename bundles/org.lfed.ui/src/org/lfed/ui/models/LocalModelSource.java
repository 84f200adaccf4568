// Copyright (c) 2026 the Ask in English authors
// SPDX-License-Identifier: Apache-2.0
package org.lfed.ui.models;

import static org.lfed.ui.Texts.text;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.lfed.core.catalog.FileSize;
import org.lfed.core.catalog.ModelAdvice;
import org.lfed.core.catalog.ModelChoice;
import org.lfed.core.catalog.ModelEntry;
import org.lfed.core.catalog.ModelState;
import org.lfed.core.catalog.ModelStore;
import org.lfed.core.catalog.ResolvedModel;
import org.lfed.core.catalog.Sha256;
import org.lfed.core.model.Cancellation;
import org.lfed.core.model.ModelException;
import org.lfed.core.schema.Schema;
import org.lfed.llama.GgufHeader;
import org.lfed.llama.LlamaSettings;
import org.lfed.llama.LlamaSqlModel;
import org.lfed.llama.ModelFileCheck;
import org.lfed.ui.settings.Settings;

/** The models on this machine, run by llama.cpp in a process of their own. Holds one at a time. */
public final class LocalModelSource implements ModelSource, AutoCloseable {

    private final ModelStore store;
    private final ModelFileCheck check;
    private final Supplier<Settings> settings;
    private final Map<String, String> environment;
    private final ModelAdvice advice;
    private LlamaSqlModel running;
    private ModelEntry chosen;
    private LlamaSettings runningWith;

    /**
     * The models of a store.
     *
     * @param store knows the files
     * @param check remembers which files were found to be right
     * @param settings which model, and how
     * @param environment the environment variables
     * @param advice knows which model is meant for which database
     */
    public LocalModelSource(
            ModelStore store,
            ModelFileCheck check,
            Supplier<Settings> settings,
            Map<String, String> environment,
            ModelAdvice advice) {
        this.store = store;
        this.check = check;
        this.settings = settings;
        this.environment = Map.copyOf(environment);
        this.advice = advice;
    }

    @Override
    public synchronized ChosenModel chosen() throws ModelException {
        Settings now = settings.get();
        ResolvedModel resolved =
                resolve(ModelChoice.of(now.model(), environment).idOrPath());
        chosen = resolved.entry();
        LlamaSettings wanted = llama(resolved, now);
        if (running == null || !wanted.equals(runningWith)) {
            close();
            running = new LlamaSqlModel(wanted, check);
            runningWith = wanted;
        }
        return new ChosenModel(resolved.entry().name(), resolved.entry().promptStyle(), running);
    }

    @Override
    public synchronized Optional<String> advice(Schema schema) {
        return chosen == null ? Optional.empty() : advice.about(chosen, schema).map(ModelAdvice.Advice::sentence);
    }

    @Override
    public List<ModelOffer> offers() throws ModelException {
        return store.list().stream()
                .map(model -> new ModelOffer(
                        model.entry().id(),
                        model.entry().name(),
                        model.entry().description(),
                        model.path().isPresent()))
                .toList();
    }

    @Override
    public String verify(String idOrPath) throws ModelException {
        ResolvedModel resolved = resolve(idOrPath);
        String checksum = resolved.expected().map(Sha256::hex).orElse(null);
        GgufHeader header = check.check(resolved.path(), checksum, fraction -> {}, new Cancellation());
        return text(
                checksum == null ? "model.whole" : "model.verified",
                resolved.entry().name(),
                header.architecture(),
                FileSize.text(header.requiredLength()));
    }

    /** The store's advice is for the command line. */
    private ResolvedModel resolve(String idOrPath) throws ModelException {
        try {
            return store.resolve(idOrPath);
        } catch (ModelException failure) {
            throw new ModelException(failure.problem(), failure.getMessage(), text("model.choose"), failure);
        }
    }

    /** Ends the model's process. */
    @Override
    public synchronized void close() {
        if (running != null) {
            running.close();
            running = null;
        }
    }

    private static LlamaSettings llama(ResolvedModel resolved, Settings settings) {
        // A file that was verified and has not changed since is not read again: 9 GB take half a minute.
        String checksum = resolved.state() == ModelState.VERIFIED
                ? null
                : resolved.expected().map(Sha256::hex).orElse(null);
        int window = settings.contextWindow() == 0 ? resolved.entry().contextWindow() : settings.contextWindow();
        return LlamaSettings.builder(resolved.path())
                .displayName(resolved.entry().name())
                .sha256(checksum)
                .gpuLayers(settings.gpuLayers())
                .contextWindow(window)
                .threads(settings.threads())
                .libraryFolder(settings.libraryFolder().orElse(null))
                .idleUnload(settings.idleUnload())
                .build();
    }
}
