// Copyright (c) 2026 the Ask in English authors
// SPDX-License-Identifier: Apache-2.0
package org.lfed.core.link;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.lfed.core.link.ValueIndex.KnownValue;
import org.lfed.core.link.ValueSlot.Hint;
import org.lfed.core.schema.ValueKind;

/** Finds the numbers, years, months and dates of one question, and what stands between quotes. */
final class Numbers {

    private static final Set<String> SUPERLATIVES = Set.of(
            "most",
            "least",
            "fewest",
            "highest",
            "lowest",
            "largest",
            "smallest",
            "biggest",
            "greatest",
            "best",
            "worst",
            "longest",
            "shortest",
            "oldest",
            "newest",
            "latest");

    private static final Set<String> MONTH_CUES = Set.of(
            "in", "during", "of", "since", "for", "by", "from", "to", "until", "before", "after", "and", "or",
            "through", "each", "every", "last", "this");

    private static final Set<String> WEEKDAYS =
            Set.of("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday");

    /** Words between the numbers of an enumeration. */
    private static final Set<String> LINKING = Set.of("and", "or", "to", "through", "between");

    private final SchemaIndex names;
    private final ValueIndex values;
    private final ConstantBoard board;

    Numbers(SchemaIndex names, ValueIndex values, ConstantBoard board) {
        this.names = names;
        this.values = values;
        this.board = board;
    }

    void find() {
        for (int at = 0; at < board.size(); at++) {
            if (board.isFree(at, at + 1)) {
                find(at, board.token(at));
            }
        }
    }

    private void find(int at, QuestionToken token) {
        switch (token.kind()) {
            case DATE -> board.replace(at, new Literal.Day(token.day()), Hint.DATE);
            case QUOTED -> quoted(at, token);
            case YEAR -> year(at, token);
            case NUMBER -> {
                if (!isMultiplied(at)) {
                    number(at, new Literal.Numeric(token.number()));
                }
            }
            case ORDINAL -> number(at, new Literal.Numeric(token.number()));
            default -> {
                if (!isMultiplied(at)) {
                    word(at, token);
                }
            }
        }
    }

    /** "2 million", "two thousand", "a hundred": one number, which is taken here. */
    private boolean isMultiplied(int at) {
        Long unit = NumberWords.unit(board.word(at + 1));
        if (unit == null || !board.isFree(at, at + 2)) {
            return false;
        }
        QuestionToken token = board.token(at);
        Integer spelled = NumberWords.value(token.word());
        BigDecimal number = token.kind() == QuestionToken.Kind.NUMBER
                ? token.number()
                : token.word().equals("a") ? BigDecimal.ONE : spelled == null ? null : BigDecimal.valueOf(spelled);
        if (number == null) {
            return false;
        }
        BigDecimal product = number.multiply(BigDecimal.valueOf(unit)).stripTrailingZeros();
        board.replace(
                at,
                at + 2,
                new ValueSlot(
                        new Literal.Numeric(product.scale() < 0 ? product.setScale(0) : product),
                        Map.of(),
                        Hint.NUMBER));
        return true;
    }

    private void quoted(int at, QuestionToken token) {
        List<QuestionToken> inner = QuestionReader.read(token.original());
        List<KnownValue> hits = inner.isEmpty() ? List.of() : values.exact(QuestionReader.key(inner, 0, inner.size()));
        if (hits.isEmpty()) {
            board.replace(at, new Literal.Text(token.original()), Hint.TEXT);
        } else {
            board.replace(at, at + 1, KnownValues.slot(hits));
        }
    }

    private void year(int at, QuestionToken token) {
        int year = token.number().intValueExact();
        boolean single = token.word().length() == 4;
        board.replace(at, at + 1, new ValueSlot(Literal.Numeric.of(year), values.year(year, single), Hint.YEAR));
    }

