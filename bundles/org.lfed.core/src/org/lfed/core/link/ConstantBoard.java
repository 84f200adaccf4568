// Copyright (c) 2026 the Ask in English authors
// SPDX-License-Identifier: Apache-2.0
package org.lfed.core.link;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/** What the finders of constants share: the question, what its tokens name, and which of them are spoken for. */
final class ConstantBoard {

    /** Above this share of capitalised words capitals say nothing about names. */
    private static final double TITLE_CASE = 0.6;

    private final List<QuestionToken> tokens;
    private final boolean[] used;
    private final boolean[] spelledOut;
    private final boolean[] named;
    private final boolean[] completed;
    private final boolean titleCase;
    private final List<Found> found = new ArrayList<>();

    /**
     * A constant and where it stands.
     *
     * @param from index of its first token
     * @param to index after its last token
     * @param slot what it is
     * @param implied whether its words stay in the question
     */
    record Found(int from, int to, ValueSlot slot, boolean implied) {}

    ConstantBoard(List<QuestionToken> tokens, Collection<ItemMatch> items) {
        this.tokens = tokens;
        this.used = new boolean[tokens.size()];
        this.spelledOut = new boolean[tokens.size()];
        this.named = new boolean[tokens.size()];
        this.completed = new boolean[tokens.size()];
        for (ItemMatch match : items) {
            Arrays.fill(named, match.from(), match.to() + 1, true);
            completed[match.to()] |= match.complete();
            if (match.complete() && match.coreSize() > 1) {
                Arrays.fill(spelledOut, match.from(), match.to() + 1, true);
            }
        }
        long words = tokens.stream().filter(QuestionToken::isWord).count();
        long capitals = tokens.stream()
                .filter(QuestionToken::isWord)
                .filter(QuestionToken::isCapitalised)
                .count();
        this.titleCase = capitals > words * TITLE_CASE;
    }

    int size() {
        return tokens.size();
    }

    QuestionToken token(int at) {
        return tokens.get(at);
    }

    /** The word of a token, or an empty text beyond the ends of the question. */
    String word(int at) {
        return at < 0 || at >= tokens.size() ? "" : tokens.get(at).word();
    }

    boolean isFree(int from, int to) {
        for (int i = from; i < to; i++) {
            if (used[i]) {
                return false;
            }
        }
        return true;
    }

    boolean isFreeWord(int at) {
        return !used[at] && tokens.get(at).isWord();
    }

    /** Whether a token is inside a complete name of several words. */
    boolean isSpelledOut(int at) {
        return spelledOut[at];
    }

    /** Whether a token is inside anything that names a table or column. */
    boolean isNamed(int at) {
        return named[at];
    }

    /** Whether a token ends a complete name. */
    boolean isCompleted(int at) {
        return completed[at];
    }

    /** Whether a token's capital tells it from ordinary words. */
    boolean isTellingCapital(int at) {
        return at > 0 && !titleCase && tokens.get(at).isCapitalised();
    }

    /** Replaces tokens by a constant. */
    void replace(int from, int to, ValueSlot slot) {
        found.add(new Found(from, to, slot, false));
        Arrays.fill(used, from, to, true);
    }

    /** Adds a constant that a token only implies. */
    void imply(int at, ValueSlot slot) {
        found.add(new Found(at, at + 1, slot, true));
    }

    /** A constant that is nobody's value. */
    void replace(int at, Literal literal, ValueSlot.Hint hint) {
        replace(at, at + 1, new ValueSlot(literal, Map.of(), hint));
    }

    /** The constants from left to right. */
    List<Found> found() {
        found.sort(Comparator.comparingInt(Found::from));
        return found;
    }
}
