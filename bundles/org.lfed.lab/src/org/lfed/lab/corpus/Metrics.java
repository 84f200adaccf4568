// Copyright (c) 2026 the Ask in English authors
// SPDX-License-Identifier: Apache-2.0
package org.lfed.lab.corpus;

import static org.lfed.core.pointing.SqlMacro.CLOSE;
import static org.lfed.core.pointing.SqlMacro.CLOSE_ROUND;
import static org.lfed.core.pointing.SqlMacro.COUNT_ALL;
import static org.lfed.core.pointing.SqlMacro.COUNT_DISTINCT;
import static org.lfed.core.pointing.SqlMacro.EQUAL;
import static org.lfed.core.pointing.SqlMacro.MAX;
import static org.lfed.core.pointing.SqlMacro.MIN;
import static org.lfed.core.pointing.SqlMacro.ROUND_AVG;
import static org.lfed.core.pointing.SqlMacro.ROUND_MEDIAN;
import static org.lfed.core.pointing.SqlMacro.SUM;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.lfed.core.pointing.SqlMacro;

/** Makes what a question asks to have computed. */
final class Metrics {

    /** Columns of such names hold kinds of things, whose names are nouns. */
    private static final List<String> KINDS = List.of(
            "type",
            "kind",
            "category",
            "action",
            "outcome",
            "reason",
            "cause",
            "consequence",
            "incident",
            "infraction",
            "offense");

    private final Rng rng;
    private final Wording wording;
    private final CorpusSchema schema;

    Metrics(Rng rng, Wording wording, CorpusSchema schema) {
        this.rng = rng;
        this.wording = wording;
        this.schema = schema;
    }

    /** Anything that can be computed from a table. */
    Metric any(CorpusTable table) {
        List<CorpusColumn> counted = table.with(Role.COUNTED);
        if (!counted.isEmpty()) {
            return sum(table, counted.get(0));
        }
        List<Supplier<Metric>> ways = new ArrayList<>();
        List<CorpusColumn> measures = table.with(Role.MEASURE, Role.AMOUNT);
        List<CorpusColumn> flags = table.with(Role.ADJECTIVE);
        List<CorpusColumn> countable =
                measures.stream().filter(CorpusColumn::countsThings).toList();
        List<CorpusColumn> nouns =
                table.with(Role.DIMENSION).stream().filter(Metrics::hasNouns).toList();
        add(ways, 3, () -> rows(table));
        add(ways, measures.isEmpty() ? 0 : 4, () -> measure(rng.pick(measures)));
        add(ways, flags.isEmpty() ? 0 : 2, () -> flagged(table, rng.pick(flags)));
        add(ways, countable.isEmpty() ? 0 : 2, () -> total(rng.pick(countable)));
        List<CorpusColumn> flows =
                measures.stream().filter(CorpusColumn::addsUp).toList();
        add(ways, flows.isEmpty() ? 0 : 2, () -> flow(rng.pick(flows)));
        add(ways, nouns.isEmpty() ? 0 : 2, () -> valueAsNoun(rng.pick(nouns)));
        List<CorpusColumn> told = table.with(Role.DIMENSION, Role.LEVEL, Role.NAME);
        add(ways, told.isEmpty() ? 0 : 1, () -> differentValues(rng.pick(told)));
        List<CorpusColumn> keys = foreignKeys(table);
        add(ways, keys.isEmpty() ? 0 : 2, () -> describedEntities(table, rng.pick(keys)));
        return rng.pick(ways).get();
    }

    private static void add(List<Supplier<Metric>> ways, int times, Supplier<Metric> way) {
        for (int i = 0; i < times; i++) {
            ways.add(way);
        }
    }

    /** How many rows there are. */
    Metric rows(CorpusTable table) {
        return new Metric(wording.rows(table), Metric.Kind.COUNT, Gold.of(COUNT_ALL), List.of(), Set.of());
    }

