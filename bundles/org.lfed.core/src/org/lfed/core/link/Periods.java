// Copyright (c) 2026 the Ask in English authors
// SPDX-License-Identifier: Apache-2.0
package org.lfed.core.link;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Writes parts of a year as the days that they begin and end with: "Q1 2024", "the first half of 2024", "May to July 2024". */
final class Periods {

    private static final String LEAD = "(?:\\b(?:in|during|for|over|within|of|from|between)\\s+)?(?:\\bthe\\s+)?";
    private static final String YEAR = "(?<year>(?:19|20)\\d\\d)\\b(?![-/]\\d)";
    private static final List<String> PLACES = List.of("first", "second", "third", "fourth");

    private static final Pattern PART = Pattern.compile(
            LEAD
                    + "\\b(?:q(?<number>[1-4])|h(?<half>[12])|(?<place>first|second|third|fourth|last|[1-4](?:st|nd|rd|th))\\s+"
                    + "(?<unit>quarter|half))(?:\\s*,)?(?:\\s+of)?\\s+" + YEAR,
            Pattern.CASE_INSENSITIVE);

    private static final String MONTH = "jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|"
            + "sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?";

    private static final Pattern MONTHS = Pattern.compile(
            LEAD + "\\b(?<from>" + MONTH + ")\\.?\\s*(?:to|through|thru|until|till|and|-|\u2013)\\s*\\b(?<to>" + MONTH
                    + ")\\.?,?\\s+(?:of\\s+)?" + YEAR,
            Pattern.CASE_INSENSITIVE);

    private Periods() {}

    /** The question with such parts as two days; "January and March 2024" without "between" stays two months. */
    static String spellOut(String question) {
        String text = PART.matcher(question).replaceAll(found -> Matcher.quoteReplacement(part(found)));
        return MONTHS.matcher(text).replaceAll(found -> Matcher.quoteReplacement(months(found)));
    }

    private static String part(MatchResult found) {
        Matcher matcher = PART.matcher(found.group());
        matcher.find();
        int year = Integer.parseInt(matcher.group("year"));
        boolean half = "half".equalsIgnoreCase(matcher.group("unit")) || matcher.group("half") != null;
        int months = half ? 6 : 3;
        String number = matcher.group("number") != null ? matcher.group("number") : matcher.group("half");
        int place = number != null ? Integer.parseInt(number) : place(matcher.group("place"), half);
        if (place * months > 12) {
            return found.group();
        }
        return range(YearMonth.of(year, (place - 1) * months + 1), YearMonth.of(year, place * months));
    }

    private static int place(String word, boolean half) {
        String lower = word.toLowerCase(Locale.ROOT);
        if (lower.equals("last")) {
            return half ? 2 : 4;
        }
        return Character.isDigit(lower.charAt(0)) ? lower.charAt(0) - '0' : PLACES.indexOf(lower) + 1;
    }

    private static String months(MatchResult found) {
        Matcher matcher = MONTHS.matcher(found.group());
        matcher.find();
        String lower = found.group().toLowerCase(Locale.ROOT);
        boolean two = lower.contains(" and ") && !lower.startsWith("between");
        int from = NumberWords.monthBeginning(matcher.group("from"));
        int to = NumberWords.monthBeginning(matcher.group("to"));
        if (two || from > to) {
            return found.group();
        }
        int year = Integer.parseInt(matcher.group("year"));
        return range(YearMonth.of(year, from), YearMonth.of(year, to));
    }

    private static String range(YearMonth from, YearMonth to) {
        LocalDate first = from.atDay(1);
        return "between " + first + " and " + to.atEndOfMonth();
    }
}
