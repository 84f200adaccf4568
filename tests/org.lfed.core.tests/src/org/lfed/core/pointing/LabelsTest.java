// Copyright (c) 2026 the Ask in English authors
// SPDX-License-Identifier: Apache-2.0
package org.lfed.core.pointing;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Things and people are listed by what they are called. */
class LabelsTest {

    private final Repairs ferries = Repairs.ofFerries();

    @Test
    void listsThingsByTheirNames() {
        assertEquals(
                Optional.of("SELECT vessel_nm FROM vessels WHERE fuel = 'Electric'"),
                ferries.repair("electric vessels", "[SELECT]'.fuel'[FROM]'vessels'[WHERE]'.fuel'[=]{0}"));
        assertEquals(
                Optional.of("SELECT vessel_nm FROM vessels WHERE fuel = 'Electric'"),
                ferries.repair("electric vessels", "[SELECT]'.vessel_id'[FROM]'vessels'[WHERE]'.fuel'[=]{0}"));
        assertEquals(
                Optional.of("SELECT vessel_nm FROM vessels WHERE fuel = 'Electric'"),
                ferries.repair("electric vessels", "[SELECT][COUNT(*)][FROM]'vessels'[WHERE]'.fuel'[=]{0}"));
        assertEquals(
                Optional.of("SELECT COUNT(*) AS count FROM vessels WHERE fuel = 'Electric'"),
                ferries.repair("how many electric vessels", "[SELECT][COUNT(*)][FROM]'vessels'[WHERE]'.fuel'[=]{0}"));
    }
}
