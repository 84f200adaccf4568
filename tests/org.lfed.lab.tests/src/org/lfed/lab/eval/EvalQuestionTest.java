// Copyright (c) 2026 the Ask in English authors
// SPDX-License-Identifier: Apache-2.0
package org.lfed.lab.eval;

import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Optional;
import org.junit.jupiter.api.Test;

class EvalQuestionTest {

    @Test
    void needsTexts() {
        assertThrows(IllegalArgumentException.class, () -> question(" ", "q", "SELECT 1", false, null));
        assertThrows(IllegalArgumentException.class, () -> question("id", "", "SELECT 1", false, null));
        assertThrows(IllegalArgumentException.class, () -> question("id", "q", "\n", false, null));
        assertThrows(IllegalArgumentException.class, () -> question("id", "q", "SELECT 1", true, " "));
    }

    @Test
    void hasTiesOnlyWhereOrderCounts() {
        question("id", "q", "SELECT 1", true, "n");
        assertThrows(IllegalArgumentException.class, () -> question("id", "q", "SELECT 1", false, "n"));
    }

    private static EvalQuestion question(String id, String text, String sql, boolean ordered, String ties) {
        return new EvalQuestion(id, text, sql, ordered, Optional.ofNullable(ties));
    }
}
