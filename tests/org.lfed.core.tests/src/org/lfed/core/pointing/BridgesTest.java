// Copyright (c) 2026 the Ask in English authors
// SPDX-License-Identifier: Apache-2.0
package org.lfed.core.pointing;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Tables that an answer leaves out between two others are joined too. */
class BridgesTest {

    private final Repairs ferries = Repairs.ofFerries();

    @Test
    void putsTheTablesBetweenTwoThatNoKeyJoins() {
        assertEquals(
                Optional.of("SELECT passengers.country, COUNT(*) AS count FROM vessels "
                        + "JOIN sailings ON vessels.vessel_id = sailings.vessel_id "
                        + "JOIN crossings ON sailings.sailing_id = crossings.sailing_id "
                        + "JOIN passengers ON crossings.passenger_id = passengers.passenger_id GROUP BY 1"),
                ferries.repair("", "[SELECT]'.country'[,][COUNT(*)][FROM]'vessels'[JOIN]'passengers'[GROUP BY][1]"));
    }
}