    /** The sum of what was counted. Nouns that other tables' rows go by are left to those. */
    private Metric sum(CorpusTable table, CorpusColumn counted) {
        List<String> phrases = counted.phrases().stream()
                .filter(phrase -> !namesOther(table, phrase))
                .toList();
        String noun = !phrases.isEmpty() && rng.chance(0.6) ? rng.pick(phrases) : wording.rows(table);
        return new Metric(noun, Metric.Kind.SUM, Gold.of(SUM).column(counted).sql(CLOSE), List.of(), Set.of());
    }

    /**
     * The noun of other tables' rows that a counted table's counts also go by. Only where the question asks for years
     * that those tables do not know is it clear what is meant.
     */
    Optional<String> sharedNoun(CorpusTable table) {
        return table.with(Role.COUNTED).stream()
                .flatMap(counted -> counted.phrases().stream())
                .filter(phrase -> namesOther(table, phrase) && table.year() != null)
                .findFirst();
    }

    private boolean namesOther(CorpusTable table, String phrase) {
        return schema.tables().stream()
                .anyMatch(other -> !other.equals(table)
                        && !other.counted()
                        && other.nouns().contains(phrase)
                        && other.year() == null);
    }

    private Metric total(CorpusColumn countable) {
        return new Metric(
                wording.column(countable),
                Metric.Kind.SUM,
                Gold.of(SUM).column(countable).sql(CLOSE),
                List.of(),
                Set.of(countable.name()));
    }

    /** The sum of amounts, said without a word for the sum. */
    private Metric flow(CorpusColumn amount) {
        return new Metric(
                wording.column(amount),
                Metric.Kind.MEASURE,
                Gold.of(SUM).column(amount).sql(CLOSE),
                List.of(),
                Set.of(amount.name()));
    }

    /** How many different values a column has. */
    private Metric differentValues(CorpusColumn column) {
        return new Metric(
                rng.of("different |distinct |different |unique ") + Plurals.of(wording.column(column)),
                Metric.Kind.DISTINCT,
                Gold.of(COUNT_DISTINCT).column(column).sql(CLOSE),
                List.of(),
                Set.of(column.name()));
    }

    private Metric flagged(CorpusTable table, CorpusColumn flag) {
        return new Metric(
                wording.attribute(flag) + " " + wording.rows(table),
                Metric.Kind.COUNT,
                Gold.of(COUNT_ALL),
                List.of(FlagConditions.gold(flag, true)),
                Set.of(flag.name()));
    }

    /** A value said as a noun: expulsions are incidents whose action is an expulsion. */
    private Metric valueAsNoun(CorpusColumn column) {
        CorpusColumn.Value value =
                rng.pick(column.values().stream().filter(Metrics::hasNoun).toList());
        boolean named = !value.nouns().isEmpty() && rng.chance(0.8);
        String plain = value.text().toLowerCase(Locale.ROOT);
        String noun = named
                ? rng.pick(value.nouns())
                : plain.length() > 3 && !plain.endsWith("s") ? Plurals.of(plain) : value.text() + " cases";
        return new Metric(
                noun,
                Metric.Kind.COUNT,
                Gold.of(COUNT_ALL),
                List.of(Gold.of(column).sql(EQUAL).value(value.literal(), column)),
                Set.of(column.name()));
    }

    /** An aggregate of a measure. */
    Metric measure(CorpusColumn measure) {
        SqlMacro macro =
                switch (rng.weighted(55, 18, 12, 12, 3)) {
                    case 0 -> ROUND_AVG;
                    case 1 -> SUM;
                    case 2 -> MIN;
                    case 3 -> MAX;
                    default -> ROUND_MEDIAN;
                };
        return measure(measure, macro);
    }

    Metric measure(CorpusColumn measure, SqlMacro macro) {
        String word =
                switch (macro) {
                    case ROUND_AVG -> rng.of("average|average|average|average|mean|avg|avg|avg.|typical");
                    case SUM -> rng.of(
                            "total|total|total|combined|sum of|overall|cumulative|grand total of|total sum of");
                    case MIN -> rng.of("minimum|lowest|lowest|smallest|min");
                    case MAX -> rng.of("maximum|highest|highest|largest|max|biggest|greatest");
                    default -> "median";
                };
        boolean rounded = macro == ROUND_AVG || macro == ROUND_MEDIAN;
        return new Metric(
                word + " " + wording.column(measure),
                Metric.Kind.MEASURE,
                Gold.of(macro).column(measure).sql(rounded ? CLOSE_ROUND : CLOSE),
                List.of(),
                Set.of(measure.name()));
    }

