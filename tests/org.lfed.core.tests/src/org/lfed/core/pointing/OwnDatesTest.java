// Copyright (c) 2026 the Ask in English authors
// SPDX-License-Identifier: Apache-2.0
package org.lfed.core.pointing;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.lfed.core.link.Schemas;

/** Where a question does not say which date it means, it is that of the rows that are asked about. */
class OwnDatesTest {

    private final Repairs ferries = Repairs.ofFerries();

    @Test
    void takesTheDateOfTheRowsThatAreAskedAbout() {
        assertEquals(
                Optional.of("SELECT COUNT(*) AS count FROM sailings WHERE YEAR(departed_on) = 2024"),
                ferries.repair(
                        "sailings in 2024",
                        "[SELECT][COUNT(*)][FROM]'sailings'[JOIN]'vessels'[WHERE][YEAR(]'.launched_on'[)][=]{0}"));
        assertEquals(
                Optional.of("SELECT COUNT(*) AS count FROM sailings JOIN vessels "
                        + "ON sailings.vessel_id = vessels.vessel_id WHERE YEAR(vessels.launched_on) = 2024"),
                ferries.repair(
                        "sailings of vessels launched in 2024",
                        "[SELECT][COUNT(*)][FROM]'sailings'[JOIN]'vessels'[WHERE][YEAR(]'.launched_on'[)][=]{0}"));
    }

    @Test
    void takesTheYearOfRowsThatHaveNoDate() {
        Repairs taxes = new Repairs(Schemas.schema(
                Schemas.table(
                        "dues",
                        Schemas.column("member_id", "INTEGER"),
                        Schemas.column("dues_year", "INTEGER"),
                        Schemas.column("amount", "DOUBLE")),
                Schemas.table(
                        "complaints", Schemas.column("member_id", "INTEGER"), Schemas.column("filed_on", "DATE"))));

        assertEquals(
                Optional.of("SELECT SUM(amount) AS total_amount FROM dues WHERE dues_year = 2025"),
                taxes.repair(
                        "amount due in 2025",
                        "[SELECT][SUM(]'.amount'[)][FROM]'dues'[JOIN]'complaints'[WHERE][YEAR(]'.filed_on'[)][=]{0}"));
    }
}
