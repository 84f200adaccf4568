// Copyright (c) 2026 the Ask in English authors
// SPDX-License-Identifier: Apache-2.0
package org.lfed.lab.seed;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class RandomStreamTest {

    @Test
    void givesTheSameNumbersForTheSameSeedAndName() {
        assertEquals(numbers(RandomStream.named(42, "grades")), numbers(RandomStream.named(42, "grades")));
    }

    @Test
    void givesOtherNumbersForAnotherSeedOrName() {
        assertNotEquals(numbers(RandomStream.named(42, "grades")), numbers(RandomStream.named(43, "grades")));
        assertNotEquals(numbers(RandomStream.named(42, "grades")), numbers(RandomStream.named(42, "students")));
    }

    @Test
    void choosesByWeight() {
        RandomStream random = RandomStream.named(42, "weights");
        List<Choice<String>> choices =
                List.of(new Choice<>("never", 0), new Choice<>("often", 3), new Choice<>("seldom", 1));

        List<String> chosen =
                Stream.generate(() -> random.choose(choices)).limit(10_000).toList();

        assertEquals(0, Collections.frequency(chosen, "never"));
        assertEquals(7_500, Collections.frequency(chosen, "often"), 200);
    }

    private static List<Integer> numbers(RandomStream random) {
        return Stream.generate(() -> random.between(1, 1_000_000)).limit(20).toList();
    }
}
