// Copyright (c) 2026 the Ask in English authors
// SPDX-License-Identifier: Apache-2.0
package org.lfed.core.answer;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * How values of one result are shown to a person: thousands separated, fractions cut to two digits, and shares as
 * percentages. A column is scaled by 100 only when its name says rate or percent and every value lies in 0 to 1, so
 * that 14.9 is never shown as 1490%.
 */
public final class ValueFormat {

    private static final Set<String> SHARE_WORDS = Set.of("rate", "percent", "percentage", "pct");
    /** What a name ends with that counts or identifies, whatever else it says: percent_count, rate_id. */
    private static final Set<String> IDENTIFIER_WORDS = Set.of("id", "year", "code");

    private static final Set<String> COUNT_WORDS = Set.of("count", "number", "total");
    private static final Set<String> PERCENT_WORDS = Set.of("percent", "percentage", "pct");

    private enum Style {
        PLAIN,
        IDENTIFIER,
        PERCENT,
        SCALED_PERCENT
    }

    private final List<Style> styles;

    /** The format for a result; it looks at all values of it. */
    public ValueFormat(ResultTable table) {
        List<Style> chosen = new ArrayList<>();
        for (int i = 0; i < table.columns().size(); i++) {
            chosen.add(styleOf(table.columns().get(i), table.column(i)));
        }
        styles = List.copyOf(chosen);
    }

    /**
     * A value as text.
     *
     * @param column the index of its column
     * @param value the value, or null, which is shown as an empty string
     */
    public String format(int column, Object value) {
        if (value == null) {
            return "";
        }
        if (!(value instanceof Number number)) {
            return value.toString();
        }
        if (!isFinite(number)) {
            return number.toString();
        }
        return switch (styles.get(column)) {
            case IDENTIFIER -> plain(number);
            case PERCENT -> grouped(number, 2) + "%";
            case SCALED_PERCENT -> grouped(decimal(number).movePointRight(2), 1) + "%";
            case PLAIN -> grouped(number, 2);
        };
    }

    private static Style styleOf(ResultColumn column, List<Object> values) {
        List<String> words = List.of(column.name()
                .replaceAll("([a-z0-9])([A-Z])", "$1_$2")
                .toLowerCase(Locale.ROOT)
                .split("[^a-z0-9]+"));
        boolean numbers = values.stream().anyMatch(Number.class::isInstance)
                && values.stream().allMatch(value -> value == null || value instanceof Number);
        if (!numbers) {
            return Style.PLAIN;
        }
        String last = words.isEmpty() ? "" : words.get(words.size() - 1);
        if (IDENTIFIER_WORDS.contains(last)) {
            return Style.IDENTIFIER;
        }
        if (COUNT_WORDS.contains(last)) {
            return Style.PLAIN;
        }
        if (words.stream().anyMatch(SHARE_WORDS::contains) && values.stream().allMatch(ValueFormat::isShare)) {
            return Style.SCALED_PERCENT;
        }
        return words.stream().anyMatch(PERCENT_WORDS::contains) ? Style.PERCENT : Style.PLAIN;
    }

    private static boolean isShare(Object value) {
        if (value == null) {
            return true;
        }
        double share = ((Number) value).doubleValue();
        return share >= 0 && share <= 1;
    }

    private static String plain(Number number) {
        return decimal(number).stripTrailingZeros().toPlainString();
    }

    private static String grouped(Number number, int maxFraction) {
        BigDecimal value = decimal(number);
        BigDecimal rounded = value.setScale(Math.min(Math.max(value.scale(), 0), maxFraction), RoundingMode.HALF_UP);
        // A fixed locale: the same result reads alike on every machine, in every picture and test.
        return String.format(Locale.US, "%,." + rounded.scale() + "f", rounded);
    }

    private static boolean isFinite(Number number) {
        return !(number instanceof Double || number instanceof Float) || Double.isFinite(number.doubleValue());
    }

    private static BigDecimal decimal(Number number) {
        BigDecimal value = number instanceof BigDecimal exact ? exact : new BigDecimal(number.toString());
        return value.scale() < 0 ? value.setScale(0) : value;
    }
}
