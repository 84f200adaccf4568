// Copyright (c) 2026 the Ask in English authors
// SPDX-License-Identifier: Apache-2.0
package org.lfed.ui.ask;

import java.util.ArrayList;
import java.util.List;

/**
 * A question on its way.
 *
 * @param question what was asked
 * @param phase what is being done
 * @param fraction how far that is, 0 to 1, or -1 when it cannot be told
 * @param startNanos when the question was asked, on {@link System#nanoTime}
 * @param phaseNanos when the phase began
 * @param finished the phases before, with their times
 * @param repairing whether the model is having its repair turn
 * @param stopping whether the user wants it to stop
 */
public record AskWork(
        String question,
        AskPhase phase,
        double fraction,
        long startNanos,
        long phaseNanos,
        List<PhaseTime> finished,
        boolean repairing,
        boolean stopping) {

    /** Copies the list. */
    public AskWork {
        finished = List.copyOf(finished);
    }

    /**
     * A phase that is over.
     *
     * @param phase which one
     * @param millis how long it took
     */
    public record PhaseTime(AskPhase phase, double millis) {}

    static AskWork begun(String question, long now) {
        return new AskWork(question, AskPhase.PREPARING, -1, now, now, List.of(), false, false);
    }

    /** In another phase, or further in the same. */
    AskWork in(AskPhase next, double howFar, long now) {
        if (next == phase) {
            return new AskWork(question, phase, howFar, startNanos, phaseNanos, finished, repairing, stopping);
        }
        List<PhaseTime> times = new ArrayList<>(finished);
        times.add(new PhaseTime(phase, (now - phaseNanos) / 1e6));
        return new AskWork(question, next, howFar, startNanos, now, times, repairing, stopping);
    }

    AskWork inRepair() {
        return new AskWork(question, phase, fraction, startNanos, phaseNanos, finished, true, stopping);
    }

    AskWork beingStopped() {
        return new AskWork(question, phase, fraction, startNanos, phaseNanos, finished, repairing, true);
    }
}
