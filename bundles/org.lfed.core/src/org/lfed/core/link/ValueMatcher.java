// Copyright (c) 2026 the Ask in English authors
// SPDX-License-Identifier: Apache-2.0
package org.lfed.core.link;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.lfed.core.link.ValueIndex.KnownValue;
import org.lfed.core.link.ValueSlot.Hint;
import org.lfed.core.schema.ValueKind;

/** Finds the constants of one question: known values first, the longest first, then years, numbers and names. */
final class ValueMatcher {

    private static final int MIN_IMPLYING = 6;
    private static final int MAX_NAME_TOKENS = 3;

    /** Above this share of capitalised words capitals say nothing about names. */
    private static final double TITLE_CASE = 0.6;

    /** Words after which a single letter is a value and not an article or a pronoun. */
    private static final Set<String> BEFORE_LETTER = Set.of("an", "grade", "grades", "letter", "letters", "mark", "marks",
            "got", "received", "earned", "section", "block", "type", "class", "level", "equal", "is", "of");

    private static final Set<String> MONTH_CUES = Set.of("in", "during", "of", "since", "for", "by", "from", "to",
            "until", "before", "after", "and", "or", "through", "each", "every", "last", "this");

    private static final Set<String> NAME_CUES = Set.of("named", "called", "containing", "contains", "contain");

    private static final Set<String> NAME_CUES_BEFORE_WITH = Set.of("start", "starts", "starting", "begin", "begins",
            "beginning", "end", "ends", "ending");

    /** Words between the numbers of an enumeration. */
    private static final Set<String> LINKING = Set.of("and", "or", "to", "through", "between");

    private final SchemaIndex names;
    private final ValueIndex values;
    private final List<QuestionToken> tokens;
    private final String[] stems;
    private final boolean[] used;
    /** Tokens inside complete names of several words. */
    private final boolean[] spelled;
    /** Tokens inside anything that names a table or column. */
    private final boolean[] named;
    /** Tokens that end a complete name. */
    private final boolean[] completed;
    /** Whether so much is capitalised that it says nothing. */
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
    record Found(int from, int to, ValueSlot slot, boolean implied) {
    }

    ValueMatcher(SchemaIndex names, ValueIndex values, List<QuestionToken> tokens, Collection<ItemMatch> items) {
        this.names = names;
        this.values = values;
        this.tokens = tokens;
        this.stems = tokens.stream().map(this::corrected).toArray(String[]::new);
        this.used = new boolean[tokens.size()];
        this.titleCase = isTitleCase();
        this.spelled = new boolean[tokens.size()];
        this.named = new boolean[tokens.size()];
        this.completed = new boolean[tokens.size()];
        for (ItemMatch match : items) {
            Arrays.fill(named, match.from(), match.to() + 1, true);
            completed[match.to()] |= match.complete();
            if (match.complete() && match.coreSize() > 1) {
                Arrays.fill(spelled, match.from(), match.to() + 1, true);
            }
        }
    }

    /** The stem of a token, or of the value's word that it misspells when nothing in the schema is spelled like it. */
    private String corrected(QuestionToken token) {
        String stem = token.stem();
        if (!token.isWord() || values.knows(stem) || WordLists.STOP.contains(token.word())
                || !names.postings().similar(stem).isEmpty()) {
            return stem;
        }
        String corrected = values.correct(stem);
        return corrected == null ? stem : corrected;
    }

    private String key(int from, int to) {
        return to - from == 1 ? stems[from] : String.join(" ", Arrays.asList(stems).subList(from, to));
    }

    /** The constants from left to right. */
    List<Found> match() {
        for (int length = Math.min(ValueIndex.MAX_TOKENS, tokens.size()); length > 0; length--) {
            for (int at = 0; at + length <= tokens.size(); at++) {
                if (isFree(at, at + length)) {
                    knownValue(at, length);
                }
            }
        }
        for (int at = 0; at < tokens.size(); at++) {
            if (!used[at]) {
                constant(at);
            }
        }
        for (int at = 0; at < tokens.size(); at++) {
            if (!used[at] && tokens.get(at).isWord()) {
                name(at);
            }
        }
        for (int at = 0; at < tokens.size(); at++) {
            if (!used[at] && tokens.get(at).isWord()) {
                implied(at);
            }
        }
        found.sort(Comparator.comparingInt(Found::from));
        return found;
    }

    private boolean isFree(int from, int to) {
        for (int i = from; i < to; i++) {
            if (used[i]) {
                return false;
            }
        }
        return true;
    }

