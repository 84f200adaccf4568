// Copyright (c) 2026 the Ask in English authors
// SPDX-License-Identifier: Apache-2.0
package org.lfed.core.link;

import java.util.List;

/**
 * A question as an ordered list of words, constants and the schema items that its words name.
 *
 * @param elements the question from left to right; links follow the last word that they were found in
 * @param slots the constants, in order of appearance
 */
public record LinkedQuestion(List<Element> elements, List<ValueSlot> slots) {

    /** Copies the lists. */
    public LinkedQuestion {
        elements = List.copyOf(elements);
        slots = List.copyOf(slots);
    }

    /** A part of a linked question. */
    public sealed interface Element {}

    /**
     * A word that stands in the question.
     *
     * @param text the word in lower case, letters or digits only
     */
    public record Word(String text) implements Element {}

    /**
     * A constant.
     *
     * @param slot index into {@link LinkedQuestion#slots()}
     * @param words the lower-case words that it stands for
     * @param implied whether the words only imply the constant and therefore also stand before it as words
     */
    public record Value(int slot, List<String> words, boolean implied) implements Element {

        /** Copies the words. */
        public Value {
            words = List.copyOf(words);
        }
    }

    /**
     * What the words up to here name.
     *
     * @param candidates at least one, best first
     */
    public record Links(List<Link> candidates) implements Element {

        /** Copies the candidates. */
        public Links {
            candidates = List.copyOf(candidates);
        }
    }
}
