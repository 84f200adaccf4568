// Copyright (c) 2026 the Ask in English authors
// SPDX-License-Identifier: Apache-2.0
package org.lfed.llama;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import java.util.function.LongSupplier;
import org.lfed.core.model.Cancellation;
import org.lfed.core.model.Generation;
import org.lfed.core.model.GenerationRequest;
import org.lfed.core.model.LoadProgress;
import org.lfed.core.model.ModelException;
import org.lfed.core.model.ModelException.Problem;
import org.lfed.core.model.ModelInfo;
import org.lfed.core.model.Prompt;
import org.lfed.core.model.SqlModel;
import org.lfed.llama.WorkerProcess.Heard;
import org.lfed.llama.protocol.Event;
import org.lfed.llama.protocol.Request;

/**
 * A GGUF model that llama.cpp runs in a process of its own, so that nothing that happens in native code can touch this
 * one. The process is started by the first call that needs it, and anew after a crash, after a cancel that it did not
 * obey, and after it was unloaded because nobody asked for a while. Thread-safe; no socket is opened.
 */
public final class LlamaSqlModel implements SqlModel {

    private static final Duration LOCK_CHECK = Duration.ofMillis(50);
    private static final Duration USAGE_PATIENCE = Duration.ofMillis(100);
    private static final double NANOS_PER_MILLI = 1e6;

    private final LlamaSettings settings;
    private final Watchdog watchdog = new Watchdog();
    private final ModelLoader loader;
    private final IdleUnloader idleUnloader;
    /** Held for a whole call: one question at a time. */
    private final ReentrantLock turn = new ReentrantLock(true);

    private LoadedModel loaded;
    private long lastRequest;
    /** The worker in use or in the making, for whoever wants it to end; guarded by this object's monitor. */
    private WorkerProcess current;

    private boolean closed;

    /**
     * A model that is not loaded yet.
     *
     * @param settings which model, and how it is run
     * @param fileCheck looks at model files; one instance for a process remembers their checksums
     */
    public LlamaSqlModel(LlamaSettings settings, ModelFileCheck fileCheck) {
        this(settings, fileCheck, LlamaSqlModel::physicalMemory, new WorkerCommand(settings));
    }

    /**
     * A model that is not loaded yet, with other surroundings.
     *
     * @param settings which model, and how it is run
     * @param fileCheck looks at model files
     * @param physicalMemory bytes of memory that the computer has
     * @param command starts a worker
     */
    LlamaSqlModel(
            LlamaSettings settings, ModelFileCheck fileCheck, LongSupplier physicalMemory, WorkerCommand command) {
        this.settings = settings;
        this.loader = new ModelLoader(settings, fileCheck, physicalMemory, command, watchdog);
        this.idleUnloader = new IdleUnloader(watchdog, settings.idleUnload(), this::unloadIfIdle);
    }

