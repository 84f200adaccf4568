// Copyright (c) 2026 the Ask in English authors
// SPDX-License-Identifier: Apache-2.0
package org.lfed.core.pointing;

import java.util.List;
import java.util.Locale;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The decimals that a question asks for. The model is not shown that part of the question, whose number it would take
 * for a condition: how many digits there are is decided where its answer becomes SQL.
 *
 * @param decimals decimals of averages and percentages, or empty when the question does not say: percentages then have
 *        one, ratios two, and averages all
 * @param rest the question without that wish
 */
public record Rounding(OptionalInt decimals, String rest) {

    /** What is done when a question does not say. */
    static final Rounding USUAL = new Rounding(OptionalInt.empty(), "");

    private static final List<String> NUMBERS = List.of("zero", "one", "two", "three", "four", "five", "six");
    private static final String LEAD = "[,;.]?\\s*\\(?\\b(?:please\\s+)?(?:and\\s+)?"
            + "(?:round(?:ed)?(?:\\s+(?:it|them|this|the\\s+\\w+|off))?\\s+(?:off\\s+)?to\\s+|to\\s+|with\\s+|at\\s+)?";
    private static final Pattern DECIMALS = Pattern.compile(
            LEAD + "(?<number>zero|no|an?|one|two|three|four|five|six|\\d)\\s+decimals?"
                    + "(?:\\s+(?:places?|digits?|points?))?(?:\\s+please)?\\)?",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern NEAREST = Pattern.compile(
            LEAD + "the\\s+nearest\\s+(?<unit>whole(?:\\s+(?:number|percent))?|integer|percent|tenth|hundredth)\\b\\)?",
            Pattern.CASE_INSENSITIVE);

    /** What a question asks for. */
    public static Rounding in(String question) {
        Matcher decimals = DECIMALS.matcher(question);
        if (decimals.find()) {
            return new Rounding(OptionalInt.of(number(decimals.group("number"))), without(question, decimals));
        }
        Matcher nearest = NEAREST.matcher(question);
        if (nearest.find()) {
            int digits =
                    switch (nearest.group("unit").toLowerCase(Locale.ROOT)) {
                        case "tenth" -> 1;
                        case "hundredth" -> 2;
                        default -> 0;
                    };
            return new Rounding(OptionalInt.of(digits), without(question, nearest));
        }
        return new Rounding(OptionalInt.empty(), question);
    }

    /** The SQL of a macro with as many decimals as are wished for. */
    String apply(SqlMacro macro, String sql) {
        return switch (macro) {
            case ROUND_AVG, ROUND_MEDIAN, AVG_CASE -> decimals.isPresent() ? "ROUND(" + sql : sql;
            case CLOSE_ROUND, CLOSE_AVG_CASE -> decimals.isPresent() ? sql + ", " + decimals.getAsInt() + ")" : sql;
            case CLOSE_PERCENT, CLOSE_SHARE, CLOSE_SHARE_OF_SUM -> sql + ", " + decimals.orElse(1) + ")";
            case SHARE_OF_ALL -> "ROUND(" + sql + ", " + decimals.orElse(1) + ")";
            case CLOSE_PER_HUNDRED -> sql + ", " + decimals.orElse(2) + ")";
            default -> sql;
        };
    }

    private static int number(String word) {
        String lower = word.toLowerCase(Locale.ROOT);
        if (Character.isDigit(lower.charAt(0))) {
            return lower.charAt(0) - '0';
        }
        if (lower.equals("no")) {
            return 0;
        }
        return lower.startsWith("a") ? 1 : NUMBERS.indexOf(lower);
    }

    private static String without(String question, Matcher wish) {
        return (question.substring(0, wish.start()) + " " + question.substring(wish.end())).strip();
    }
}
