// Copyright (c) 2026 the Ask in English authors
// SPDX-License-Identifier: Apache-2.0
package org.lfed.lab.corpus;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.lfed.core.link.Literal;

/** How numbers, years, values and columns are said. */
final class Wording {

    private static final List<String> NUMBERS = List.of(
            "zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve");

    private static final List<String> ORDINALS = List.of(
            "zeroth",
            "first",
            "second",
            "third",
            "fourth",
            "fifth",
            "sixth",
            "seventh",
            "eighth",
            "ninth",
            "tenth",
            "eleventh",
            "twelfth");

    private static final Map<Integer, String> SUFFIXES = Map.of(1, "st", 2, "nd", 3, "rd");

    static final List<String> MONTHS = List.of(
            "January",
            "February",
            "March",
            "April",
            "May",
            "June",
            "July",
            "August",
            "September",
            "October",
            "November",
            "December");

    private final Rng rng;

    Wording(Rng rng) {
        this.rng = rng;
    }

    String column(CorpusColumn column) {
        return rng.chance(0.6) ? column.phrases().get(0) : rng.pick(column.phrases());
    }

    /** A flag as it is said before a noun: special education students are students in special education. */
    String attribute(CorpusColumn flag) {
        return column(flag).replaceAll("^(?:in|on) (?:the )?", "");
    }

    String rows(CorpusTable table) {
        return rng.chance(0.5) ? rng.pick(table.nouns()) : table.nouns().get(0);
    }

    String number(long value) {
        if (value >= 2 && value <= 12 && rng.chance(0.25)) {
            return NUMBERS.get((int) value);
        }
        return value > 999 && rng.chance(0.5) ? String.format(Locale.ROOT, "%,d", value) : String.valueOf(value);
    }

    String ordinal(int value) {
        if (value < ORDINALS.size() && value > 0 && rng.chance(0.5)) {
            return ORDINALS.get(value);
        }
        return value + SUFFIXES.getOrDefault(value < 20 ? value : value % 10, "th");
    }

    /** A text value, sometimes only by its first word, sometimes in lower case. */
    String value(CorpusColumn.Value value) {
        String text = value.text();
        String first = text.split(" ")[0];
        String said = text.contains(" ") && first.length() > 3 && rng.chance(0.12) ? first : text;
        return rng.chance(0.2) ? said.toLowerCase(Locale.ROOT) : said;
    }

    /** A year; school years are said whole or by the year in which they begin. */
    String year(CorpusColumn.Value value) {
        if (!(value.literal() instanceof Literal.Text)) {
            return value.text();
        }
        String digits = value.text().replaceAll("^\\D+", "");
        int first = Integer.parseInt(digits.substring(0, 4));
        return switch (rng.weighted(43, 30, 15, 4, 3, 2, 3)) {
            case 0 -> first + "-" + (first + 1);
            case 1 -> String.valueOf(first);
            case 2 -> first + "-" + (first + 1) % 100;
            case 3 -> first + "/" + (first + 1) % 100;
            case 4 -> first % 100 + "-" + (first + 1) % 100;
            case 5 -> first + "–" + (first + 1);
            default -> "SY " + first + "-" + (first + 1) % 100;
        };
    }

    String day(LocalDate day) {
        return switch (rng.weighted(40, 40, 20)) {
            case 0 -> day.toString();
            case 1 -> month(day.getMonthValue()) + " " + day.getDayOfMonth() + ", " + day.getYear();
            default -> day.getMonthValue() + "/" + day.getDayOfMonth() + "/" + day.getYear();
        };
    }

    String month(int month) {
        return MONTHS.get(month - 1);
    }
}