    private void word(int at, QuestionToken token) {
        Integer value = NumberWords.value(token.word());
        if (value == null
                && at + 1 < board.size()
                && (isLevel(board.token(at + 1)) || isRanked(token, board.token(at + 1)))) {
            value = NumberWords.smallOrdinal(token.word());
        }
        if (value != null && !board.isSpelledOut(at)) {
            number(at, Literal.Numeric.of(value));
            return;
        }
        Integer grade = grade(at);
        if (grade != null && !board.isSpelledOut(at)) {
            number(at, Literal.Numeric.of(grade));
            return;
        }
        if (WEEKDAYS.contains(token.stem()) && values.hasDates() && !values.knows(token.stem())) {
            board.replace(at, new Literal.Text(capitalised(token.stem())), Hint.TEXT);
            return;
        }
        Integer month = NumberWords.month(token.word());
        if (month != null && values.hasDates() && isMonth(at)) {
            board.replace(at, Literal.Numeric.of(month), Hint.MONTH);
        }
    }

    /** "Second highest" is a place; "first highest" is said by nobody. */
    private static boolean isRanked(QuestionToken ordinal, QuestionToken next) {
        return ordinal.word().equals("second") && SUPERLATIVES.contains(next.word());
    }

    /** Whether a word can follow "first" as a level and not as one of several: "first grade", but not "first cases". */
    private boolean isLevel(QuestionToken token) {
        boolean level = token.word().equals(token.stem()) || token.stem().equals("grader");
        return level && !names.postings().similar(token.stem()).isEmpty();
    }

    private boolean isMonth(int at) {
        return NumberWords.isOnlyMonth(board.word(at))
                || MONTH_CUES.contains(board.word(at - 1))
                || at + 1 < board.size() && board.token(at + 1).kind() == QuestionToken.Kind.YEAR;
    }

    /** A number; next to the name of a text column ("9th grade") it may be one of that column's values. */
    private void number(int at, Literal.Numeric number) {
        if (board.isSpelledOut(at)) {
            return;
        }
        Map<ColumnIdentity, Literal> literals = new LinkedHashMap<>();
        for (String spelling : spellings(number)) {
            for (KnownValue value : values.exact(spelling)) {
                if (standsBeside(at, value.column())) {
                    literals.putIfAbsent(value.column(), new Literal.Text(value.text()));
                }
            }
        }
        if (grade(at) != null) {
            names.owners().keySet().stream()
                    .filter(column -> column.kind() == ValueKind.INTEGER)
                    .filter(column -> names.stemsOf(column).contains("grade"))
                    .forEach(column -> literals.put(column, number));
        }
        board.replace(at, at + 1, new ValueSlot(number, literals, Hint.NUMBER));
    }

    /** The grade whose pupils a word means where a column holds grades: not the "junior" of junior high schools. */
    private Integer grade(int at) {
        Integer grade = NumberWords.grade(board.word(at));
        boolean held = grade != null
                && !board.word(at + 1).equals("high")
                && names.owners().keySet().stream()
                        .anyMatch(column -> names.stemsOf(column).contains("grade")
                                && (column.kind() == ValueKind.INTEGER || holdsGrade(column, grade)));
        return grade != null && (held || grade == 0) ? grade : null;
    }

    private boolean holdsGrade(ColumnIdentity column, int grade) {
        return spellings(Literal.Numeric.of(grade)).stream().anyMatch(spelling -> values.exact(spelling).stream()
                .anyMatch(value -> value.column().equals(column)));
    }

    private static String capitalised(String word) {
        return word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1);
    }

    private static List<String> spellings(Literal.Numeric number) {
        String plain = number.value().toPlainString();
        return plain.equals("0")
                ? List.of("0", "k", "kg", "kindergarten")
                : plain.length() == 1 ? List.of(plain, "0" + plain) : List.of(plain);
    }

    private boolean standsBeside(int at, ColumnIdentity column) {
        int before = at - 1;
        while (before >= 0 && (!board.token(before).isWord() || LINKING.contains(board.word(before)))) {
            before--;
        }
        return grade(at) != null && names.stemsOf(column).contains("grade")
                || before >= 0 && isWordOf(column, board.token(before).stem())
                || at + 1 < board.size() && isWordOf(column, board.token(at + 1).stem());
    }

    private boolean isWordOf(ColumnIdentity column, String stem) {
        List<String> stems = names.stemsOf(column);
        return stems.contains(stem)
                || names.synonyms()
                        .canonical(stems)
                        .contains(names.synonyms().canonical(List.of(stem)).get(0));
    }
}