    /** Whether values of a column go by nouns: its own, or because it holds kinds of things. */
    private static boolean hasNouns(CorpusColumn column) {
        return column.listed()
                && column.values().stream().anyMatch(Metrics::hasNoun)
                && (column.values().stream().anyMatch(value -> !value.nouns().isEmpty())
                        || KINDS.stream().anyMatch(column.name().toLowerCase(Locale.ROOT)::contains));
    }

    private static boolean hasNoun(CorpusColumn.Value value) {
        return !value.nouns().isEmpty() || value.text().length() > 3;
    }

    /** Different things that the rows are about, told by what the rows say of them: chronically absent students. */
    private Metric describedEntities(CorpusTable table, CorpusColumn key) {
        String noun = entityNouns(table, key);
        Gold value = Gold.of(COUNT_DISTINCT).column(key).sql(CLOSE);
        List<CorpusColumn> flags = table.with(Role.ADJECTIVE);
        List<CorpusColumn> implying = DistinctEntityShape.implying(table);
        int kind = rng.weighted(1, flags.isEmpty() ? 0 : 2, implying.isEmpty() ? 0 : 2);
        if (kind == 1) {
            CorpusColumn flag = rng.pick(flags);
            return new Metric(
                    wording.attribute(flag) + " " + noun,
                    Metric.Kind.DISTINCT,
                    value,
                    List.of(FlagConditions.gold(flag, true)),
                    Set.of(flag.name()));
        }
        if (kind == 2) {
            CorpusColumn column = rng.pick(implying);
            CorpusColumn.Value implied = rng.pick(column.values().stream()
                    .filter(candidate -> !candidate.predicates().isEmpty())
                    .toList());
            return new Metric(
                    noun + rng.pick(" who ", " that ") + rng.pick(implied.predicates()),
                    Metric.Kind.DISTINCT,
                    value,
                    List.of(Gold.of(column).sql(EQUAL).value(implied.literal(), column)),
                    Set.of(column.name()));
        }
        return new Metric(
                rng.chance(0.3) && !referred(table, key) ? noun : noun + " with " + wording.rows(table),
                Metric.Kind.DISTINCT,
                value,
                List.of(),
                Set.of());
    }

    private boolean referred(CorpusTable table, CorpusColumn key) {
        return schema.referencesOf(table).stream()
                .anyMatch(reference -> reference.column().equals(key));
    }

    /** How many different things the rows are about. */
    Optional<Metric> entities(CorpusTable table) {
        List<CorpusColumn> keys = foreignKeys(table);
        if (keys.isEmpty() || table.counted()) {
            return Optional.empty();
        }
        CorpusColumn key = rng.pick(keys);
        return Optional.of(new Metric(
                entityNouns(table, key),
                Metric.Kind.DISTINCT,
                Gold.of(COUNT_DISTINCT).column(key).sql(CLOSE),
                List.of(),
                Set.of()));
    }

    /** The columns of a table that hold keys of other things. */
    List<CorpusColumn> foreignKeys(CorpusTable table) {
        return table.with(Role.KEY).stream()
                .filter(key -> !key.equals(table.key()) && !key.phrases().get(0).equals("id id"))
                .toList();
    }

    /** What the things of a key are called, in the plural. */
    String entityNouns(CorpusTable table, CorpusColumn key) {
        return schema.referencesOf(table).stream()
                .filter(reference -> reference.column().equals(key))
                .findFirst()
                .map(reference -> wording.rows(reference.to()))
                .orElseGet(() -> Plurals.of(entity(key)));
    }

    /** What a thing of a key is called. */
    static String entity(CorpusColumn key) {
        return key.phrases().get(0).replaceAll(" id$", "");
    }
}
