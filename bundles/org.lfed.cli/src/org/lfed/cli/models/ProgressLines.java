// Copyright (c) 2026 the Ask in English authors
// SPDX-License-Identifier: Apache-2.0
package org.lfed.cli.models;

import java.io.PrintWriter;
import org.lfed.core.catalog.FileSize;

/** A line for every tenth, for logs and files. */
final class ProgressLines implements Progress {

    private static final int STEP_PERCENT = 10;

    private final PrintWriter out;
    private String label = "";
    private long total;
    private int nextPercent;

    ProgressLines(PrintWriter out) {
        this.out = out;
    }

    @Override
    public void start(String newLabel, long totalBytes) {
        label = newLabel;
        total = Math.max(1, totalBytes);
        nextPercent = STEP_PERCENT;
    }

    @Override
    public void at(long doneBytes) {
        int percent = (int) (Math.min(doneBytes, total) * 100.0 / total);
        if (percent < nextPercent) {
            return;
        }
        int shown = percent - percent % STEP_PERCENT;
        out.println(label + " " + shown + "% (" + FileSize.text(doneBytes) + " of " + FileSize.text(total) + ")");
        out.flush();
        nextPercent = shown + STEP_PERCENT;
    }

    @Override
    public void end() {
        out.flush();
    }
}
