// Copyright (c) 2026 the Ask in English authors
// SPDX-License-Identifier: Apache-2.0
package org.lfed.core.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class CancellationTest {

    private final Cancellation cancellation = new Cancellation();
    private final List<String> ran = new ArrayList<>();

    @Test
    void hooksRunOnceHoweverOftenItIsCancelled() {
        cancellation.onCancel(() -> ran.add("hook"));
        assertFalse(cancellation.isCancelled());

        cancellation.cancel();
        cancellation.cancel();

        assertTrue(cancellation.isCancelled());
        assertEquals(List.of("hook"), ran);
    }

    @Test
    void aHookThatComesTooLateRunsAtOnce() {
        cancellation.cancel();

        cancellation.onCancel(() -> ran.add("late"));

        assertEquals(List.of("late"), ran);
    }

    @Test
    void aClosedRegistrationIsForgotten() {
        cancellation.onCancel(() -> ran.add("forgotten")).close();
        cancellation.onCancel(() -> ran.add("kept"));

        cancellation.cancel();

        assertEquals(List.of("kept"), ran);
    }

    @Test
    void aHookThatThrowsDoesNotKeepOthersFromRunning() {
        cancellation.onCancel(() -> {
            throw new IllegalStateException("a defect");
        });
        cancellation.onCancel(() -> ran.add("second"));

        cancellation.cancel();

        assertEquals(List.of("second"), ran);
    }
}
