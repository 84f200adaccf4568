// Copyright (c) 2026 the Ask in English authors
// SPDX-License-Identifier: Apache-2.0
package org.lfed.lab.corpus;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;

class SurfaceTest {

    private static Set<String> roughened(String sentence) {
        Surface surface = new Surface(Templates.bundled());
        Set<String> typed = new HashSet<>();
        for (int seed = 0; seed < 400; seed++) {
            typed.add(surface.roughen(sentence, new Rng(seed)));
        }
        return typed;
    }

    @Test
    void isHowPeopleType() {
        Set<String> typed = roughened("how many  students were suspended");

        assertTrue(typed.contains("How many students were suspended?"));
        assertTrue(typed.contains("how many students were suspended"));
        assertTrue(typed.stream().anyMatch(text -> text.contains("kids") || text.contains("pupils")));
        assertTrue(typed.stream().anyMatch(text -> text.startsWith("Please") || text.contains("please")));
    }

    @Test
    void doesNotTouchTheNameOfTheYear() {
        assertTrue(roughened("enrollment by school year").stream().noneMatch(text -> text.contains("campus")));
    }

    @Test
    void isDecidedByTheSeed() {
        Surface surface = new Surface(Templates.bundled());

        assertEquals(surface.roughen("total absences", new Rng(3)), surface.roughen("total absences", new Rng(3)));
    }
}
