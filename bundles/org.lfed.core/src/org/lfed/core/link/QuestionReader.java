// Copyright (c) 2026 the Ask in English authors
// SPDX-License-Identifier: Apache-2.0
package org.lfed.core.link;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Cuts a question, or a known value, into tokens; both must be cut alike for a value to be found in a question. */
final class QuestionReader {

    /** Longest question that is read, in tokens; what follows is left out. */
    static final int MAX_TOKENS = 96;

    private static final String YEAR = "(?:19|20)\\d\\d";
    private static final String DASH = "[-\u2013/]";
    private static final String MONTH = "(?i:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?"
            + "|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)";
    private static final String ORDINAL = "(?:[sS][tT]|[nN][dD]|[rR][dD]|[tT][hH])";

    /** Before the day of a month these count things: "the top 10 March 2024 sales". */
    private static final String NOT_COUNTED = "(?<!\\b(?i:top|bottom|first|last) )";

    /** After these a month is the day that it begins with; "after March" and "until March" mean all of it. */
    private static final String BOUND =
            "(?<=\\b(?i:since|from|starting|starting in|starting from|before|by|earlier than|prior to) )";

    /** What may not follow such a month: another end of the range, or more of a date. */
    private static final String NO_RANGE = "(?! ?" + DASH + "|\\d| (?i:to|through|thru|until|till|and)\\b)";

    private static final String SINGLE_QUOTED =
            "(?<=[\\s(]|^)['\u2018][^'\u2018\u2019]{1,80}['\u2019](?=[\\s?.!,;)]|$)";

    /** What is tried at each place, in this order. */
    private static final Pattern TOKEN = Pattern.compile(String.join(
            "|",
            "(?<date>\\b" + YEAR + "[-/]\\d{1,2}[-/]\\d{1,2}\\b|\\b\\d{1,2}/\\d{1,2}/" + YEAR + "\\b)",
            "(?<longdate>\\b" + MONTH + "\\.? \\d{1,2}" + ORDINAL + "?,? " + YEAR + "\\b)",
            "(?<daylong>(?:\\b[tT]he )?\\b" + NOT_COUNTED + "\\d{1,2}" + ORDINAL + "?(?: of)? " + MONTH + "\\.?,? "
                    + YEAR + "\\b)",
            "(?<monthstart>" + BOUND + MONTH + "\\.?,? " + YEAR + "\\b" + NO_RANGE + ")",
            "(?<years>\\b" + YEAR + " ?" + DASH + " ?(?:" + YEAR + "|\\d\\d)\\b)",
            "(?<shortyears>\\b(?:1[5-9]|[2-4]\\d)" + DASH + "\\d\\d\\b)",
            "(?<quoted>[\"\u201c][^\"\u201c\u201d]{1,80}[\"\u201d]|" + SINGLE_QUOTED + ")",
            "(?<ordinal>\\b\\d{1,4}" + ORDINAL + "\\b)",
            "(?<number>\\$?\\d{1,3}(?:,\\d{3})+(?:\\.\\d+)?|\\$?\\d+(?:\\.\\d+)?|(?<![\\p{L}\\p{N}])\\.\\d+)",
            "(?<short>\\b[wW]/[oO](?![\\p{L}\\p{N}])|\\b[wW]/|(?<=\\d)\\+(?![\\p{L}\\p{N}]))",
            "(?<word>\\p{L}[\\p{L}\\p{M}]*(?:['\u2019]\\p{L}+)?)",
            "(?<dash>(?<=\\d) ?[-\u2013] ?(?=\\d))",
            "(?<symbol>(?:>=|<=|[<>=])(?= ?\\$?\\d)|[%&#])"));

    private static final Map<String, List<String>> SYMBOLS = Map.of(
            "%",
            List.of("percent"),
            "&",
            List.of("and"),
            "#",
            List.of("number"),
            ">",
            List.of("over"),
            "<",
            List.of("under"),
            ">=",
            List.of("at", "least"),
            "<=",
            List.of("at", "most"),
            "=",
            List.of("equal"));

    /** What people write short: with, without, and the plus after a number. */
    private static final Map<String, String> SHORTENED = Map.of("w/o", "without", "w/", "with", "+", "or more");

    /** Most digits of a number that is read as one; longer runs of digits are words. */
    private static final int MAX_DIGITS = 18;

    private QuestionReader() {}

    static List<QuestionToken> read(String text) {
        List<QuestionToken> tokens = new ArrayList<>();
        Matcher matcher = TOKEN.matcher(TextNormalizer.compatible(text));
        while (matcher.find() && tokens.size() < MAX_TOKENS) {
            if (matcher.group("date") != null) {
                date(matcher.group(), tokens);
            } else if (matcher.group("longdate") != null) {
                longDate(matcher.group(), tokens);
            } else if (matcher.group("daylong") != null) {
                dayFirst(matcher.group(), tokens);
            } else if (matcher.group("monthstart") != null) {
                String[] parts = matcher.group().split("[ ,.]+");
                date(parts[1] + "-" + NumberWords.monthBeginning(parts[0]) + "-1", tokens);
            } else if (matcher.group("years") != null) {
                years(matcher.group(), tokens);
            } else if (matcher.group("shortyears") != null) {
                shortYears(matcher.group(), tokens);
            } else if (matcher.group("quoted") != null) {
                String inner = matcher.group()
                        .substring(1, matcher.group().length() - 1)
                        .strip();
                tokens.add(new QuestionToken("", "", inner, QuestionToken.Kind.QUOTED, null, null));
            } else if (matcher.group("ordinal") != null) {
                String digits = matcher.group().replaceAll("\\D", "");
                tokens.add(QuestionToken.number(digits, new BigDecimal(digits), QuestionToken.Kind.ORDINAL));
            } else if (matcher.group("number") != null) {
                number(matcher.group(), tokens);
            } else if (matcher.group("short") != null) {
                String written = SHORTENED.get(matcher.group().toLowerCase(Locale.ROOT));
                Arrays.stream(written.split(" ")).map(QuestionToken::word).forEach(tokens::add);
            } else if (matcher.group("word") != null) {
                word(matcher.group(), tokens);
            } else if (matcher.group("dash") != null) {
                tokens.add(QuestionToken.word("to"));
            } else {
                SYMBOLS.getOrDefault(matcher.group(), List.of()).forEach(word -> tokens.add(QuestionToken.word(word)));
            }
        }
        return tokens;
    }

