// Copyright (c) 2026 the Ask in English authors
// SPDX-License-Identifier: Apache-2.0
package org.lfed.core.link;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
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

    @ParameterizedTest
    @CsvSource({"frag,fragment", "nat,nationality", "cap,capacity", "mbr,member", "cust,customer", "pymt,payment"})
    void findsWhatShortensAWord(String shortened, String word) {
        index.add(shortened, 5);

        assertEquals(shortened, index.abbreviate(word));
    }

    @ParameterizedTest
    @CsvSource({"car,carpentry", "date,database", "min,ministry", "fo,fortune", "frag,frags", "bmr,member", "mbr,matter"
    })
    void doesNotShortenOtherWords(String stem, String word) {
        index.add(stem, 5);

        assertNull(index.abbreviate(word));
    }

    @Test
    void doesNotChooseBetweenTwoAbbreviations() {
        index.add("cust", 5);
        index.add("cst", 6);

        assertNull(index.abbreviate("customer"));
    }
}
