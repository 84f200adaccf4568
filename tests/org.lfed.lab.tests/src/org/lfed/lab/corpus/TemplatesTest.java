// Copyright (c) 2026 the Ask in English authors
// SPDX-License-Identifier: Apache-2.0
package org.lfed.lab.corpus;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;

class TemplatesTest {

    @Test
    void fillTheirGaps() {
        assertEquals(
                "how many loans in 2023",
                Templates.fill("how many {n} {post}", Gaps.of("n", "loans").and("post", "in 2023")));
    }

    @Test
    void refuseGapsThatNothingFills() {
        assertThrows(IllegalArgumentException.class, () -> Templates.fill("how many {n}", Gaps.none()));
    }

    @Test
    void refuseSectionsThatDoNotExist() {
        Templates templates = Templates.bundled();

        assertThrows(IllegalArgumentException.class, () -> templates.pick(new Rng(1), "no such section"));
    }
}
