// Copyright (c) 2026 the Ask in English authors
// SPDX-License-Identifier: Apache-2.0
package org.lfed.core.pointing;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.lfed.core.link.Schemas;

/** People who have a first and a last name. */
class FullNamesTest {

    private final Repairs club = new Repairs(Schemas.schema(
            Schemas.table(
                    "members",
                    Schemas.column("member_id", "INTEGER"),
                    Schemas.column("first_nm", "VARCHAR"),
                    Schemas.column("last_nm", "VARCHAR"),
                    Schemas.column("is_paid", "BOOLEAN")),
            Schemas.table("loans", Schemas.column("loan_id", "INTEGER"), Schemas.column("member_id", "INTEGER"))));

    @Test
    void areCalledByBoth() {
        Optional<String> both = Optional.of("SELECT first_nm, last_nm FROM members WHERE is_paid");

        assertEquals(both, club.repair("members who have paid", "[SELECT]'.first_nm'[FROM]'members'[WHERE]'.is_paid'"));
        assertEquals(both, club.repair("members who have paid", "[SELECT]'.last_nm'[FROM]'members'[WHERE]'.is_paid'"));
        assertEquals(
                both,
                club.repair(
                        "members who have paid", "[SELECT]'.first_nm'[,]'.last_nm'[FROM]'members'[WHERE]'.is_paid'"));
    }

    @Test
    void areOneGroupForEachOfThem() {
        assertEquals(
                Optional.of("SELECT members.first_nm, members.last_nm, COUNT(*) AS count FROM loans "
                        + "JOIN members ON loans.member_id = members.member_id GROUP BY 1, 2 ORDER BY 3 DESC LIMIT 1"),
                club.repair(
                        "which member has the most loans",
                        "[SELECT]'.first_nm'[,][COUNT(*)][FROM]'loans'[JOIN]'members'[GROUP BY][1]"
                                + "[ORDER BY][2][DESC][LIMIT 1]"));
    }
}
