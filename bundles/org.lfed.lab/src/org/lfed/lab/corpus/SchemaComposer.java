// Copyright (c) 2026 the Ask in English authors
// SPDX-License-Identifier: Apache-2.0
package org.lfed.lab.corpus;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.lfed.lab.corpus.Lexicon.ColumnSpec;
import org.lfed.lab.corpus.Lexicon.TableSpec;

/** Composes random schemas: tables of one domain or several, keys between them, dimensions that they share. */
final class SchemaComposer {

    private static final int MAX_COLUMNS = 14;
    private static final int MAX_TRIES = 30;

    /** How often the rows of a table with a key have a name besides it. */
    private static final double LABELLED = 0.45;

    private static final List<List<String>> LEVELS = List.of(
            List.of("floor", "floor"),
            List.of("week", "week"),
            List.of("round", "round"),
            List.of("stage", "stage"),
            List.of("district_number", "district"),
            List.of("zone_number", "zone"),
            List.of("tier_level", "tier level", "tier"),
            List.of("quarter", "quarter"),
            List.of("form", "form"),
            List.of("section_number", "section"));

    private final Lexicon lexicon;
    private final List<String> domains;
    private final List<ColumnSpec> columnPool;
    private final boolean invents;

    /**
     * A composer.
     *
     * @param lexicon where tables come from
     * @param domains the domains to use; one that stands here twice is used twice as often
     * @param invents whether to mix domains and to make up names: what training needs and a test set does not
     */
    SchemaComposer(Lexicon lexicon, List<String> domains, boolean invents) {
        this.lexicon = lexicon;
        this.domains = List.copyOf(domains);
        this.invents = invents;
        this.columnPool = domains.stream()
                .distinct()
                .flatMap(domain -> lexicon.domains().get(domain).stream())
                .flatMap(table -> table.columns().stream())
                .filter(column -> column.role() != Role.KEY
                        && column.role() != Role.COUNTED
                        && column.role() != Role.NAME
                        && column.role() != Role.YEAR)
                .toList();
    }

    /** One schema of one to five tables. */
    CorpusSchema compose(Rng rng) {
        return new Composition(rng).compose();
    }

    /** A variant of a domain whose tables belong together as they are. */
    CorpusSchema variant(String domain, Rng rng) {
        return new Composition(rng).variant(lexicon.domains().get(domain));
    }

    /** The making of one schema. */
    private final class Composition {

        private final Rng rng;
        private final Inventor inventor;
        private final ColumnMaker maker;
        private final double renaming;

        Composition(Rng rng) {
            this.rng = rng;
            this.inventor = new Inventor(rng);
            this.maker = new ColumnMaker(rng, inventor);
            this.renaming = invents ? rng.pick(List.of(0.0, 0.1, 0.35)) : 0;
        }

        CorpusSchema compose() {
            int size = rng.number(1, 2, 2, 3, 3, 4, 4, 5, 6);
            List<TableSpec> pool = lexicon.domains().get(rng.pick(domains));
            List<TableDraft> drafts = new ArrayList<>();
            for (int tries = 0; drafts.size() < size && tries < MAX_TRIES; tries++) {
                TableSpec spec = rng.chance(0.7)
                        ? rng.pick(pool)
                        : rng.pick(lexicon.domains().get(rng.pick(domains)));
                TableDraft draft = table(spec);
                if (drafts.stream().noneMatch(draft::clashesWith)) {
                    drafts.add(draft);
                }
            }
            shareKey(drafts);
            shareDimension(drafts);
            unify(drafts);
            List<TableDraft> shuffled = rng.shuffled(drafts);
            return new SchemaAssembler(rng, NameStyle.choose(rng)).assemble(shuffled);
        }

