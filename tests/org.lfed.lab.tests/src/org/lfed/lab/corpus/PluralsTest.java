// Copyright (c) 2026 the Ask in English authors
// SPDX-License-Identifier: Apache-2.0
package org.lfed.lab.corpus;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PluralsTest {

    @ParameterizedTest
    @CsvSource({
        "school,schools",
        "category,categories",
        "day,days",
        "box,boxes",
        "course grade,course grades",
        "child,children",
        "branch,branches",
        "staff,staff"
    })
    void areSpelledTheEnglishWay(String one, String many) {
        assertEquals(many, Plurals.of(one));
    }
}
