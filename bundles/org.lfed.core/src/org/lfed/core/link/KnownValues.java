// Copyright (c) 2026 the Ask in English authors
// SPDX-License-Identifier: Apache-2.0
package org.lfed.core.link;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.lfed.core.link.ValueIndex.KnownValue;
import org.lfed.core.link.ValueSlot.Hint;

/** Finds the values of one question that columns are known to hold, the longest first. */
final class KnownValues {

    private static final int MIN_IMPLYING = 6;

    /** Words after which a single letter is a value and not an article or a pronoun. */
    private static final Set<String> BEFORE_LETTER = Set.of(
            "an",
            "grade",
            "grades",
            "letter",
            "letters",
            "mark",
            "marks",
            "got",
            "received",
            "earned",
            "section",
            "block",
            "type",
            "class",
            "level",
            "equal",
            "is",
            "of");

    private final SchemaIndex names;
    private final ValueIndex values;
    private final ConstantBoard board;
    private final String[] stems;

    KnownValues(SchemaIndex names, ValueIndex values, ConstantBoard board) {
        this.names = names;
        this.values = values;
        this.board = board;
        this.stems = new String[board.size()];
        for (int i = 0; i < stems.length; i++) {
            stems[i] = corrected(board.token(i));
        }
    }

    /** The stem of a token, or of the value's word that it misspells when nothing in the schema is spelled like it. */
    private String corrected(QuestionToken token) {
        String stem = token.stem();
        if (!token.isWord()
                || values.knows(stem)
                || WordLists.STOP.contains(token.word())
                || !names.postings().similar(stem).isEmpty()) {
            return stem;
        }
        String corrected = values.correct(stem);
        return corrected == null ? stem : corrected;
    }

    /** Values that were said. */
    void findSpoken() {
        for (int length = Math.min(ValueIndex.MAX_TOKENS, board.size()); length > 0; length--) {
            for (int at = 0; at + length <= board.size(); at++) {
                if (board.isFree(at, at + length)) {
                    spoken(at, length);
                }
            }
        }
    }

    private void spoken(int at, int length) {
        String key =
                length == 1 ? stems[at] : String.join(" ", Arrays.asList(stems).subList(at, at + length));
        List<KnownValue> hits = values.exact(key);
        if (hits.isEmpty()) {
            hits = values.synonyms(key);
        }
        if (length == 1) {
            oneWord(at, hits);
        } else if (!hits.isEmpty()) {
            board.replace(at, at + length, slot(hits));
        }
    }

    private void oneWord(int at, List<KnownValue> hits) {
        QuestionToken token = board.token(at);
        if (board.isSpelledOut(at) || !token.isWord()) {
            return;
        }
        if (hits.isEmpty()) {
            partOfValue(at);
        } else if (token.word().length() == 1 ? isLetterValue(at, hits) : isPlausible(at, hits)) {
            board.replace(at, at + 1, slot(hits));
        }
    }

    /** Words such as "high" and "low" are values only with a capital, or before a word of what holds them. */
    private boolean isPlausible(int at, List<KnownValue> hits) {
        return !WordLists.STOP.contains(board.token(at).word())
                || precedesHolder(at, hits)
                || isListed(at, hits)
                || board.isTellingCapital(at);
    }

    /** "High or critical": beside another value of the same column. */
    private boolean isListed(int at, List<KnownValue> hits) {
        return isJoined(at, at + 1, at + 2, hits) || isJoined(at, at - 1, at - 2, hits);
    }

    private boolean isJoined(int at, int joint, int other, List<KnownValue> hits) {
        boolean joined = board.word(joint).equals("or") || board.word(joint).equals("and");
        return joined
                && other >= 0
                && other < stems.length
                && !stems[other].equals(stems[at])
                && values.exact(stems[other]).stream().anyMatch(value -> hits.stream()
                        .anyMatch(hit -> hit.column().equals(value.column())));
    }

    /** A single letter is a value when it was typed as a capital, or follows a word that announces one. */
    private boolean isLetterValue(int at, List<KnownValue> hits) {
        QuestionToken token = board.token(at);
        if (token.isPluralLetter()) {
            return true;
        }
        boolean announced = BEFORE_LETTER.contains(board.word(at - 1));
        boolean word = token.word().equals("a") || token.word().equals("i");
        if (word) {
            return token.isCapitalised() && (announced || at > 0 && precedesHolder(at, hits));
        }
        return token.isCapitalised() || announced || board.word(at - 1).equals("a");
    }

    private void partOfValue(int at) {
        String stem = stems[at];
        ValueIndex.Part part = values.part(stem);
        if (part == null || names.postings().contains(stem) || part.distinct() > 1 && isInUnknownName(at)) {
            return;
        }
        String word = board.token(at).word();
        boolean ordinary = WordLists.STOP.contains(word) || WordLists.GENERIC.contains(word);
        if (ordinary && !precedesHolder(at, part.values())) {
            return;
        }
        if (part.distinct() == 1) {
            board.replace(at, at + 1, slot(part.values()));
            return;
        }
        Map<ColumnIdentity, Literal> literals = new LinkedHashMap<>();
        Literal spelled = new Literal.Text(part.spelled());
        part.values().forEach(value -> literals.put(value.column(), spelled));
        board.replace(at, at + 1, new ValueSlot(spelled, literals, Hint.PART));
    }

    /** "Blue Mesa" is no part of "Blue Crew": a name that goes on with a word that no value has. */
    private boolean isInUnknownName(int at) {
        return board.isTellingCapital(at) && (isUnknownName(at + 1) || at > 1 && isUnknownName(at - 1));
    }

    private boolean isUnknownName(int at) {
        return at < stems.length
                && board.isFreeWord(at)
                && board.isTellingCapital(at)
                && !board.isNamed(at)
                && !WordLists.STOP.contains(board.word(at))
                && !values.knows(stems[at]);
    }

    /** "High" means a school only in "high schools": before a word of the column or table that holds the value. */
    private boolean precedesHolder(int at, List<KnownValue> candidates) {
        if (at + 1 >= board.size()) {
            return false;
        }
        String next = board.token(at + 1).stem();
        return candidates.stream()
                .map(KnownValue::column)
                .anyMatch(column -> names.stemsOf(column).contains(next)
                        || names.owners().getOrDefault(column, List.of()).stream()
                                .anyMatch(table -> names.stemsOf(table).contains(next)));
    }

    /** Values that were not said but meant: those who failed have an F. */
    void findImplied() {
        for (int at = 0; at < board.size(); at++) {
            if (board.isFreeWord(at) && !WordLists.STOP.contains(board.word(at)) && !board.isSpelledOut(at)) {
                implied(at, board.token(at).stem());
            }
        }
    }

    private void implied(int at, String stem) {
        List<KnownValue> hits = values.implied(stem);
        if (hits.isEmpty() && !board.isCompleted(at) && stem.length() >= MIN_IMPLYING) {
            hits = values.similar(stem);
        }
        if (hits.isEmpty() && !board.isCompleted(at)) {
            hits = values.related(stem);
        }
        if (!hits.isEmpty()) {
            board.imply(at, slot(hits));
        }
    }

    /** A slot for a value that one or more columns hold. */
    static ValueSlot slot(List<KnownValue> hits) {
        Map<ColumnIdentity, Literal> literals = new LinkedHashMap<>();
        hits.forEach(hit -> literals.putIfAbsent(hit.column(), new Literal.Text(hit.text())));
        return new ValueSlot(new Literal.Text(hits.get(0).text()), literals, Hint.KNOWN);
    }
}
