// Copyright (c) 2026 the Ask in English authors
// SPDX-License-Identifier: Apache-2.0
package org.lfed.core.link;

import java.util.Map;
import java.util.Set;

/** Finds words of one question that are announced as a name, or spelled like one, and that the schema does not know. */
final class ProperNames {

    private static final int MAX_TOKENS = 3;

    private static final Set<String> CUES = Set.of(
            "named", "called", "containing", "contains", "contain", "mention", "mentions", "mentioning", "titled");

    /** "With breakfast in the title". */
    private static final Set<String> HAVING = Set.of("with", "has", "have", "having", "say", "says");

    private static final Set<String> DETERMINERS = Set.of("the", "its", "their", "it");

    private static final Set<String> CUES_BEFORE_WITH =
            Set.of("start", "starts", "starting", "begin", "begins", "beginning", "end", "ends", "ending");

    private final ValueIndex values;
    private final ConstantBoard board;

    ProperNames(ValueIndex values, ConstantBoard board) {
        this.values = values;
        this.board = board;
    }

    void find() {
        for (int at = 0; at < board.size(); at++) {
            if (board.isFreeWord(at) && isUnknown(at) && (isAnnounced(at) || looksLikeName(at))) {
                take(at);
            }
        }
    }

    private void take(int at) {
        int to = at + 1;
        StringBuilder text = new StringBuilder(board.token(at).original());
        while (to < board.size()
                && to - at < MAX_TOKENS
                && board.isFreeWord(to)
                && isUnknown(to)
                && isSpelledLikeName(to)) {
            text.append(' ').append(board.token(to).original());
            to++;
        }
        board.replace(at, to, new ValueSlot(new Literal.Text(text.toString()), Map.of(), ValueSlot.Hint.TEXT));
    }

    private boolean isAnnounced(int at) {
        String previous = board.word(at - 1);
        return CUES.contains(previous)
                || previous.equals("with") && CUES_BEFORE_WITH.contains(board.word(at - 2))
                || HAVING.contains(previous) && board.word(at + 1).equals("in") && isInText(at + 2);
    }

    private boolean isInText(int at) {
        return DETERMINERS.contains(board.word(at))
                && (board.word(at).equals("it") || at + 1 < board.size() && board.isNamed(at + 1));
    }

    private boolean looksLikeName(int at) {
        return isSpelledLikeName(at) && (board.isTellingCapital(at) || beginsFullName(at));
    }

    /** A capital at the beginning of a question tells a name when the next word has one as well: "Tina Wolf total". */
    private boolean beginsFullName(int at) {
        return at == 0
                && board.size() > 1
                && board.isTellingCapital(1)
                && board.isFreeWord(1)
                && isSpelledLikeName(1)
                && isUnknown(1);
    }

    /** A capital and then small letters; capitals throughout are more often an abbreviation of something else. */
    private boolean isSpelledLikeName(int at) {
        QuestionToken token = board.token(at);
        return token.isCapitalised()
                && token.original().length() > 1
                && Character.isLowerCase(token.original().charAt(1));
    }

    private boolean isUnknown(int at) {
        QuestionToken token = board.token(at);
        return !WordLists.STOP.contains(token.word())
                && NumberWords.month(token.word()) == null
                && !board.isNamed(at)
                && values.implied(token.stem()).isEmpty();
    }
}
