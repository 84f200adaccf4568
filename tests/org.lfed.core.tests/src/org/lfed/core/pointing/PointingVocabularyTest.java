// Copyright (c) 2026 the Ask in English authors
// SPDX-License-Identifier: Apache-2.0
package org.lfed.core.pointing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashSet;
import java.util.List;
import org.junit.jupiter.api.Test;

class PointingVocabularyTest {

    private final List<String> tokens = PointingVocabulary.specialTokens();

    @Test
    void beginsWithTheTokenThatEndsAnAnswer() {
        assertEquals(PointingVocabulary.END, tokens.get(0));
    }

    @Test
    void holdsEveryTokenOnce() {
        assertEquals(tokens.size(), new HashSet<>(tokens).size());
    }

    @Test
    void holdsEveryMacro() {
        for (SqlMacro macro : SqlMacro.values()) {
            assertTrue(tokens.contains(macro.token()), macro.token());
            assertEquals(macro, SqlMacro.ofToken(macro.token()));
        }
    }

    @Test
    void hasNoTokenThatBeginsLikeAnotherOneEnds() {
        for (String token : tokens) {
            assertTrue(token.matches("<\\|[^|]+\\|>|<[CTV]\\d+>"), token);
        }
    }

    @Test
    void closesWhateverItOpens() {
        for (SqlMacro opener : SqlMacro.values()) {
            if (opener.shape() == SqlMacro.Shape.OPEN) {
                assertTrue(List.of(SqlMacro.values()).stream().anyMatch(macro -> macro.closes(opener)), opener.name());
            }
        }
    }
}
