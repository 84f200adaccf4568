// Copyright (c) 2026 the Ask in English authors
// SPDX-License-Identifier: Apache-2.0
package org.lfed.core.pointing;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Optional;
import org.junit.jupiter.api.Test;

/** "The three most common" are the first three, only "the third most common" is the one in third place. */
class RanksTest {

    private final Repairs school = Repairs.ofSchool();

    @Test
    void takesTheFirstSoManyUnlessAPlaceIsNamed() {
        String third = "[SELECT]'.severity'[,][COUNT(*)][FROM]'discipline'[GROUP BY][1][QUALIFY]"
                + "[RANK() OVER (ORDER BY][COUNT(*)][DESC][)][=]{0}";

        assertEquals(
                Optional.of("SELECT severity, COUNT(*) AS count FROM discipline GROUP BY 1 ORDER BY 2 DESC LIMIT 3"),
                school.repair("the three most common severities", third));
        assertEquals(
                Optional.of("SELECT severity, COUNT(*) AS count FROM discipline GROUP BY 1 "
                        + "QUALIFY RANK() OVER (ORDER BY COUNT(*) DESC) = 3"),
                school.repair("the 3rd most common severity", third));
    }
}
