// Copyright (c) 2026 the Ask in English authors
// SPDX-License-Identifier: Apache-2.0
package org.lfed.core.link;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import org.lfed.core.schema.Column;
import org.lfed.core.schema.Schema;
import org.lfed.core.schema.Table;
import org.lfed.core.schema.ValueKind;

/** The values that the columns of one schema are known to hold, under the words that people use for them. */
final class ValueIndex {

    /** Longest value that is found in a question, in tokens. */
    static final int MAX_TOKENS = 6;

    private static final int MIN_PART = 4;
    private static final List<String> ROMAN = List.of("i", "ii", "iii", "iv", "v", "vi", "vii", "viii");

    private final Map<String, List<KnownValue>> byKey = new HashMap<>();
    private final Map<String, List<KnownValue>> bySynonym = new HashMap<>();
    private final Map<String, List<KnownValue>> byImplication = new HashMap<>();
    private final StemIndex<KnownValue> singleWords = new StemIndex<>();
    private final Map<String, Part> parts = new HashMap<>();
    private final StemIndex<String> spelling = new StemIndex<>();
    private final Map<Integer, List<KnownValue>> byFirstYear = new HashMap<>();
    private final Map<Integer, List<KnownValue>> bySecondYear = new HashMap<>();
    private final List<ColumnIdentity> numericYears = new ArrayList<>();
    private final List<ColumnIdentity> openTextYears = new ArrayList<>();
    private final List<ColumnIdentity> datesWithoutYear = new ArrayList<>();
    private final boolean holdsDates;

    /** A value of a column, as the database spells it. */
    record KnownValue(ColumnIdentity column, String text) {}

    /**
     * A word of values of several words.
     *
     * @param spelled the word as the values spell it
     * @param values all values that hold it
     */
    record Part(String spelled, List<KnownValue> values) {

        /** How many different values hold the word. */
        int distinct() {
            return (int) values.stream().map(KnownValue::text).distinct().count();
        }
    }

    ValueIndex(Schema schema, SchemaIndex names, ValueSynonyms synonyms) {
        Map<ColumnIdentity, Set<String>> values = new LinkedHashMap<>();
        for (Table table : schema.tables()) {
            for (Column column : table.columns()) {
                values.computeIfAbsent(ColumnIdentity.of(column), key -> new LinkedHashSet<>())
                        .addAll(column.values());
            }
        }
        values.forEach((column, texts) -> addColumn(column, texts, names.stemsOf(column), synonyms));
        holdsDates = values.keySet().stream().anyMatch(column -> column.kind() == ValueKind.DATE);
        for (Table table : schema.tables()) {
            List<ColumnIdentity> columns =
                    table.columns().stream().map(ColumnIdentity::of).toList();
            if (columns.stream().noneMatch(column -> isYear(column, names, values.get(column)))) {
                columns.stream()
                        .filter(column -> column.kind() == ValueKind.DATE)
                        .filter(column -> !datesWithoutYear.contains(column))
                        .forEach(datesWithoutYear::add);
            }
        }
    }

    private static boolean isYear(ColumnIdentity column, SchemaIndex names, Collection<String> values) {
        return switch (column.kind()) {
            case INTEGER -> Years.areNamedBy(names.stemsOf(column));
            case TEXT -> values.isEmpty()
                    ? Years.areNamedBy(names.stemsOf(column))
                    : values.stream()
                            .anyMatch(value -> Years.YEAR.matcher(value).find());
            default -> false;
        };
    }

    private void addColumn(ColumnIdentity column, Set<String> texts, List<String> stems, ValueSynonyms synonyms) {
        if (column.kind() == ValueKind.INTEGER && Years.areNamedBy(stems)) {
            numericYears.add(column);
        } else if (column.kind() == ValueKind.TEXT && texts.isEmpty() && Years.areNamedBy(stems)) {
            openTextYears.add(column);
        }
        for (String text : texts) {
            addValue(new KnownValue(column, text), stems, synonyms);
        }
    }

