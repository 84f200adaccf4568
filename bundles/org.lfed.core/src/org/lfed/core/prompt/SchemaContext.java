// Copyright (c) 2026 the Ask in English authors
// SPDX-License-Identifier: Apache-2.0
package org.lfed.core.prompt;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.lfed.core.link.Link;
import org.lfed.core.link.LinkedQuestion;
import org.lfed.core.link.Linker;
import org.lfed.core.link.ScoredTable;
import org.lfed.core.model.ModelException;
import org.lfed.core.model.Prompt;
import org.lfed.core.schema.Column;
import org.lfed.core.schema.ForeignKey;
import org.lfed.core.schema.Schema;
import org.lfed.core.schema.Table;

/**
 * Fits a schema into a number of tokens. A schema that fits is sent whole and alike for every question, so that it
 * stays in the model's cache; a larger one is cut to the tables that the question needs.
 */
final class SchemaContext {

    /** No tokenizer makes fewer tokens of identifiers: below this length counting everything may pay. */
    private static final int MOST_CHARACTERS_PER_TOKEN = 8;
    /** Smaller tables may still fit where a large one did not; after so many attempts the budget is used up. */
    private static final int MOST_MISSES = 8;

    private static final int[] COLUMNS_OF_A_CUT_TABLE = {24, 12, 6};
    /** A cut schema leaves some room for the repair turn, which repeats the statement and adds an error. */
    private static final int REPAIR_TOKENS = 320;

    private final Schema schema;
    /** The tables and columns whose names may stand in a prompt. */
    private final List<Table> tables;

    private final Linker linker;
    private final SchemaText text;
    private final Map<String, String> rendered = new ConcurrentHashMap<>();
    private final Map<String, Integer> counted = new ConcurrentHashMap<>();

    SchemaContext(Schema schema, Linker linker) {
        this.schema = schema;
        this.linker = linker;
        this.text = new SchemaText(schema);
        this.tables = schema.tables().stream()
                .filter(table -> PromptText.isHarmless(table.name().toString()))
                .map(SchemaContext::harmless)
                .toList();
    }

    private static Table harmless(Table table) {
        return table.withColumns(table.columns().stream()
                .filter(column -> PromptText.isHarmless(column.name()))
                .toList());
    }

    /**
     * Chooses and writes the tables.
     *
     * @param question decides what is relevant
     * @param budget tokens that the schema may have
     * @param counter counts them; each table is counted once
     */
    SchemaReport fit(String question, int budget, TokenCounter counter) throws ModelException {
        int characters =
                tables.stream().mapToInt(table -> render(table).length()).sum();
        if (characters / MOST_CHARACTERS_PER_TOKEN <= budget) {
            int tokens = 0;
            for (Table table : tables) {
                tokens += count(render(table), counter);
            }
            if (tokens <= budget) {
                return report(tables, tokens);
            }
        }
        return cut(question, budget, counter);
    }

    private SchemaReport cut(String question, int whole, TokenCounter counter) throws ModelException {
        int budget = whole - Math.min(REPAIR_TOKENS, whole / 8);
        List<ScoredTable> ranked = linker.relevance(question);
        boolean anyRelevant = ranked.stream().anyMatch(scored -> scored.score() > 0);
        Map<String, Table> usable = new HashMap<>();
        tables.forEach(table -> usable.put(table.name().key(), table));
        Map<String, Table> chosen = new LinkedHashMap<>();
        int tokens = 0;
        int misses = 0;
        for (ScoredTable scored : ranked) {
            if (anyRelevant && scored.score() <= 0 || misses == MOST_MISSES) {
                break;
            }
            Table table = usable.get(scored.table().name().key());
            if (table == null) {
                continue;
            }
            int size = count(render(table), counter);
            for (int i = 0; i < COLUMNS_OF_A_CUT_TABLE.length && tokens + size > budget && chosen.size() < 3; i++) {
                table = fewerColumns(table, question, COLUMNS_OF_A_CUT_TABLE[i]);
                size = count(text.table(table), counter);
            }
            if (tokens + size <= budget) {
                chosen.put(table.name().key(), table);
                tokens += size;
            } else {
                misses++;
            }
        }
        if (chosen.isEmpty()) {
            throw new ModelException(
                    ModelException.Problem.PROMPT_TOO_LONG,
                    "Not even one table of this schema fits the model's context window.",
                    "Choose a larger context window or another model.");
        }
        // Catalogue order: two questions about the same tables then share their prompt's beginning.
        List<Table> inOrder = schema.tables().stream()
                .filter(table -> chosen.containsKey(table.name().key()))
                .map(table -> chosen.get(table.name().key()))
                .toList();
        return report(inOrder, tokens);
    }

    /** Keys, the columns that the question names, then the first ones. */
    private Table fewerColumns(Table table, String question, int most) {
        Set<String> wanted = named(question);
        table.primaryKey().forEach(column -> wanted.add(column.toLowerCase(Locale.ROOT)));
        for (ForeignKey key : schema.foreignKeys()) {
            if (key.from().matches(table.name())) {
                key.fromColumns().forEach(column -> wanted.add(column.toLowerCase(Locale.ROOT)));
            }
        }
        List<Column> columns = new ArrayList<>(table.columns());
        columns.sort(
                Comparator.comparing(column -> !wanted.contains(column.name().toLowerCase(Locale.ROOT))));
        Set<Column> kept = new HashSet<>(columns.subList(0, Math.min(most, columns.size())));
        return table.withColumns(table.columns().stream().filter(kept::contains).toList());
    }

    /** Lower-case names of the columns that the question names, or names a value of. */
    private Set<String> named(String question) {
        LinkedQuestion linked = linker.link(question);
        Set<String> names = new HashSet<>();
        linked.slots().forEach(slot -> slot.perColumn().keySet().forEach(column -> names.add(column.name())));
        for (LinkedQuestion.Element element : linked.elements()) {
            if (element instanceof LinkedQuestion.Links links) {
                for (Link link : links.candidates()) {
                    if (link instanceof Link.ToColumn column) {
                        names.add(column.column().name());
                    }
                }
            }
        }
        return names;
    }

    private SchemaReport report(List<Table> tables, int tokens) {
        StringBuilder whole = new StringBuilder();
        List<SchemaReport.SentTable> sent = new ArrayList<>();
        Set<String> names = new HashSet<>();
        for (Table table : tables) {
            Table original = schema.table(table.name()).orElse(table);
            List<String> columns = table.columns().stream().map(Column::name).toList();
            List<String> missing = original.columns().stream()
                    .map(Column::name)
                    .filter(name -> !columns.contains(name))
                    .toList();
            sent.add(new SchemaReport.SentTable(schema.sqlName(table.name()), columns, missing));
            names.add(table.name().key());
            whole.append(missing.isEmpty() ? render(table) : text.table(table));
        }
        List<String> leftOut = schema.tables().stream()
                .filter(table -> !names.contains(table.name().key()))
                .map(table -> schema.sqlName(table.name()))
                .toList();
        return new SchemaReport(whole.toString(), tokens, sent, leftOut);
    }

    private String render(Table table) {
        return rendered.computeIfAbsent(table.name().key(), key -> text.table(table));
    }

    private int count(String part, TokenCounter counter) throws ModelException {
        Integer known = counted.get(part);
        if (known == null) {
            known = counter.count(new Prompt.Completion(part));
            counted.put(part, known);
        }
        return known;
    }
}
