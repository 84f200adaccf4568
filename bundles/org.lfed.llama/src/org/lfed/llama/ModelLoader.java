// Copyright (c) 2026 the Ask in English authors
// SPDX-License-Identifier: Apache-2.0
package org.lfed.llama;

import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.function.Consumer;
import java.util.function.LongSupplier;
import org.lfed.core.model.Cancellation;
import org.lfed.core.model.LoadProgress;
import org.lfed.core.model.LoadProgress.Step;
import org.lfed.core.model.ModelException;
import org.lfed.core.model.ModelException.Problem;
import org.lfed.core.model.ModelInfo;
import org.lfed.llama.protocol.Event;
import org.lfed.llama.protocol.Request;

/** Makes a worker that has its model, or says why that cannot be. */
final class ModelLoader {

    private static final Logger LOGGER = System.getLogger(ModelLoader.class.getName());

    /** More than any model has. */
    private static final int ALL_LAYERS = 999;
    /** A tiny model is several times slower on two threads than on one. */
    private static final long TINY = 64L << 20;

    private static final long LOAD_REQUEST = 0;
    private static final Duration LOG_PATIENCE = Duration.ofMillis(300);

    private final LlamaSettings settings;
    private final ModelFileCheck fileCheck;
    private final LongSupplier physicalMemory;
    private final WorkerCommand command;
    private final Watchdog watchdog;

    /**
     * A loader.
     *
     * @param settings what to load, and how
     * @param fileCheck looks at the file first
     * @param physicalMemory bytes that the computer has
     * @param command starts a worker
     * @param watchdog kills a worker that hangs
     */
    ModelLoader(
            LlamaSettings settings,
            ModelFileCheck fileCheck,
            LongSupplier physicalMemory,
            WorkerCommand command,
            Watchdog watchdog) {
        this.settings = settings;
        this.fileCheck = fileCheck;
        this.physicalMemory = physicalMemory;
        this.command = command;
        this.watchdog = watchdog;
    }

    /**
     * Checks the file, starts a worker and loads the model.
     *
     * @param progress told how it goes
     * @param started given the worker as soon as there is one, so that it can be killed from outside
     * @param cancellation stops it
     * @throws ModelException every problem but PROMPT_TOO_LONG
     */
    LoadedModel load(Consumer<LoadProgress> progress, Consumer<WorkerProcess> started, Cancellation cancellation)
            throws ModelException {
        long begin = System.nanoTime();
        GgufHeader header = fileCheck.check(
                settings.modelFile(),
                settings.sha256(),
                fraction -> progress.accept(new LoadProgress(Step.VERIFYING, fraction)),
                cancellation);
        int contextWindow = contextWindow(header);
        checkMemory(header, contextWindow);
        checkLibraryFolder();
        Attempt attempt = new Attempt(header, contextWindow, begin, progress, started, cancellation);
        if (settings.gpuLayers() instanceof GpuLayers.Count count) {
            return attempt.with(count.layers(), "");
        }
        try {
            return attempt.with(ALL_LAYERS, "");
        } catch (ModelException e) {
            if (e.problem() == Problem.CANCELLED || !attempt.sawGpu()) {
                throw e;
            }
            LOGGER.log(Level.INFO, "The model is loaded on the CPU because it failed on the GPU: {0}", e.getMessage());
            return attempt.with(0, "The GPU is not used because loading the model there failed: " + e.getMessage());
        }
    }

    private int contextWindow(GgufHeader header) {
        return header.contextLength() > 0
                ? Math.min(settings.contextWindow(), header.contextLength())
                : settings.contextWindow();
    }

    private void checkMemory(GgufHeader header, int contextWindow) throws ModelException {
        boolean otherMemory = settings.libraryFolder() != null && !isCount(settings.gpuLayers(), 0);
        if (!otherMemory) {
            MemoryEstimate.of(header, contextWindow).requireAtMost(physicalMemory.getAsLong());
        }
    }

    private void checkLibraryFolder() throws ModelException {
        Path folder = settings.libraryFolder();
        String library = System.mapLibraryName("jllama");
        if (folder != null && !Files.isRegularFile(folder.resolve(library))) {
            throw Failures.nativeLibrary("there is no " + library + " in " + folder);
        }
    }

