// Copyright (c) 2026 the Ask in English authors
// SPDX-License-Identifier: Apache-2.0
package org.lfed.cli.models;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.util.Timer;
import java.util.TimerTask;
import java.util.concurrent.atomic.AtomicReference;

/** Ends a read that gets no byte for too long; Java's own HTTP client would wait for ever. */
final class StallGuard extends FilterInputStream {

    private final Duration limit;
    private final Timer timer = new Timer("lfed-stall-guard", true);
    private final AtomicReference<IOException> stall = new AtomicReference<>();

    /** When the read in progress began; null between reads, so that writing to a slow disk counts as no stall. */
    private volatile Long waitingSince;

    StallGuard(InputStream in, Duration limit) {
        super(in);
        this.limit = limit;
        long period = Math.max(1, Math.min(1000, limit.toMillis() / 4));
        timer.schedule(new Check(), period, period);
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
        waitingSince = System.nanoTime();
        int count;
        try {
            count = super.read(buffer, offset, length);
        } finally {
            waitingSince = null;
        }
        IOException stalled = stall.get();
        if (stalled != null) {
            throw stalled;
        }
        return count;
    }

    @Override
    public void close() throws IOException {
        timer.cancel();
        super.close();
    }

    private final class Check extends TimerTask {
        @Override
        public void run() {
            Long since = waitingSince;
            if (since == null || System.nanoTime() - since < limit.toNanos()) {
                return;
            }
            IOException reason = new IOException("nothing came for " + limit.toSeconds() + " seconds");
            stall.set(reason);
            try {
                close();
            } catch (IOException e) {
                reason.addSuppressed(e);
            }
        }
    }
}