    private void knownValue(int at, int length) {
        String key = key(at, at + length);
        List<KnownValue> hits = values.exact(key);
        if (hits.isEmpty()) {
            hits = values.synonyms(key);
        }
        if (length > 1) {
            if (!hits.isEmpty()) {
                put(at, at + length, slot(hits, Hint.KNOWN), false);
            }
            return;
        }
        QuestionToken token = tokens.get(at);
        if (spelled[at] || !token.isWord()) {
            return;
        }
        if (!hits.isEmpty()) {
            boolean plausible = token.word().length() == 1 ? isLetterValue(at, hits)
                    : !WordLists.STOP.contains(token.word()) || precedesHolder(at, hits)
                            || at > 0 && token.isCapitalised() && !titleCase;
            if (plausible) {
                put(at, at + 1, slot(hits, Hint.KNOWN), false);
            }
            return;
        }
        partOfValue(at, token);
    }

    /** A single letter is a value when it was typed as a capital, or follows a word that announces one. */
    private boolean isLetterValue(int at, List<KnownValue> hits) {
        QuestionToken token = tokens.get(at);
        boolean announced = at > 0 && BEFORE_LETTER.contains(tokens.get(at - 1).word());
        boolean word = token.word().equals("a") || token.word().equals("i");
        if (word) {
            return token.isCapitalised() && (announced || at > 0 && precedesHolder(at, hits));
        }
        return token.isCapitalised() || announced || at > 0 && tokens.get(at - 1).word().equals("a");
    }

    private void partOfValue(int at, QuestionToken token) {
        String stem = stems[at];
        ValueIndex.Part part = values.part(stem);
        if (part == null || names.postings().contains(stem)) {
            return;
        }
        boolean ordinary = WordLists.STOP.contains(token.word()) || WordLists.GENERIC.contains(token.word());
        if (ordinary && !precedesHolder(at, part.values())) {
            return;
        }
        if (part.distinct() == 1) {
            put(at, at + 1, slot(part.values(), Hint.KNOWN), false);
            return;
        }
        Map<ColumnIdentity, Literal> literals = new LinkedHashMap<>();
        Literal word = new Literal.Text(part.spelled());
        part.values().forEach(value -> literals.put(value.column(), word));
        put(at, at + 1, new ValueSlot(word, literals, Hint.PART), false);
    }

    /** "High" means a school only in "high schools": before a word of the column or table that holds the value. */
    private boolean precedesHolder(int at, List<KnownValue> candidates) {
        if (at + 1 >= tokens.size()) {
            return false;
        }
        String next = tokens.get(at + 1).stem();
        return candidates.stream().map(KnownValue::column).anyMatch(column -> names.stemsOf(column).contains(next)
                || names.owners().getOrDefault(column, List.of()).stream()
                        .anyMatch(table -> names.stemsOf(table).contains(next)));
    }

    private static ValueSlot slot(List<KnownValue> hits, Hint hint) {
        Map<ColumnIdentity, Literal> literals = new LinkedHashMap<>();
        hits.forEach(hit -> literals.putIfAbsent(hit.column(), new Literal.Text(hit.text())));
        return new ValueSlot(new Literal.Text(hits.get(0).text()), literals, hint);
    }

    private void constant(int at) {
        QuestionToken token = tokens.get(at);
        switch (token.kind()) {
            case DATE -> put(at, at + 1, new ValueSlot(new Literal.Day(token.day()), Map.of(), Hint.DATE), false);
            case QUOTED -> quoted(at, token);
            case YEAR -> year(at, token);
            case NUMBER, ORDINAL -> {
                if (!spelled[at]) {
                    number(at, new Literal.Numeric(token.number()));
                }
            }
            default -> numberWord(at, token);
        }
    }

    private void quoted(int at, QuestionToken token) {
        List<QuestionToken> inner = QuestionReader.read(token.original());
        List<KnownValue> hits = inner.isEmpty() ? List.of()
                : values.exact(QuestionReader.key(inner, 0, inner.size()));
        put(at, at + 1, hits.isEmpty() ? new ValueSlot(new Literal.Text(token.original()), Map.of(), Hint.TEXT)
                : slot(hits, Hint.KNOWN), false);
    }

    private void year(int at, QuestionToken token) {
        int year = token.number().intValueExact();
        boolean single = token.word().length() == 4;
        put(at, at + 1, new ValueSlot(Literal.Numeric.of(year), values.year(year, single), Hint.YEAR), false);
    }

    private void numberWord(int at, QuestionToken token) {
        String word = token.word();
        Integer value = NumberWords.value(word);
        if (value == null && at + 1 < tokens.size() && isLevel(tokens.get(at + 1))) {
            value = NumberWords.smallOrdinal(word);
        }
        if (value != null && !spelled[at]) {
            number(at, Literal.Numeric.of(value));
            return;
        }
        Integer month = NumberWords.month(word);
        if (month != null && values.hasDates() && isMonth(at)) {
            put(at, at + 1, new ValueSlot(Literal.Numeric.of(month), Map.of(), Hint.MONTH), false);
        }
    }

    /** Whether a word can follow "first" as a level and not as one of several: "first grade", but not "first cases". */
    private boolean isLevel(QuestionToken token) {
        boolean level = token.word().equals(token.stem()) || token.stem().equals("grader");
        return level && !names.postings().similar(token.stem()).isEmpty();
    }