    private void addValue(KnownValue value, List<String> columnStems, ValueSynonyms synonyms) {
        List<QuestionToken> tokens = QuestionReader.read(value.text());
        if (tokens.isEmpty() || tokens.size() > MAX_TOKENS) {
            return;
        }
        String key = QuestionReader.key(tokens, 0, tokens.size());
        put(byKey, key, value);
        if (tokens.size() == 1) {
            if (tokens.get(0).isWord()) {
                singleWords.add(key, value);
                spelling.add(key, key);
            }
        } else {
            tokens.stream().filter(QuestionToken::isWord).forEach(token -> addPart(token, value));
            String other = otherNumeral(tokens.get(tokens.size() - 1).word());
            if (other != null) {
                put(bySynonym, QuestionReader.key(tokens, 0, tokens.size() - 1) + ' ' + other, value);
            }
        }
        addYears(value);
        for (ValueSynonyms.Group group : synonyms.groupsOf(columnStems, key)) {
            for (String synonym : group.keys()) {
                if (!synonym.equals(key)) {
                    put(group.implied() ? byImplication : bySynonym, synonym, value);
                }
            }
        }
    }

    /** "Algebra I" is also "Algebra 1", and "Level 3" also "Level III"; null for all but the numerals from 1 to 8. */
    private static String otherNumeral(String last) {
        int roman = ROMAN.indexOf(last);
        if (roman >= 0) {
            return String.valueOf(roman + 1);
        }
        return last.matches("[1-8]") ? ROMAN.get(Integer.parseInt(last) - 1) : null;
    }

    private void addPart(QuestionToken token, KnownValue value) {
        spelling.add(token.stem(), token.stem());
        if (token.word().length() >= MIN_PART) {
            Part part = parts.computeIfAbsent(token.stem(), key -> new Part(token.original(), new ArrayList<>(2)));
            part.values().add(value);
        }
    }

    private void addYears(KnownValue value) {
        Matcher matcher = Years.YEAR.matcher(value.text());
        if (matcher.find()) {
            int first = Integer.parseInt(matcher.group(1));
            put(byFirstYear, first, value);
            put(bySecondYear, first + 1, value);
        }
    }

    private static <K> void put(Map<K, List<KnownValue>> map, K key, KnownValue value) {
        map.computeIfAbsent(key, unused -> new ArrayList<>(1)).add(value);
    }

    /** Values whose words are exactly these stems. */
    List<KnownValue> exact(String key) {
        return byKey.getOrDefault(key, List.of());
    }

    /** Values that these stems are another name for. */
    List<KnownValue> synonyms(String key) {
        return bySynonym.getOrDefault(key, List.of());
    }

    /** Values that these stems only imply. */
    List<KnownValue> implied(String key) {
        return byImplication.getOrDefault(key, List.of());
    }

    /** Values of one word that resembles this stem without being it. */
    List<KnownValue> similar(String stem) {
        return singleWords.similar(stem).stream()
                .filter(match -> match.similarity() < 1)
                .flatMap(match -> match.entries().stream())
                .toList();
    }

    /** Values of one word that has the root of this stem: {@code Denied} for "denial". */
    List<KnownValue> related(String stem) {
        return singleWords.related(stem);
    }

    /** The values of several words that hold this stem, or null. */
    Part part(String stem) {
        return parts.get(stem);
    }

    /** Whether this stem occurs in any known value. */
    boolean knows(String stem) {
        return spelling.contains(stem);
    }

    /** The stem of a known value that a misspelt word was meant to be, or null. */
    String correct(String stem) {
        return spelling.correct(stem);
    }

    /**
     * What each column that holds years calls this one.
     *
     * @param year the year in which a school or fiscal year begins, or the calendar year
     * @param single whether one year was named and not a pair: it may then also be the one in which a year ends
     */
    Map<ColumnIdentity, Literal> year(int year, boolean single) {
        Map<ColumnIdentity, Literal> literals = new LinkedHashMap<>();
        byFirstYear
                .getOrDefault(year, List.of())
                .forEach(value -> literals.putIfAbsent(value.column(), new Literal.Text(value.text())));
        numericYears.forEach(column -> literals.put(column, Literal.Numeric.of(year)));
        if (literals.isEmpty() && single) {
            bySecondYear
                    .getOrDefault(year, List.of())
                    .forEach(value -> literals.putIfAbsent(value.column(), new Literal.Text(value.text())));
        }
        String open = single ? String.valueOf(year) : year + "-" + (year + 1);
        openTextYears.forEach(column -> literals.put(column, new Literal.Text(open)));
        datesWithoutYear.forEach(column -> literals.put(column, Literal.Numeric.of(year)));
        return literals;
    }

    /** Whether any column holds days. */
    boolean hasDates() {
        return holdsDates;
    }
}
