// Copyright (c) 2026 the Ask in English authors
// SPDX-License-Identifier: Apache-2.0
package org.lfed.core.link;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StemIndexTest {

    private final StemIndex<Integer> index = new StemIndex<>();

    @BeforeEach
    void fill() {
        index.add("severity", 1);
        index.add("severe", 2);
        index.add("lincoln", 3);
    }

    @Test
    void findsTheStemAndItsRelatives() {
        assertEquals(List.of(1), index.exact("severity"));
        assertEquals(
                List.of("severe", "severity"),
                index.similar("severity").stream().map(StemIndex.Match::stem).toList());
    }

    @ParameterizedTest
    @ValueSource(strings = {"lincon", "lincolln", "lincoin", "licnoln", "linoln"})
    void correctsOneSlip(String typed) {
        assertEquals("lincoln", index.correct(typed));
    }

    @ParameterizedTest
    @ValueSource(strings = {"linc", "lion", "incoln", "lxnxoln", "mincoln"})
    void doesNotGuess(String typed) {
        assertNull(index.correct(typed));
    }

    @Test
    void doesNotChooseBetweenTwo() {
        index.add("lincolm", 4);

        assertNull(index.correct("lincolx"));
    }
}
