// Copyright (c) 2026 the Ask in English authors
// SPDX-License-Identifier: Apache-2.0
package org.lfed.llama.worker;

import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import org.lfed.llama.protocol.Request;

/** Hands requests from the thread that reads them to the one that runs the engine; a cancel overtakes the rest. */
final class Mailbox {

    private final BlockingQueue<Request> requests = new LinkedBlockingQueue<>();
    private volatile long cancelled = -1;

    void put(Request request) {
        if (request instanceof Request.Cancel cancel) {
            cancelled = cancel.id();
        } else {
            requests.add(request);
        }
    }

    Request take() throws InterruptedException {
        return requests.take();
    }

    /** Whether the request with this number was cancelled. The supervisor asks one question at a time. */
    boolean isCancelled(long id) {
        return cancelled == id;
    }
}
