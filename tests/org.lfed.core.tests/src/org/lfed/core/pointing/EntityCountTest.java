// Copyright (c) 2026 the Ask in English authors
// SPDX-License-Identifier: Apache-2.0
package org.lfed.core.pointing;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Things are counted where they are described, and rows where nobody speaks of the things. */
class EntityCountTest {

    private final Repairs school = Repairs.ofSchool();
    private final Repairs ferries = Repairs.ofFerries();

    @Test
    void countsThingsInTheTableThatDescribesThem() {
        String answer = "[SELECT][COUNT(DISTINCT]'.student_id'[)][FROM]'discipline'[WHERE]'.school_name'[=]{0}";

        assertEquals(
                Optional.of("SELECT COUNT(*) AS count FROM students WHERE school_name = 'Lincoln Elementary'"),
                school.repair("how many kids go to Lincoln", answer));
        assertEquals(
                Optional.of("SELECT COUNT(DISTINCT student_id) AS student_count FROM discipline "
                        + "WHERE school_name = 'Lincoln Elementary'"),
                school.repair("how many kids had incidents at Lincoln", answer));
    }

    @Test
    void countsRowsWhereNobodySpeaksOfWhomTheyAreAbout() {
        String answer = "[SELECT][COUNT(DISTINCT]'.vessel_id'[)][FROM]'sailings'[WHERE][YEAR(]'.departed_on'[)][=]{0}";

        assertEquals(
                Optional.of("SELECT COUNT(*) AS count FROM sailings WHERE YEAR(departed_on) = 2024"),
                ferries.repair("how many sailings in 2024", answer));
        assertEquals(
                Optional.of("SELECT COUNT(DISTINCT vessel_id) AS vessel_count FROM sailings "
                        + "WHERE YEAR(departed_on) = 2024"),
                ferries.repair("how many vessels had sailings in 2024", answer));
    }
}
