// Copyright (c) 2026 the Ask in English authors
// SPDX-License-Identifier: Apache-2.0
package org.lfed.ui.view;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class PastQuestionsTest {

    private final PastQuestions past = new PastQuestions();

    @BeforeEach
    void ask() {
        past.set(List.of("newest", "middle", "newest", "Oldest"));
    }

    @Test
    void upGoesBackInTimeAndStopsAtTheOldest() {
        assertEquals(Optional.of("newest"), past.older("typed"));
        assertEquals(Optional.of("middle"), past.older("newest"));
        assertEquals(Optional.of("Oldest"), past.older("middle"));
        assertEquals(Optional.empty(), past.older("Oldest"));
    }

    @Test
    void downComesBackToWhatWasTyped() {
        past.older("typed");
        past.older("newest");

        assertEquals(Optional.of("newest"), past.newer());
        assertEquals(Optional.of("typed"), past.newer());
        assertEquals(Optional.empty(), past.newer());
    }

    @Test
    void whoChangesAPastQuestionBeginsAnew() {
        past.older("typed");

        assertEquals(Optional.of("newest"), past.older("newest but changed"));
        assertEquals(Optional.of("newest but changed"), past.newer());
    }

    @Test
    void wordsFindThoseThatContainThem() {
        assertEquals(List.of("Oldest"), past.containing(" OLD "));
        assertEquals(3, past.containing("").size());
        assertEquals(List.of(), past.containing("nothing"));
    }
}