        CorpusSchema variant(List<TableSpec> specs) {
            boolean exact = rng.chance(0.3);
            List<TableDraft> drafts = new ArrayList<>();
            Map<String, CorpusColumn> made = new HashMap<>();
            for (TableSpec spec : specs) {
                if (exact || rng.chance(0.88)) {
                    drafts.add(variantTable(spec, exact, made));
                }
            }
            if (drafts.isEmpty()) {
                drafts.add(variantTable(specs.get(0), true, made));
            }
            if (!exact && rng.chance(0.25)) {
                TableDraft extra = table(rng.pick(lexicon.domains().get(rng.pick(domains))));
                if (drafts.stream().noneMatch(extra::clashesWith)) {
                    drafts.add(extra);
                }
            }
            unify(drafts);
            NameStyle style = exact || rng.chance(0.85) ? NameStyle.SNAKE : NameStyle.choose(rng);
            return new SchemaAssembler(rng, style).assemble(exact && rng.chance(0.6) ? drafts : rng.shuffled(drafts));
        }

        /** Columns of the same usual name are made once, so that they have one name and one list of values. */
        private TableDraft variantTable(TableSpec spec, boolean exact, Map<String, CorpusColumn> made) {
            String name = exact || rng.chance(0.55) ? spec.names().get(0) : rng.pick(spec.names());
            TableDraft draft = new TableDraft(spec.entity(), nouns(spec), name, spec.counted());
            if (spec.keyed()) {
                String key = spec.entity().replace(' ', '_') + "_id";
                draft.key = made.computeIfAbsent(key, unused -> maker.key(key, spec.entity(), "INTEGER"));
                draft.columns.add(draft.key);
            }
            for (ColumnSpec column : spec.columns()) {
                boolean kept = exact || column.role() == Role.KEY || column.role() == Role.COUNTED || rng.chance(0.9);
                if (kept) {
                    String usual = column.names().get(0);
                    CorpusColumn shared = made.computeIfAbsent(
                            usual,
                            unused -> column.role() == Role.KEY
                                    ? maker.key(usual, usual.replace("_id", "").replace('_', ' '), "INTEGER")
                                    : sampleColumn(column, exact));
                    draft.columns.add(shared);
                }
            }
            if (!exact && rng.chance(0.4)) {
                draft.columns = new ArrayList<>(rng.shuffled(draft.columns));
            }
            return draft;
        }

        private CorpusColumn sampleColumn(ColumnSpec spec, boolean exact) {
            if (spec.names().get(0).equals("school_name") && (exact || rng.chance(0.4))) {
                List<Lexicon.ValueSpec> schools = List.of(
                                "Lincoln Elementary",
                                "Washington Middle",
                                "Jefferson High",
                                "Roosevelt Academy",
                                "Kennedy Prep")
                        .stream()
                        .map(Lexicon.ValueSpec::of)
                        .toList();
                return maker.column("school_name", Role.DIMENSION, spec.phrases(), schools, true);
            }
            return maker.make(spec, false, !exact);
        }

        private List<String> nouns(TableSpec spec) {
            List<String> nouns = new ArrayList<>();
            nouns.add(spec.counted() ? spec.entity() : Plurals.of(spec.entity()));
            spec.nouns().stream().filter(noun -> !nouns.contains(noun)).forEach(nouns::add);
            return nouns;
        }

        private TableDraft table(TableSpec spec) {
            List<CorpusColumn> columns = columns(spec);
            String entity = invents && rng.chance(renaming) ? inventor.word() : spec.entity();
            boolean renamed = !entity.equals(spec.entity());
            List<String> nouns =
                    renamed ? new ArrayList<>(List.of(spec.counted() ? entity : Plurals.of(entity))) : nouns(spec);
            addYear(columns);
            if (invents && !spec.counted() && rng.chance(0.1)) {
                return countedVariant(entity, columns);
            }
            boolean alias = invents && !spec.counted() && rng.chance(0.12);
            String name = alias
                    ? aliasName()
                    : !renamed && !spec.names().isEmpty()
                            ? rng.pick(spec.names())
                            : tableName(entity, nouns.get(0), spec.counted());
            TableDraft draft = new TableDraft(entity, nouns, name, spec.counted());
            if (rng.chance(0.6)) {
                columns = new ArrayList<>(rng.shuffled(columns));
            }
            if (!spec.counted() && (spec.keyed() || rng.chance(0.3))) {
                boolean named = Plurals.of(entity).replace(' ', '_').equals(name);
                String keyName = alias || !named || rng.chance(0.5) ? entity.replace(' ', '_') + "_id" : "id";
                draft.key = maker.key(keyName, entity, "INTEGER");
                draft.columns.add(draft.key);
                if (rng.chance(LABELLED) && columns.stream().noneMatch(column -> column.role() == Role.NAME)) {
                    columns.add(0, labelColumn(entity));
                }
            }
            Set<String> seen = new LinkedHashSet<>();
            draft.columns.forEach(column -> seen.add(column.name()));
            columns.stream().filter(column -> seen.add(column.name())).forEach(draft.columns::add);
            return draft;
        }