    private static boolean isCount(GpuLayers gpuLayers, int layers) {
        return gpuLayers instanceof GpuLayers.Count count && count.layers() == layers;
    }

    /** What all attempts to load have in common. */
    private final class Attempt {

        private final GgufHeader header;
        private final int contextWindow;
        private final long begin;
        private final Consumer<LoadProgress> progress;
        private final Consumer<WorkerProcess> started;
        private final Cancellation cancellation;
        private EngineLog log;

        Attempt(
                GgufHeader header,
                int contextWindow,
                long begin,
                Consumer<LoadProgress> progress,
                Consumer<WorkerProcess> started,
                Cancellation cancellation) {
            this.header = header;
            this.contextWindow = contextWindow;
            this.begin = begin;
            this.progress = progress;
            this.started = started;
            this.cancellation = cancellation;
        }

        LoadedModel with(int gpuLayers, String notice) throws ModelException {
            if (cancellation.isCancelled()) {
                throw Failures.cancelled();
            }
            progress.accept(new LoadProgress(Step.STARTING, -1));
            WorkerProcess worker = start();
            log = worker.log();
            started.accept(worker);
            Request.Load request = new Request.Load(
                    LOAD_REQUEST,
                    settings.modelFile().toAbsolutePath().toString(),
                    contextWindow,
                    threads(),
                    gpuLayers,
                    header.addedTokens());
            Event event = new Exchange(worker, watchdog, settings.silence(), request, cancellation)
                    .run(heard -> report(heard.event()))
                    .event();
            if (event instanceof Event.Loaded) {
                return new LoadedModel(worker, info(log.device(), gpuLayers, notice));
            }
            try {
                throw refusal((Event.Failed) event, gpuLayers);
            } finally {
                worker.dispose(WorkerProcess.Ending.UNLOADED);
            }
        }

        /** Whether the last attempt involved a GPU. */
        boolean sawGpu() {
            return log != null && !log.device().name().isEmpty();
        }

        private WorkerProcess start() throws ModelException {
            try {
                return WorkerProcess.start(
                        command,
                        WorkerTempFolder.create(settings.tempRoot()),
                        fraction -> progress.accept(new LoadProgress(Step.READING, fraction)));
            } catch (IOException e) {
                throw Failures.notStarted(e);
            }
        }

        private void report(Event event) {
            if (event instanceof Event.Progress step) {
                progress.accept(new LoadProgress(step.step(), step.fraction()));
            }
        }

        private int threads() {
            return settings.threads() == 0 && header.tensorBytes() < TINY ? 1 : settings.threads();
        }

        private ModelInfo info(EngineLog.Device device, int asked, String notice) {
            boolean onGpu = device.gpuLayers() > 0;
            String name = onGpu ? device.name().isEmpty() ? "GPU" : device.name() : "CPU";
            return new ModelInfo(
                    settings.displayName(),
                    header.architecture(),
                    contextWindow,
                    name,
                    device.gpuLayers(),
                    (System.nanoTime() - begin) / 1e6,
                    notice.isEmpty() ? notice(device, asked, onGpu) : notice);
        }

        private String notice(EngineLog.Device device, int asked, boolean onGpu) {
            if (!device.libraryFault().isEmpty()) {
                return "The library in " + settings.libraryFolder() + " could not be loaded, the one that comes along"
                        + " runs instead: " + device.libraryFault() + '.';
            }
            if (onGpu || asked == 0 || settings.gpuLayers() instanceof GpuLayers.Auto) {
                return "";
            }
            String reason = device.withoutGpu()
                    ? "this build of llama.cpp finds no GPU; a build for your GPU can be set as the library folder"
                    : "llama.cpp put no layer there";
            return "The GPU is not used although " + asked + " layers were asked for: " + reason + '.';
        }

        private ModelException refusal(Event.Failed failed, int gpuLayers) {
            if (failed.problem() == Problem.NATIVE_LIBRARY) {
                return Failures.nativeLibrary(failed.reason());
            }
            String reason = log.awaitRefusal(LOG_PATIENCE).orElse(failed.reason());
            LOGGER.log(Level.INFO, "llama.cpp refused the model: {0}", reason);
            return Refusals.explain(settings.displayName(), header.architecture(), reason, gpuLayers);
        }
    }
}
