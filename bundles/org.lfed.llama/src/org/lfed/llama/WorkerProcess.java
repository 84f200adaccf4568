// Copyright (c) 2026 the Ask in English authors
// SPDX-License-Identifier: Apache-2.0
package org.lfed.llama;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.DoubleConsumer;
import org.lfed.llama.protocol.Event;
import org.lfed.llama.protocol.EventCodec;
import org.lfed.llama.protocol.ProtocolException;
import org.lfed.llama.protocol.Request;
import org.lfed.llama.protocol.RequestCodec;

/**
 * One worker process with its pipes and the two threads that empty them. Requests are sent and signals are taken by one
 * thread at a time; {@link #kill} and {@link #nudge} may come from any. When the process is gone, so are the threads,
 * the pipes and the temporary folder.
 */
final class WorkerProcess {

    private static final Logger LOGGER = System.getLogger(WorkerProcess.class.getName());
    private static final Duration DYING = Duration.ofMillis(500);

    private final Process process;
    private final WorkerTempFolder tempFolder;
    private final EngineLog log;
    private final OutputStream requests;
    private final RequestCodec codec = new RequestCodec();
    private final BlockingQueue<Signal> signals = new LinkedBlockingQueue<>();
    private final AtomicReference<Ending> ending = new AtomicReference<>();
    private volatile long lastEvent = System.nanoTime();

    /** Why a worker is at its end. */
    enum Ending {
        /** It ended by itself. */
        CRASHED,
        /** It gave no sign of life and was killed. */
        SILENT,
        /** It did not obey a cancel in time, or could not, and was killed. */
        CANCELLED,
        /** It was not needed any more. */
        UNLOADED
    }

    /** What can wake the thread that waits for an answer. */
    sealed interface Signal {}

    /**
     * An event came.
     *
     * @param event the event
     * @param nanos when, as {@link System#nanoTime()}
     */
    record Heard(Event event, long nanos) implements Signal {}

    /** Something else is to be looked at. */
    record Nudge() implements Signal {}

    /**
     * No event will come any more.
     *
     * @param reason why
     */
    record Ended(Ending reason) implements Signal {}

    private WorkerProcess(Process process, WorkerTempFolder tempFolder, DoubleConsumer reading) {
        this.process = process;
        this.tempFolder = tempFolder;
        this.requests = process.getOutputStream();
        this.log = new EngineLog(process.getErrorStream(), reading);
    }

    /**
     * Starts a worker.
     *
     * @param command its command line
     * @param tempFolder its private temporary folder, deleted when it has ended
     * @param reading told how much of a model has been read, 0 to 1, on a thread of its own
     * @throws IOException when the process cannot be started
     */
    static WorkerProcess start(WorkerCommand command, WorkerTempFolder tempFolder, DoubleConsumer reading)
            throws IOException {
        Process process;
        try {
            process = command.builder(tempFolder.path()).start();
        } catch (IOException e) {
            tempFolder.delete();
            throw e;
        }
        process.onExit().thenRun(tempFolder::delete);
        WorkerProcess worker = new WorkerProcess(process, tempFolder, reading);
        worker.startThread(worker.log, "log");
        worker.startThread(worker::readEvents, "events");
        return worker;
    }

    private void startThread(Runnable task, String name) {
        Thread thread = new Thread(task, "lfed-llama-" + name + '-' + process.pid());
        thread.setDaemon(true);
        thread.start();
    }

    private void readEvents() {
        EventCodec events = new EventCodec();
        try (InputStream input = process.getInputStream();
                BufferedReader lines = new BufferedReader(new InputStreamReader(input, StandardCharsets.UTF_8))) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                hear(line, events);
            }
        } catch (IOException e) {
            LOGGER.log(Level.DEBUG, "The worker's events ended", e);
        } finally {
            end(Ending.CRASHED);
        }
    }

    private void hear(String line, EventCodec events) {
        try {
            Event event = events.decode(line);
            lastEvent = System.nanoTime();
            signals.add(new Heard(event, lastEvent));
        } catch (ProtocolException e) {
            // Native code prints to stdout now and then.
            LOGGER.log(Level.DEBUG, "Ignored what the worker printed: {0}", e.getMessage());
        }
    }

    /** Sends a request. Blocks while the worker does not read, which it always does unless it hangs. */
    void send(Request request) throws IOException {
        requests.write(codec.encode(request));
        requests.flush();
    }

    /** The next signal, or null when none came in time. */
    Signal next(Duration patience) throws InterruptedException {
        return signals.poll(Math.max(1, patience.toNanos()), TimeUnit.NANOSECONDS);
    }

    /** Wakes the thread that waits for a signal. */
    void nudge() {
        signals.add(new Nudge());
    }

    /** Ends the process at once and for good; the first reason counts. Does not wait for the system to do it. */
    void kill(Ending reason) {
        end(reason);
        process.destroyForcibly();
    }

    private void end(Ending reason) {
        if (ending.compareAndSet(null, reason)) {
            signals.add(new Ended(reason));
        }
    }

    /** Whether requests can be sent. */
    boolean isAlive() {
        return ending.get() == null && process.isAlive();
    }

    /** Kills the process and waits a moment for it to be gone with all that it held. */
    void dispose(Ending reason) {
        kill(reason);
        try {
            if (awaitExit()) {
                // The exit handler does the same, but not if this JVM ends before.
                tempFolder.delete();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private boolean awaitExit() throws InterruptedException {
        return process.waitFor(DYING.toMillis(), TimeUnit.MILLISECONDS);
    }

    /** How it ended, for a person to read. */
    String describeExit() throws InterruptedException {
        if (!awaitExit()) {
            return "it closed its output";
        }
        String fault = log.startFault();
        return "exit value " + process.exitValue() + (fault.isEmpty() ? "" : ", " + fault);
    }

    /** What llama.cpp prints. */
    EngineLog log() {
        return log;
    }

    /** The process identifier. */
    long pid() {
        return process.pid();
    }

    /** How long nothing came from it, neither an event nor a line of its log. */
    Duration silence() {
        long now = System.nanoTime();
        return Duration.ofNanos(Math.min(now - lastEvent, now - log.lastSign()));
    }
}