    private boolean isMonth(int at) {
        boolean cued = at > 0 && MONTH_CUES.contains(tokens.get(at - 1).word());
        return cued || at + 1 < tokens.size() && tokens.get(at + 1).kind() == QuestionToken.Kind.YEAR;
    }

    /** A number; next to the name of a text column ("9th grade") it may be one of that column's values. */
    private void number(int at, Literal.Numeric number) {
        Map<ColumnIdentity, Literal> literals = new LinkedHashMap<>();
        for (String spelling : numberSpellings(number)) {
            for (KnownValue value : values.exact(spelling)) {
                if (standsBeside(at, value.column())) {
                    literals.putIfAbsent(value.column(), new Literal.Text(value.text()));
                }
            }
        }
        if (isKindergarten(at)) {
            names.owners().keySet().stream().filter(column -> column.kind() == ValueKind.INTEGER)
                    .filter(column -> names.stemsOf(column).contains("grade"))
                    .forEach(column -> literals.put(column, number));
        }
        put(at, at + 1, new ValueSlot(number, literals, Hint.NUMBER), false);
    }

    /** The one grade that is called by a name. */
    private boolean isKindergarten(int at) {
        return tokens.get(at).word().startsWith("kindergart");
    }

    private static List<String> numberSpellings(Literal.Numeric number) {
        String plain = number.value().toPlainString();
        return plain.equals("0") ? List.of("0", "k", "kg", "kindergarten") : plain.length() == 1
                ? List.of(plain, "0" + plain) : List.of(plain);
    }

    private boolean standsBeside(int at, ColumnIdentity column) {
        int before = at - 1;
        while (before >= 0 && (!tokens.get(before).isWord() || LINKING.contains(tokens.get(before).word()))) {
            before--;
        }
        return isKindergarten(at) || before >= 0 && isWordOf(column, tokens.get(before).stem())
                || at + 1 < tokens.size() && isWordOf(column, tokens.get(at + 1).stem());
    }

    private boolean isWordOf(ColumnIdentity column, String stem) {
        List<String> stems = names.stemsOf(column);
        return stems.contains(stem) || names.synonyms().canonical(stems)
                .contains(names.synonyms().canonical(List.of(stem)).get(0));
    }

    private boolean isTitleCase() {
        long words = tokens.stream().filter(QuestionToken::isWord).count();
        long capitals = tokens.stream().filter(QuestionToken::isWord).filter(QuestionToken::isCapitalised).count();
        return capitals > words * TITLE_CASE;
    }

    /** A word that was announced as a name, or is spelled like one, and means nothing that the schema knows. */
    private void name(int at) {
        if (at == 0 || !isUnknown(at)) {
            return;
        }
        String previous = tokens.get(at - 1).word();
        boolean cued = NAME_CUES.contains(previous) || at > 1 && previous.equals("with")
                && NAME_CUES_BEFORE_WITH.contains(tokens.get(at - 2).word());
        boolean spelledLikeName = !titleCase && looksLikeName(at);
        if (!cued && !spelledLikeName) {
            return;
        }
        int to = at + 1;
        while (to < tokens.size() && to - at < MAX_NAME_TOKENS && !used[to] && looksLikeName(to) && isUnknown(to)) {
            to++;
        }
        StringBuilder text = new StringBuilder(tokens.get(at).original());
        for (int i = at + 1; i < to; i++) {
            text.append(' ').append(tokens.get(i).original());
        }
        put(at, to, new ValueSlot(new Literal.Text(text.toString()), Map.of(), Hint.TEXT), false);
    }

    /** A capital and then small letters; capitals throughout are more often an abbreviation of something else. */
    private boolean looksLikeName(int at) {
        QuestionToken token = tokens.get(at);
        return token.isCapitalised() && token.original().length() > 1
                && Character.isLowerCase(token.original().charAt(1));
    }

    private boolean isUnknown(int at) {
        QuestionToken token = tokens.get(at);
        return token.isWord() && !WordLists.STOP.contains(token.word()) && NumberWords.month(token.word()) == null
                && !named[at] && values.implied(token.stem()).isEmpty();
    }

    private void implied(int at) {
        QuestionToken token = tokens.get(at);
        if (WordLists.STOP.contains(token.word()) || spelled[at]) {
            return;
        }
        List<KnownValue> hits = values.implied(token.stem());
        if (hits.isEmpty()) {
            hits = completed[at] || token.stem().length() < MIN_IMPLYING ? List.of() : values.similar(token.stem());
        }
        if (!hits.isEmpty()) {
            put(at, at + 1, slot(hits, Hint.KNOWN), true);
        }
    }

    private void put(int from, int to, ValueSlot slot, boolean implied) {
        found.add(new Found(from, to, slot, implied));
        for (int i = from; i < to; i++) {
            used[i] = !implied || used[i];
        }
    }
}
