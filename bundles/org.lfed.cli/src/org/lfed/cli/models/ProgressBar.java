// Copyright (c) 2026 the Ask in English authors
// SPDX-License-Identifier: Apache-2.0
package org.lfed.cli.models;

import java.io.PrintWriter;
import java.util.Locale;
import java.util.function.LongSupplier;
import org.lfed.core.catalog.FileSize;

/** A bar on a terminal that is redrawn in place, with speed and remaining time. */
final class ProgressBar implements Progress {

    private static final int BAR_WIDTH = 24;
    private static final long REDRAW_NANOS = 100_000_000;
    private static final double NANOS_PER_SECOND = 1e9;

    /** A speed measured over less says little. */
    private static final double MEASURED_SECONDS = 1;

    private final PrintWriter out;
    private final LongSupplier nanoTime;
    private String label = "";
    private long total;
    private long startedAt;
    private long drawnAt;
    private long firstDone = -1;
    private int widest;

    /**
     * A bar.
     *
     * @param nanoTime a clock as {@link System#nanoTime}
     */
    ProgressBar(PrintWriter out, LongSupplier nanoTime) {
        this.out = out;
        this.nanoTime = nanoTime;
    }

    @Override
    public void start(String newLabel, long totalBytes) {
        label = newLabel;
        total = Math.max(1, totalBytes);
        startedAt = nanoTime.getAsLong();
        drawnAt = startedAt - REDRAW_NANOS;
        firstDone = -1;
        widest = 0;
    }

    @Override
    public void at(long doneBytes) {
        long now = nanoTime.getAsLong();
        if (firstDone < 0 || doneBytes < firstDone) {
            // What was already here when it started says nothing about the speed.
            firstDone = doneBytes;
            startedAt = now;
        }
        if (now - drawnAt < REDRAW_NANOS && doneBytes < total) {
            return;
        }
        drawnAt = now;
        draw(doneBytes, (now - startedAt) / NANOS_PER_SECOND);
    }

    @Override
    public void end() {
        if (widest > 0) {
            out.println();
        }
        out.flush();
        widest = 0;
    }

    private void draw(long doneBytes, double seconds) {
        double fraction = Math.min(1, (double) doneBytes / total);
        int filled = (int) (fraction * BAR_WIDTH);
        StringBuilder line = new StringBuilder(label)
                .append(String.format(Locale.ROOT, " %3d%% [", (int) (fraction * 100)))
                .append("#".repeat(filled))
                .append(".".repeat(BAR_WIDTH - filled))
                .append("] ")
                .append(FileSize.text(doneBytes))
                .append(" of ")
                .append(FileSize.text(total));
        double speed = (doneBytes - firstDone) / Math.max(seconds, MEASURED_SECONDS);
        if (seconds >= MEASURED_SECONDS && speed >= 1) {
            line.append(", ").append(FileSize.text((long) speed)).append("/s");
            if (doneBytes < total) {
                line.append(", ").append(duration((total - doneBytes) / speed)).append(" left");
            }
        }
        // Blanks wipe what a longer line left behind.
        int blanks = Math.max(0, widest - line.length());
        widest = Math.max(widest, line.length());
        out.print("\r" + line + " ".repeat(blanks));
        out.flush();
    }

    private static String duration(double seconds) {
        long whole = Math.round(seconds);
        if (whole < 60) {
            return whole + " s";
        }
        return whole < 3600 ? whole / 60 + " min" : whole / 3600 + " h " + whole % 3600 / 60 + " min";
    }
}
