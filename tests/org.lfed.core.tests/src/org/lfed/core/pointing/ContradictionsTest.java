// Copyright (c) 2026 the Ask in English authors
// SPDX-License-Identifier: Apache-2.0
package org.lfed.core.pointing;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Optional;
import org.junit.jupiter.api.Test;

/** No row holds two values in one column: where an answer asks for both, either is meant. */
class ContradictionsTest {

    private final Repairs school = Repairs.ofSchool();

    @Test
    void takesEitherOfTwoValuesThatOneColumnCannotHoldAtOnce() {
        assertEquals(
                Optional.of("SELECT COUNT(*) AS count FROM grades WHERE term IN ('Fall', 'Spring')"),
                school.repair(
                        "fall and spring", "[SELECT][COUNT(*)][FROM]'grades'[WHERE]'.term'[=]{0}[AND]'.term'[=]{1}"));
        assertEquals(
                Optional.of("SELECT COUNT(*) AS count FROM grades WHERE term = 'Fall'"),
                school.repair("fall", "[SELECT][COUNT(*)][FROM]'grades'[WHERE]'.term'[=]{0}[AND]'.term'[=]{0}"));
    }
}