    /** Bytes of memory that this machine has. */
    public static long physicalMemory() {
        return ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class).getTotalMemorySize();
    }

    /** The settings that it was made with. */
    public LlamaSettings settings() {
        return settings;
    }

    @Override
    public ModelInfo load(Consumer<LoadProgress> progress, Cancellation cancellation) throws ModelException {
        return inTurn(cancellation, () -> ready(progress, cancellation).info());
    }

    @Override
    public int countTokens(Prompt prompt) throws ModelException {
        Cancellation never = new Cancellation();
        return inTurn(never, () -> {
            LoadedModel model = ready(step -> {}, never);
            Event event = ask(model, new Request.Count(++lastRequest, prompt), heard -> {}, never)
                    .event();
            if (event instanceof Event.Counted counted) {
                return counted.tokens();
            }
            throw failure((Event.Failed) event);
        });
    }

    @Override
    public Generation generate(GenerationRequest request, Consumer<String> text, Cancellation cancellation)
            throws ModelException {
        return inTurn(cancellation, () -> {
            LoadedModel model = ready(step -> {}, cancellation);
            model.worker().log().forgetUsage();
            Request.Generate generate = new Request.Generate(
                    ++lastRequest, request.prompt(), request.maxTokens(), request.stopStrings(), request.grammar());
            Answer answer = new Answer(text);
            Heard last = ask(model, generate, answer, cancellation);
            if (last.event() instanceof Event.Done done) {
                return answer.complete(done, last.nanos(), request.maxTokens(), model);
            }
            throw failure((Event.Failed) last.event());
        });
    }

    /** Unloads the model; the next call loads it anew. A call that is under way fails with CANCELLED. */
    public void unload() {
        WorkerProcess worker;
        synchronized (this) {
            worker = current;
            current = null;
        }
        if (worker != null) {
            worker.dispose(WorkerProcess.Ending.UNLOADED);
        }
    }

    /** Unloads the model for good: later calls fail with an {@link IllegalStateException}. */
    @Override
    public void close() {
        synchronized (this) {
            closed = true;
        }
        unload();
        watchdog.close();
    }

    /** The process identifier of the worker, or -1 when there is none: for diagnostics. */
    public synchronized long workerPid() {
        return current != null && current.isAlive() ? current.pid() : -1;
    }

    private interface Task<T> {
        T run() throws ModelException;
    }

    private <T> T inTurn(Cancellation cancellation, Task<T> task) throws ModelException {
        takeTurn(cancellation);
        try {
            idleUnloader.busy();
            return task.run();
        } finally {
            idleUnloader.idle();
            turn.unlock();
        }
    }

    private void takeTurn(Cancellation cancellation) throws ModelException {
        synchronized (this) {
            if (closed) {
                throw new IllegalStateException("The model was closed");
            }
        }
        try {
            do {
                if (cancellation.isCancelled()) {
                    throw Failures.cancelled();
                }
            } while (!turn.tryLock(LOCK_CHECK.toMillis(), TimeUnit.MILLISECONDS));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw Failures.cancelled();
        }
    }

    private LoadedModel ready(Consumer<LoadProgress> progress, Cancellation cancellation) throws ModelException {
        if (loaded != null && loaded.worker().isAlive()) {
            return loaded;
        }
        if (loaded != null) {
            // Closes the pipes of a worker that crashed, and keeps two models from being in memory together.
            loaded.worker().dispose(WorkerProcess.Ending.UNLOADED);
            loaded = null;
        }
        loaded = loader.load(progress, this::adopt, cancellation);
        return loaded;
    }

    private synchronized void adopt(WorkerProcess worker) {
        if (closed) {
            worker.kill(WorkerProcess.Ending.UNLOADED);
            throw new IllegalStateException("The model was closed");
        }
        current = worker;
    }

    private Heard ask(LoadedModel model, Request request, Consumer<Heard> listener, Cancellation cancellation)
            throws ModelException {
        return new Exchange(model.worker(), watchdog, settings.silence(), request, cancellation).run(listener);
    }

    private void unloadIfIdle() {
        if (turn.tryLock()) {
            try {
                unload();
            } finally {
                turn.unlock();
            }
        }
    }

    private static ModelException failure(Event.Failed failed) {
        return switch (failed.problem()) {
            case PROMPT_TOO_LONG -> Failures.tooLong(failed.reason());
            case CANCELLED -> Failures.cancelled();
            default -> new ModelException(
                    Problem.REJECTED,
                    "llama.cpp refused the question: " + failed.reason() + '.',
                    "Ask again in other words, or choose another model.");
        };
    }

    /** An answer in the making, with the times that the user feels. */
    private static final class Answer implements Consumer<Heard> {

        private final Consumer<String> listener;
        private final StringBuilder text = new StringBuilder();
        private final long asked = System.nanoTime();
        private long first;

        Answer(Consumer<String> listener) {
            this.listener = listener;
        }

        @Override
        public void accept(Heard heard) {
            if (heard.event() instanceof Event.Text piece) {
                if (first == 0) {
                    first = heard.nanos();
                }
                text.append(piece.text());
                listener.accept(piece.text());
            }
        }

        Generation complete(Event.Done done, long last, int maxTokens, LoadedModel model) {
            EngineLog.Usage usage =
                    model.worker().log().awaitUsage(USAGE_PATIENCE).orElse(new EngineLog.Usage(0, done.pieces()));
            int generated = usage.generatedTokens();
            boolean full = generated >= maxTokens
                    || done.promptTokens() + generated >= model.info().contextWindow();
            return new Generation(
                    text.toString(),
                    done.promptTokens(),
                    usage.cachedTokens(),
                    generated,
                    millis(first == 0 ? last : first),
                    millis(last),
                    full && !done.endedItself());
        }

        private double millis(long nanos) {
            return (nanos - asked) / NANOS_PER_MILLI;
        }
    }
}
