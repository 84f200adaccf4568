// Copyright (c) 2026 the Ask in English authors
// SPDX-License-Identifier: Apache-2.0
package org.lfed.lab.corpus;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.lfed.core.link.Literal;
import org.lfed.lab.corpus.Lexicon.ColumnSpec;
import org.lfed.lab.corpus.Lexicon.ValueSpec;

/** Makes columns of random schemas from what the lexicon knows. */
final class ColumnMaker {

    /** Words of names that nobody says. */
    private static final Set<String> ABBREVIATIONS = Set.of(
            "abs", "acct", "att", "cd", "cnt", "cr", "crs", "cum", "dept", "dt", "eth", "fav", "fs", "grd", "lang",
            "lvl", "mp", "nm", "no", "odr", "pct", "pd", "perf", "prog", "rte", "sch", "sem", "sgp", "sp", "ss", "stu",
            "subj", "susp", "svc", "sy", "tchr", "wcpm", "wd", "yr", "yrs");

    private static final Set<String> SILENT = Set.of("is", "was", "has", "had", "name");

    private final Rng rng;
    private final Inventor inventor;

    ColumnMaker(Rng rng, Inventor inventor) {
        this.rng = rng;
        this.inventor = inventor;
    }

    /**
     * A column of the lexicon.
     *
     * @param renamed whether to give it a name that means nothing
     * @param varied whether to choose freely among its names and values
     */
    CorpusColumn make(ColumnSpec spec, boolean renamed, boolean varied) {
        String name = spec.names().size() > 1 && varied && rng.chance(0.55)
                ? rng.pick(spec.names())
                : spec.names().get(0);
        List<String> phrases = spec.phrases().isEmpty() ? List.of(said(name)) : withName(spec, name);
        List<ValueSpec> values = spec.values();
        boolean open = false;
        if (spec.role() == Role.DIMENSION && varied && isSite(spec) && rng.chance(0.75)) {
            values = inventor.buildings();
        } else if (spec.role() == Role.DIMENSION && values.isEmpty()) {
            open = rng.chance(0.45);
            values = open ? inventor.names() : inventor.values();
        } else if (varied && name.matches("gender|sex") && rng.chance(0.3)) {
            values = initials(values);
        } else if (spec.role() == Role.DIMENSION && varied && values.size() > 4 && rng.chance(0.4)) {
            values = rng.sample(values, rng.number(4, 5, 6, 7));
        }
        if (renamed) {
            String word = inventor.word();
            name = renamed(spec.role(), word);
            phrases =
                    name.contains("_") && !spec.role().isFlag() ? List.of(name.replace('_', ' '), word) : List.of(word);
            values = spec.role() == Role.DIMENSION
                    ? inventor.values()
                    : spec.role().isFlag() || spec.role().isMeasure() ? List.of() : values;
        }
        if (spec.role() == Role.NAME) {
            open = !rng.chance(0.25);
            values = inventor.names();
        }
        if (spec.role() == Role.YEAR) {
            return year(name, phrases, values, !varied);
        }
        return column(name, spec.role(), phrases, values, !open);
    }

    /** M and F instead of Male and Female; people still say boys and girls. */
    private static List<ValueSpec> initials(List<ValueSpec> values) {
        return values.stream()
                .map(value -> new ValueSpec(
                        value.text().startsWith("N") ? "X" : value.text().substring(0, 1),
                        value.predicates(),
                        value.nouns()))
                .toList();
    }

    private static boolean isSite(ColumnSpec spec) {
        return spec.phrases().stream().anyMatch(phrase -> phrase.equals("school") || phrase.equals("campus"));
    }

    private List<String> withName(ColumnSpec spec, String name) {
        boolean abbreviated = Arrays.stream(name.split("_")).anyMatch(ABBREVIATIONS::contains);
        if (name.equals(spec.names().get(0)) || spec.role().isFlag() || abbreviated) {
            return spec.phrases();
        }
        List<String> phrases = new ArrayList<>(List.of(said(name)));
        spec.phrases().stream().filter(phrase -> !phrases.contains(phrase)).forEach(phrases::add);
        return phrases;
    }

    /** A column with given values. */
    CorpusColumn column(String name, Role role, List<String> phrases, List<ValueSpec> values, boolean listed) {
        boolean textLevel = role == Role.LEVEL && name.startsWith("grade") && rng.chance(0.1);
        boolean numericFlag = role.isFlag() && rng.chance(0.04);
        String type =
                switch (role) {
                    case DIMENSION, NAME -> rng.chance(0.95) ? "VARCHAR" : "ENUM('a', 'b')";
                    case LEVEL -> textLevel ? "VARCHAR" : "INTEGER";
                    case MEASURE, COUNTED -> rng.of("INTEGER|INTEGER|BIGINT");
                    case AMOUNT -> rng.of("DOUBLE|DOUBLE|DECIMAL(10,2)");
                    case ADJECTIVE, POSSESSION, VERB -> numericFlag ? "INTEGER" : "BOOLEAN";
                    case DATE -> rng.chance(0.85) ? "DATE" : "TIMESTAMP";
                    case KEY -> rng.of("INTEGER|INTEGER|BIGINT");
                    case YEAR -> throw new IllegalArgumentException("years have a maker of their own");
                };
        boolean numbers = role == Role.LEVEL && !textLevel;
        List<CorpusColumn.Value> made = values.stream()
                .map(value -> new CorpusColumn.Value(
                        numbers
                                ? number(value.text())
                                : new Literal.Text(textLevel ? grade(value.text()) : value.text()),
                        value.predicates(),
                        value.nouns()))
                .toList();
        boolean known = listed && (role == Role.DIMENSION || role == Role.NAME || textLevel);
        return new CorpusColumn(name, role, type, phrases, made, known);
    }

    /** A column of years: text when they are school years, numbers else. */
    CorpusColumn year(String name, List<String> phrases, List<ValueSpec> given, boolean plain) {
        boolean text = given.isEmpty()
                && (name.contains("school") || name.contains("academic") || name.contains("season") || rng.chance(0.2));
        List<ValueSpec> values = !given.isEmpty() ? given : text ? inventor.schoolYears(plain) : inventor.years();
        List<CorpusColumn.Value> made = values.stream()
                .map(value -> new CorpusColumn.Value(
                        text ? new Literal.Text(value.text()) : number(value.text()), List.of(), List.of()))
                .toList();
        return new CorpusColumn(name, Role.YEAR, text ? "VARCHAR" : "INTEGER", phrases, made, text);
    }

    /** A key called after an entity. */
    CorpusColumn key(String name, String entity, String type) {
        return new CorpusColumn(name, Role.KEY, type, List.of(entity + " id"), List.of(), false);
    }

    private static String grade(String number) {
        return number.equals("0") ? "K" : number.length() == 1 ? "0" + number : number;
    }

    private static Literal number(String text) {
        return new Literal.Numeric(new BigDecimal(text));
    }

    private String renamed(Role role, String word) {
        return switch (role) {
            case ADJECTIVE -> "is_" + word;
            case POSSESSION -> "has_" + word;
            case DIMENSION -> word + rng.of("|||_type|_name");
            case MEASURE, AMOUNT -> word + rng.of("|||_count|_score");
            default -> word;
        };
    }

    private static String said(String name) {
        List<String> words = Arrays.asList(name.split("_"));
        List<String> telling =
                words.stream().filter(word -> !SILENT.contains(word)).toList();
        return (telling.isEmpty() ? words : telling).stream().collect(Collectors.joining(" "));
    }
}
