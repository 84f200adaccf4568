// Copyright (c) 2026 the Ask in English authors
// SPDX-License-Identifier: Apache-2.0
package org.lfed.core.link;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.lfed.core.link.LinkedQuestion.Element;
import org.lfed.core.schema.Schema;
import org.lfed.core.schema.Table;
import org.lfed.core.schema.ValueKind;

/**
 * Links the words of questions to the tables, columns and known values of one schema.
 *
 * <p>Deterministic: the same schema and question always give the same result. The index is built by the constructor; a
 * linker is immutable afterwards and may be shared by threads.
 */
public final class Linker {

    /** Most constants that a question keeps; further ones stay words. */
    public static final int MAX_SLOTS = 8;

    private static final int MAX_CANDIDATES = 3;

    /** How far below the best candidate another one is still worth mentioning. */
    static final double CANDIDATE_MARGIN = 0.25;

    private final Schema schema;
    private final SchemaIndex names;
    private final ConstantFinder constants;
    private final TableRelevance relevance;

    /** Whether a column holds quarters or the like, or there are no days. */
    private final boolean partsOfYears;

    /** Builds the index of a schema with the bundled synonyms. */
    public Linker(Schema schema) {
        this(schema, Dictionaries.BUNDLED);
    }

    private Linker(Schema schema, Dictionaries dictionaries) {
        this.schema = schema;
        this.names = new SchemaIndex(schema, dictionaries.synonyms());
        this.constants = new ConstantFinder(names, new ValueIndex(schema, names, dictionaries.valueSynonyms()));
        this.relevance = new TableRelevance(schema, names);
        this.partsOfYears = names.owners().keySet().stream().noneMatch(column -> column.kind() == ValueKind.DATE)
                || names.owners().keySet().stream()
                        .anyMatch(column -> names.stemsOf(column).contains("quarter"));
    }

    /** The word lists, read once. */
    private record Dictionaries(Synonyms synonyms, ValueSynonyms valueSynonyms) {
        static final Dictionaries BUNDLED = new Dictionaries(Synonyms.bundled(), ValueSynonyms.bundled());
    }

    /**
     * The phrases that mean the same in names and questions, one list for each meaning; words are in the singular.
     */
    public static List<List<String>> synonymGroups() {
        return WordLists.lines("synonyms.txt").stream()
                .map(line -> Arrays.stream(line.split(",")).map(String::strip).toList())
                .toList();
    }

    /** The schema that this linker was built for. */
    public Schema schema() {
        return schema;
    }

    /** The tables that hold a column of this identity, in the schema's order; empty for a foreign identity. */
    public List<Table> owners(ColumnIdentity column) {
        return names.owners().getOrDefault(column, List.of());
    }

    /**
     * Links one question.
     *
     * @param question anything that a person typed; what lies beyond some ninety words is ignored
     */
    public LinkedQuestion link(String question) {
        List<QuestionToken> tokens = read(question);
        Map<SchemaItem.Target, ItemMatch> items = new ItemMatcher(names, tokens).match();
        List<ConstantBoard.Found> found = constants.find(tokens, items.values());
        return assemble(tokens, items, found);
    }

    /** How much every table of the schema has to do with a question, most relevant first. */
    public List<ScoredTable> relevance(String question) {
        List<QuestionToken> tokens = read(question);
        Map<SchemaItem.Target, ItemMatch> items = new ItemMatcher(names, tokens).match();
        List<ConstantBoard.Found> found = constants.find(tokens, items.values());
        return relevance.score(items, found);
    }

    /** Parts of years become days where days are all that a schema has. */
    private List<QuestionToken> read(String question) {
        return QuestionReader.read(partsOfYears ? question : Periods.spellOut(question));
    }

