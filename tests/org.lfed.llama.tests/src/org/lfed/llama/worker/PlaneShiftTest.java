// Copyright (c) 2026 the Ask in English authors
// SPDX-License-Identifier: Apache-2.0
package org.lfed.llama.worker;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("Characters beyond the basic plane")
class PlaneShiftTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "plain",
                "é 你好",
                "\uD83D\uDE00 twice \uD83D\uDE00 and \uD83D\uDE80",
                "private \uE000 and \uD83D\uDE00"
            })
    @DisplayName("come back as they went")
    void comeBack(String text) {
        PlaneShift shift = new PlaneShift();
        assertEquals(text, shift.up(shift.down(text)));
    }

    @Test
    @DisplayName("are not there on the way")
    void areNotThere() {
        String moved = new PlaneShift().down("a \uD83D\uDE00 b");
        assertTrue(moved.chars().noneMatch(c -> Character.isSurrogate((char) c)));
    }

    @Test
    @DisplayName("of several messages come back together")
    void severalMessages() {
        PlaneShift shift = new PlaneShift();
        String both = shift.down("\uD83D\uDE00") + " | " + shift.down("\uD83D\uDE80 \uD83D\uDE00");
        assertEquals("\uD83D\uDE00 | \uD83D\uDE80 \uD83D\uDE00", shift.up(both));
    }
}
