// Copyright (c) 2026 the Ask in English authors
// SPDX-License-Identifier: Apache-2.0
package org.lfed.cli.models;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class ProgressTest {

    private static final long SECOND = 1_000_000_000;

    private final StringWriter shown = new StringWriter();
    private final AtomicLong now = new AtomicLong();

    private String lastDrawn() {
        String[] drawn = shown.toString().split("\r");
        return drawn[drawn.length - 1].strip();
    }

    @Test
    void theBarShowsSpeedAndRemainingTime() {
        ProgressBar bar = new ProgressBar(new PrintWriter(shown), now::get);
        bar.start("Fetching", 1_000_000_000);
        bar.at(0);
        now.addAndGet(10 * SECOND);

        bar.at(250_000_000);

        assertEquals("Fetching  25% [######..................] 250.0 MB of 1.0 GB, 25.0 MB/s, 30 s left", lastDrawn());
    }

    @Test
    void whatWasHereAlreadyIsNoSpeed() {
        ProgressBar bar = new ProgressBar(new PrintWriter(shown), now::get);
        bar.start("Fetching", 1_000_000_000);
        bar.at(900_000_000);
        now.addAndGet(10 * SECOND);

        bar.at(910_000_000);

        assertTrue(lastDrawn().endsWith(", 1.0 MB/s, 1 min left"), shown::toString);
    }

    @Test
    void theBarIsRedrawnTenTimesASecondAtMost() {
        ProgressBar bar = new ProgressBar(new PrintWriter(shown), now::get);
        bar.start("Fetching", 1000);
        for (int done = 1; done < 1000; done++) {
            now.addAndGet(SECOND / 1000);
            bar.at(done);
        }

        assertTrue(shown.toString().split("\r").length <= 12, shown::toString);
    }

    @Test
    void aLogGetsALineForEveryTenthAndNoMore() {
        ProgressLines lines = new ProgressLines(new PrintWriter(shown));
        lines.start("Fetching", 1000);
        for (int done = 0; done <= 1000; done += 50) {
            lines.at(done);
        }
        lines.end();

        List<String> printed = shown.toString().lines().toList();
        assertEquals(10, printed.size());
        assertEquals("Fetching 10% (100 B of 1.0 kB)", printed.get(0));
        assertEquals("Fetching 100% (1.0 kB of 1.0 kB)", printed.get(9));
    }

    @Test
    void aResumedFetchBeginsItsLinesWhereItIs() {
        ProgressLines lines = new ProgressLines(new PrintWriter(shown));
        lines.start("Fetching", 1000);

        lines.at(570);
        lines.at(580);

        assertEquals(
                List.of("Fetching 50% (570 B of 1.0 kB)"),
                shown.toString().lines().toList());
    }
}