        private CorpusColumn labelColumn(String entity) {
            String name = rng.pick(entity.replace(' ', '_') + "_name", "name", "title", "full_name");
            return maker.make(new ColumnSpec(List.of(name), Role.NAME, List.of(), List.of()), false, true);
        }

        private List<CorpusColumn> columns(TableSpec spec) {
            List<CorpusColumn> columns = new ArrayList<>();
            for (ColumnSpec column : spec.columns()) {
                if (column.role() == Role.KEY) {
                    String name = column.names().get(0);
                    columns.add(maker.key(name, name.replaceAll("_id$", "").replace('_', ' '), "INTEGER"));
                } else if (column.role() == Role.COUNTED || rng.chance(0.88)) {
                    columns.add(maker.make(column, invents && rng.chance(renaming), invents));
                }
            }
            if (invents && rng.chance(0.6)) {
                for (int i = rng.number(0, 0, 1, 1, 2); i > 0; i--) {
                    columns.add(maker.make(rng.pick(columnPool), rng.chance(renaming), true));
                }
            }
            if (invents && rng.chance(0.2)) {
                columns.add(level());
            }
            return columns;
        }

        private CorpusColumn level() {
            List<String> words = rng.pick(LEVELS);
            List<Lexicon.ValueSpec> values = new ArrayList<>();
            int top = rng.number(4, 6, 9, 13);
            for (int value = rng.number(0, 1); value < top; value++) {
                values.add(Lexicon.ValueSpec.of(String.valueOf(value)));
            }
            return maker.column(words.get(0), Role.LEVEL, words.subList(1, words.size()), values, false);
        }

        private void addYear(List<CorpusColumn> columns) {
            boolean has = columns.stream().anyMatch(column -> column.role() == Role.YEAR);
            if (!has && rng.chance(0.5)) {
                String name = rng.of("year|fiscal_year|school_year|academic_year|season|report_year|school_year");
                List<String> phrases = name.equals("season")
                        ? List.of("season", "year")
                        : name.equals("year") ? List.of("year") : List.of(name.replace('_', ' '), "year");
                columns.add(maker.year(name, phrases, List.of(), false));
            }
        }

        /** The same table after somebody has counted its rows. */
        private TableDraft countedVariant(String entity, List<CorpusColumn> columns) {
            String plural = Plurals.of(entity);
            String snake = plural.replace(' ', '_');
            String one = entity.replace(' ', '_');
            String counts = rng.pick(one + "_count", "num_" + snake, "total_" + snake, snake, "number_of_" + snake);
            String name = rng.pick(
                    one + "_totals",
                    one + "_summary",
                    "daily_" + snake,
                    one + "_stats",
                    inventor.word(),
                    inventor.word() + "ment");
            TableDraft draft = new TableDraft(name.replace('_', ' '), List.of(name.replace('_', ' ')), name, true);
            columns.stream()
                    .filter(column -> column.role() == Role.DIMENSION
                            || column.role() == Role.LEVEL
                            || column.role() == Role.YEAR)
                    .forEach(draft.columns::add);
            if (!draft.has(counts)) {
                draft.columns.add(
                        maker.column(counts, Role.COUNTED, List.of(plural, entity + " count"), List.of(), false));
            }
            return draft;
        }

