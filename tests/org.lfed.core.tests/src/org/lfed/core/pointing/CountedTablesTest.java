// Copyright (c) 2026 the Ask in English authors
// SPDX-License-Identifier: Apache-2.0
package org.lfed.core.pointing;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Rows are counted where an answer adds up counts of them that no key leads to. */
class CountedTablesTest {

    private final Repairs school = Repairs.ofSchool();

    @Test
    void countsRowsWhereNoKeyLeadsToTheirCounts() {
        assertEquals(
                Optional.of("SELECT gender, COUNT(*) AS count FROM students GROUP BY 1"),
                school.repair(
                        "student count by gender",
                        "[SELECT]'.gender'[,][SUM(]'.student_count'[)][FROM]'enrollment'[JOIN]'students'[GROUP BY][1]"));
    }
}
