// Copyright (c) 2026 the Ask in English authors
// SPDX-License-Identifier: Apache-2.0
package org.lfed.llama;

import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.function.Consumer;
import org.lfed.core.model.Cancellation;
import org.lfed.core.model.ModelException;
import org.lfed.llama.WorkerProcess.Ended;
import org.lfed.llama.WorkerProcess.Ending;
import org.lfed.llama.WorkerProcess.Heard;
import org.lfed.llama.WorkerProcess.Signal;
import org.lfed.llama.protocol.Request;

/**
 * One request to a worker, from asking to the closing event. Whatever happens, the caller gets that event or a
 * {@link ModelException}; a worker that cannot be relied on any more is dead afterwards. Used once.
 */
final class Exchange {

    private static final Logger LOGGER = System.getLogger(Exchange.class.getName());

    /** How long a worker may take to obey a cancel: the user was promised a second. */
    private static final Duration OBEDIENCE = Duration.ofMillis(700);

    private final WorkerProcess worker;
    private final Watchdog watchdog;
    private final Duration silence;
    private final Request request;
    private final Cancellation cancellation;
    private boolean over;

    /**
     * An exchange that has not begun.
     *
     * @param worker whom to ask
     * @param watchdog kills the worker in time
     * @param silence how long the worker may give no sign of life
     * @param request what to ask
     * @param cancellation stops it: a generation between two tokens if the worker obeys, all else with the worker
     */
    Exchange(WorkerProcess worker, Watchdog watchdog, Duration silence, Request request, Cancellation cancellation) {
        this.worker = worker;
        this.watchdog = watchdog;
        this.silence = silence;
        this.request = request;
        this.cancellation = cancellation;
    }

    /**
     * Asks, and waits for the answer.
     *
     * @param listener told every event before the closing one, on the calling thread
     * @return the closing event; it may say that the request failed
     * @throws ModelException CANCELLED or WORKER_DIED
     */
    Heard run(Consumer<Heard> listener) throws ModelException {
        boolean answered = false;
        Cancellation.Registration registration = cancellation.onCancel(this::cancel);
        try {
            send(request);
            Heard last = listen(listener);
            answered = true;
            if (cancellation.isCancelled()) {
                throw Failures.cancelled();
            }
            return last;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw Failures.cancelled();
        } finally {
            registration.close();
            finish();
            if (!answered) {
                // The listener may have thrown, and nobody would hear what the worker still has to say.
                worker.kill(Ending.CANCELLED);
            }
        }
    }

    /** Runs on the thread that cancels, which must not be held up. */
    private void cancel() {
        if (request instanceof Request.Generate) {
            watchdog.after(OBEDIENCE, this::giveUp);
            worker.nudge();
        } else {
            worker.kill(Ending.CANCELLED);
        }
    }

    /** Kills the worker unless it obeyed: it may already serve the next question. */
    private synchronized void giveUp() {
        if (!over) {
            worker.kill(Ending.CANCELLED);
        }
    }

    private synchronized void finish() {
        over = true;
    }

    private void send(Request message) {
        // A worker that hangs does not read, and then even sending blocks.
        Watchdog.Deadline deadline = watchdog.after(silence, () -> worker.kill(Ending.SILENT));
        try {
            worker.send(message);
        } catch (IOException e) {
            worker.kill(Ending.CRASHED);
        } finally {
            deadline.close();
        }
    }

    private Heard listen(Consumer<Heard> listener) throws ModelException, InterruptedException {
        long start = System.nanoTime();
        boolean cancelSent = false;
        while (true) {
            if (!cancelSent && cancellation.isCancelled()) {
                send(new Request.Cancel(request.id()));
                cancelSent = true;
            }
            Signal signal = worker.next(silence.minus(silence(start)));
            if (signal == null) {
                if (silence(start).compareTo(silence) >= 0) {
                    worker.kill(Ending.SILENT);
                }
            } else if (signal instanceof Ended ended) {
                throw failure(ended.reason());
            } else if (signal instanceof Heard heard && heard.event().id() == request.id()) {
                if (heard.event().closing()) {
                    return heard;
                }
                if (!cancelSent) {
                    listener.accept(heard);
                }
            }
        }
    }

    /** How long the worker has been silent in this exchange: nobody expects a sign of life from an idle one. */
    private Duration silence(long start) {
        Duration exchange = Duration.ofNanos(System.nanoTime() - start);
        Duration worker = this.worker.silence();
        return worker.compareTo(exchange) < 0 ? worker : exchange;
    }

    private ModelException failure(Ending reason) throws InterruptedException {
        if (cancellation.isCancelled()) {
            return Failures.cancelled();
        }
        return switch (reason) {
            case CRASHED -> {
                String exit = worker.describeExit();
                LOGGER.log(Level.WARNING, "The model worker ended unexpectedly: {0}", exit);
                LOGGER.log(
                        Level.DEBUG,
                        () -> "The end of its log:\n"
                                + String.join("\n", worker.log().tail()));
                yield Failures.died(exit);
            }
            case SILENT -> Failures.silent(silence.toSeconds());
            case CANCELLED -> Failures.cancelled();
            case UNLOADED -> Failures.unloaded();
        };
    }
}