        private String tableName(String entity, String plural, boolean counted) {
            String one = entity.replace(' ', '_');
            String many = counted ? one : plural.replace(' ', '_');
            return rng.pick(
                    many,
                    many,
                    many,
                    one,
                    "fact_" + many,
                    "tbl_" + many,
                    many + "_data",
                    one + "_records",
                    "dim_" + one,
                    "stg_" + many,
                    "v_" + many);
        }

        private String aliasName() {
            return rng.chance(0.75)
                    ? rng.of("maintenance|traffic|billing|operations|activity|history|registry|conduct|"
                            + "logistics|safety|compliance|intake|discipline|services|events")
                    : inventor.word();
        }

        /** Other tables refer to one of them. */
        private void shareKey(List<TableDraft> drafts) {
            List<TableDraft> targets =
                    drafts.stream().filter(draft -> draft.key != null).toList();
            if (targets.isEmpty() || drafts.size() < 2) {
                return;
            }
            TableDraft target = rng.pick(targets);
            String name = target.foreignKey();
            TableDraft farther = invents && targets.size() > 1 && rng.chance(0.45) ? rng.pick(targets) : target;
            if (farther != target && !target.has(farther.foreignKey()) && !farther.has(name)) {
                // What refers to the one leads through it to the other.
                target.columns.add(
                        Math.min(1, target.columns.size()),
                        maker.key(farther.foreignKey(), farther.entity, farther.key.type()));
            }
            for (TableDraft draft : drafts) {
                if (draft != target && draft != farther && !draft.counted && !draft.has(name) && rng.chance(0.7)) {
                    draft.columns.add(
                            Math.min(1, draft.columns.size()), maker.key(name, target.entity, target.key.type()));
                }
            }
            if (targets.size() > 1 && rng.chance(0.35)) {
                TableDraft second = rng.pick(targets);
                TableDraft from = rng.pick(drafts);
                if (second != from && second != target && !from.counted && !from.has(second.foreignKey())) {
                    from.columns.add(maker.key(second.foreignKey(), second.entity, second.key.type()));
                }
            }
        }

        /** A dimension that stands in several tables, as a school's name does. */
        private void shareDimension(List<TableDraft> drafts) {
            List<CorpusColumn> dimensions = drafts.stream()
                    .flatMap(draft -> draft.columns.stream())
                    .filter(column -> column.role() == Role.DIMENSION)
                    .toList();
            if (drafts.size() < 2 || dimensions.isEmpty() || !rng.chance(0.5)) {
                return;
            }
            CorpusColumn shared = rng.pick(dimensions);
            for (TableDraft draft : drafts) {
                if (!draft.has(shared.name()) && rng.chance(0.6) && !draft.columns.isEmpty()) {
                    draft.columns.add(1 + rng.below(draft.columns.size()), shared);
                }
            }
        }

        /** Equal names mean the same everywhere: same values, same phrases; what would contradict that is left out. */
        private void unify(List<TableDraft> drafts) {
            Map<String, CorpusColumn> first = new HashMap<>();
            for (TableDraft draft : drafts) {
                List<CorpusColumn> kept = new ArrayList<>();
                for (CorpusColumn column : draft.columns) {
                    CorpusColumn known = first.computeIfAbsent(column.name(), unused -> column);
                    boolean same = known.role() == column.role()
                            && (known.role() != Role.KEY
                                    || column.name().equals("id")
                                    || known.phrases().equals(column.phrases()));
                    if (same && kept.size() < MAX_COLUMNS) {
                        kept.add(column == draft.key && column.name().equals("id") ? column : known);
                    }
                }
                if (draft.key != null) {
                    String key = draft.key.name();
                    draft.key = kept.stream()
                            .filter(column -> column.name().equals(key))
                            .findFirst()
                            .orElse(null);
                }
                draft.columns = kept;
            }
        }
    }
}