    private LinkedQuestion assemble(
            List<QuestionToken> tokens, Map<SchemaItem.Target, ItemMatch> items, List<ConstantBoard.Found> found) {
        Map<Integer, ConstantBoard.Found> starts = new HashMap<>();
        boolean[] replaced = new boolean[tokens.size()];
        int kept = 0;
        for (ConstantBoard.Found constant : found) {
            if (kept++ < MAX_SLOTS) {
                starts.put(constant.from(), constant);
                for (int i = constant.from(); i < constant.to() && !constant.implied(); i++) {
                    replaced[i] = true;
                }
            }
        }
        Map<Integer, List<Link>> links = linksByEnd(items, replaced);
        List<Element> elements = new ArrayList<>();
        List<ValueSlot> slots = new ArrayList<>();
        int at = 0;
        while (at < tokens.size()) {
            ConstantBoard.Found constant = starts.get(at);
            if (constant != null && !constant.implied()) {
                List<String> words = tokens.subList(at, constant.to()).stream()
                        .map(QuestionToken::said)
                        .toList();
                elements.add(new LinkedQuestion.Value(slots.size(), words, false));
                slots.add(constant.slot());
                at = constant.to();
                continue;
            }
            String word = tokens.get(at).word();
            if (!word.isEmpty()) {
                elements.add(new LinkedQuestion.Word(word));
            }
            if (constant != null) {
                elements.add(new LinkedQuestion.Value(slots.size(), List.of(word), true));
                slots.add(constant.slot());
            }
            if (links.containsKey(at)) {
                elements.add(new LinkedQuestion.Links(links.get(at)));
            }
            at++;
        }
        return new LinkedQuestion(elements, slots);
    }

    private Map<Integer, List<Link>> linksByEnd(Map<SchemaItem.Target, ItemMatch> items, boolean[] replaced) {
        Map<Integer, List<Link>> byEnd = new HashMap<>();
        Map<Integer, List<Link>> keysByEnd = new HashMap<>();
        items.forEach((target, match) -> {
            if (replaced[match.to()]) {
                return;
            }
            if (target instanceof SchemaItem.TableTarget table) {
                add(byEnd, match.to(), new Link.ToTable(match.score(), table.table()));
                addCounts(byEnd, match, table);
            } else if (target instanceof SchemaItem.ColumnTarget column) {
                add(byEnd, match.to(), new Link.ToColumn(match.score(), column.column()));
            } else if (target instanceof SchemaItem.KeyTarget key && match.complete()) {
                add(keysByEnd, match.to(), new Link.ToKey(match.score(), key.column()));
            }
        });
        byEnd.replaceAll((end, links) -> best(links));
        keysByEnd.forEach((end, keys) ->
                byEnd.computeIfAbsent(end, unused -> new ArrayList<>()).addAll(keys.subList(0, 1)));
        return byEnd;
    }

    /** The noun of an already counted table also means its column of counts. */
    private void addCounts(Map<Integer, List<Link>> byEnd, ItemMatch match, SchemaItem.TableTarget table) {
        ColumnIdentity counts = names.countColumn(table.table());
        if (counts != null && match.complete()) {
            add(byEnd, match.to(), new Link.ToColumn(match.score(), counts));
        }
    }

    private static void add(Map<Integer, List<Link>> byEnd, int end, Link link) {
        byEnd.computeIfAbsent(end, key -> new ArrayList<>()).add(link);
    }

    private static Object target(Link link) {
        return link instanceof Link.ToColumn column
                ? column.column()
                : link instanceof Link.ToTable table ? table.table() : link;
    }

    private static List<Link> best(List<Link> links) {
        List<Link> sorted = new ArrayList<>(links);
        sorted.sort(Comparator.comparingDouble(link -> -link.score()));
        Set<Object> seen = new HashSet<>();
        sorted.removeIf(link -> !seen.add(target(link)));
        double least = sorted.get(0).score() - CANDIDATE_MARGIN;
        boolean exact = sorted.get(0).score() >= 0.99;
        return sorted.stream()
                .filter(link -> link.score() >= least)
                .filter(link -> !exact || link.score() >= 0.99 || link.score() < Link.STRONG)
                .limit(MAX_CANDIDATES)
                .collect(Collectors.toCollection(ArrayList::new));
    }
}