    /** The stems of a value's tokens joined by spaces, the form under which values are looked up. */
    static String key(List<QuestionToken> tokens, int from, int to) {
        if (to - from == 1) {
            return tokens.get(from).stem();
        }
        StringBuilder key = new StringBuilder();
        for (int i = from; i < to; i++) {
            if (i > from) {
                key.append(' ');
            }
            key.append(tokens.get(i).stem());
        }
        return key.toString();
    }

    /** A word without its possessive, a letter without its plural ("Fs"). */
    private static void word(String text, List<QuestionToken> tokens) {
        int apostrophe = Math.max(text.indexOf('\''), text.indexOf('\u2019'));
        boolean possessive = apostrophe > 0 && text.substring(apostrophe + 1).equalsIgnoreCase("s");
        boolean letters = text.length() == 2
                && Character.isUpperCase(text.charAt(0))
                && text.charAt(1) == 's'
                && "AI".indexOf(text.charAt(0)) < 0;
        QuestionToken token =
                QuestionToken.word(possessive ? text.substring(0, apostrophe) : letters ? text.substring(0, 1) : text);
        if (possessive && token.word().length() == 1) {
            tokens.add(token.asTyped(text));
        } else if (!token.word().isEmpty()) {
            tokens.add(token);
        }
    }

    private static void number(String text, List<QuestionToken> tokens) {
        String digits = text.replaceAll("[$,]", "");
        if (digits.length() > MAX_DIGITS) {
            tokens.add(QuestionToken.word(digits));
            return;
        }
        BigDecimal value = new BigDecimal(digits);
        boolean year = digits.matches("(?:19|20)\\d\\d") && text.equals(digits);
        tokens.add(QuestionToken.number(digits, value, year ? QuestionToken.Kind.YEAR : QuestionToken.Kind.NUMBER));
    }

    /** Consecutive years are one school or fiscal year; others are a range and become two years with "to" between. */
    private static void years(String text, List<QuestionToken> tokens) {
        int first = Integer.parseInt(text.substring(0, 4));
        String tail = text.substring(4).replaceAll("\\D", "");
        int last = tail.length() == 4 ? Integer.parseInt(tail) : first / 100 * 100 + Integer.parseInt(tail);
        if (last == first + 1 || tail.length() == 2 && (first + 1) % 100 == Integer.parseInt(tail)) {
            tokens.add(QuestionToken.number(first + "" + last, BigDecimal.valueOf(first), QuestionToken.Kind.YEAR));
            return;
        }
        tokens.add(QuestionToken.number("" + first, BigDecimal.valueOf(first), QuestionToken.Kind.YEAR));
        tokens.add(QuestionToken.word("to"));
        tokens.add(QuestionToken.number("" + last, BigDecimal.valueOf(last), QuestionToken.Kind.YEAR));
    }

    /** Two consecutive two-digit numbers are a school year ("23-24"), others a range. */
    private static void shortYears(String text, List<QuestionToken> tokens) {
        String first = text.substring(0, 2);
        String last = text.substring(3);
        if (Integer.parseInt(last) == Integer.parseInt(first) + 1) {
            years("20" + first + "-" + last, tokens);
            return;
        }
        number(first, tokens);
        tokens.add(QuestionToken.word("to"));
        number(last, tokens);
    }

    /** March 5th, 2024. */
    private static void longDate(String text, List<QuestionToken> tokens) {
        String[] parts = text.split("[ ,.]+");
        String day = parts[1].replaceAll("\\D", "");
        date(parts[2] + "-" + NumberWords.monthBeginning(parts[0]) + "-" + day, tokens);
    }

    /** 5 March 2024, the 5th of March 2024. */
    private static void dayFirst(String text, List<QuestionToken> tokens) {
        List<String> parts = Arrays.stream(text.split("[ ,.]+"))
                .filter(part -> !part.equalsIgnoreCase("the") && !part.equals("of"))
                .toList();
        String day = parts.get(0).replaceAll("\\D", "");
        date(parts.get(2) + "-" + NumberWords.monthBeginning(parts.get(1)) + "-" + day, tokens);
    }

    private static void date(String text, List<QuestionToken> tokens) {
        String[] parts = text.split("[-/]");
        boolean yearFirst = parts[0].length() == 4;
        try {
            LocalDate day = yearFirst
                    ? LocalDate.of(Integer.parseInt(parts[0]), Integer.parseInt(parts[1]), Integer.parseInt(parts[2]))
                    : LocalDate.of(Integer.parseInt(parts[2]), Integer.parseInt(parts[0]), Integer.parseInt(parts[1]));
            String digits = text.replaceAll("\\D", "");
            tokens.add(new QuestionToken(digits, digits, text, QuestionToken.Kind.DATE, null, day));
        } catch (DateTimeException e) {
            // not a day of any calendar: the digits still mean something
            for (String part : parts) {
                number(part, tokens);
            }
        }
    }
}
