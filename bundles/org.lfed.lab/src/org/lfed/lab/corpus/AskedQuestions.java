// Copyright (c) 2026 the Ask in English authors
// SPDX-License-Identifier: Apache-2.0
package org.lfed.lab.corpus;

import static org.lfed.core.pointing.SqlMacro.CLOSE;
import static org.lfed.core.pointing.SqlMacro.CLOSE_ROUND;
import static org.lfed.core.pointing.SqlMacro.COUNT_ALL;
import static org.lfed.core.pointing.SqlMacro.COUNT_DISTINCT;
import static org.lfed.core.pointing.SqlMacro.EQUAL;
import static org.lfed.core.pointing.SqlMacro.FROM;
import static org.lfed.core.pointing.SqlMacro.GREATER;
import static org.lfed.core.pointing.SqlMacro.LESS;
import static org.lfed.core.pointing.SqlMacro.MAX;
import static org.lfed.core.pointing.SqlMacro.MIN;
import static org.lfed.core.pointing.SqlMacro.ROUND_AVG;
import static org.lfed.core.pointing.SqlMacro.SELECT;
import static org.lfed.core.pointing.SqlMacro.SUM;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.lfed.core.link.Literal;
import org.lfed.core.pointing.SqlMacro;

/**
 * Questions that people really asked of single tables, in the format of the WikiSQL data set, over tables put together
 * again from the columns and constants that their queries name. The data set itself is no part of the project: whoever
 * has it names its files.
 *
 * @param tables the tables, in the order of the files
 */
record AskedQuestions(List<AskedTable> tables) {

    private static final int MOST_COLUMNS = 12;
    private static final Pattern NUMBER = Pattern.compile("\\d+");

    /** Share of tables whose text values the database would tell. */
    private static final double LISTED = 0.75;

    /**
     * A table and what was asked of it.
     *
     * @param table the table
     * @param drafts questions with their right answers
     */
    record AskedTable(CorpusTable table, List<Draft> drafts) {}

    /** A question as the file holds it. */
    private record Asked(String question, String selected, String aggregate, List<Condition> conditions) {

        /** Many queries of the data set have lost conditions: they have fewer numbers than their questions, or none. */
        boolean isComplete() {
            String constants = conditions.stream().map(Condition::value).collect(Collectors.joining(" "));
            return !conditions.isEmpty()
                    && NUMBER.matcher(question).results().allMatch(number -> constants.contains(number.group()));
        }
    }

    /** A restriction as the file holds it. */
    private record Condition(String column, String operator, String value) {}

    /**
     * Reads files.
     *
     * @param rng decides what the tables are called and whether their values are known
     * @throws IOException when a file cannot be read
     */
    static AskedQuestions read(List<Path> files, Rng rng) throws IOException {
        ObjectMapper json = new ObjectMapper();
        Map<String, List<Asked>> byTable = new LinkedHashMap<>();
        for (Path file : files) {
            for (String line : Files.readAllLines(file)) {
                JsonNode object = json.readTree(line);
                byTable.computeIfAbsent(object.path("table_id").asText(), key -> new ArrayList<>())
                        .add(asked(object));
            }
        }
        List<AskedTable> tables = new ArrayList<>();
        for (List<Asked> questions : byTable.values()) {
            table(questions, rng.split()).ifPresent(tables::add);
        }
        return new AskedQuestions(tables);
    }

    private static Asked asked(JsonNode object) {
        List<Condition> conditions = new ArrayList<>();
        for (JsonNode condition : object.path("sql").path("conds")) {
            conditions.add(new Condition(
                    condition.path(0).asText(),
                    condition.path(1).asText(),
                    condition.path(2).asText()));
        }
        return new Asked(
                object.path("question").asText().replaceAll("[?.\\s]+$", ""),
                object.path("sql").path("sel").asText(),
                object.path("sql").path("agg").asText(),
                conditions);
    }

    private static Optional<AskedTable> table(List<Asked> questions, Rng rng) {
        Map<String, Set<String>> values = new LinkedHashMap<>();
        Set<String> numeric = new LinkedHashSet<>();
        for (Asked asked : questions) {
            values.computeIfAbsent(asked.selected(), key -> new LinkedHashSet<>());
            if (Set.of("MAX", "MIN", "SUM", "AVG").contains(asked.aggregate())) {
                numeric.add(asked.selected());
            }
            for (Condition condition : asked.conditions()) {
                values.computeIfAbsent(condition.column(), key -> new LinkedHashSet<>())
                        .add(condition.value());
                if (!condition.operator().equals("=")) {
                    numeric.add(condition.column());
                }
            }
        }
        if (values.size() > MOST_COLUMNS) {
            return Optional.empty();
        }
        boolean listed = rng.chance(LISTED);
        Map<String, CorpusColumn> columns = new LinkedHashMap<>();
        Set<String> names = new LinkedHashSet<>();
        values.forEach((said, held) -> {
            String name = identifier(said);
            if (names.add(name)) {
                columns.put(said, column(name, said, held, numeric.contains(said), listed));
            }
        });
        String word = new Inventor(rng).word();
        String name = rng.pick("results", "entries", "list", "data", "listing", word, word + "s");
        CorpusTable table =
                new CorpusTable(name, "row", List.of("rows"), rng.shuffled(List.copyOf(columns.values())), false, null);
        List<Draft> drafts = new ArrayList<>();
        questions.forEach(asked -> draft(asked, table, columns).ifPresent(drafts::add));
        return drafts.isEmpty() ? Optional.empty() : Optional.of(new AskedTable(table, drafts));
    }

    private static CorpusColumn column(String name, String said, Set<String> held, boolean compared, boolean listed) {
        boolean numbers = held.stream().allMatch(value -> number(value).isPresent()) && (compared || !held.isEmpty());
        boolean whole = numbers
                && held.stream().allMatch(value -> number(value).orElseThrow().scale() <= 0);
        List<CorpusColumn.Value> values = held.stream()
                .map(value -> new CorpusColumn.Value(
                        numbers ? new Literal.Numeric(number(value).orElseThrow()) : new Literal.Text(value),
                        List.of(),
                        List.of()))
                .toList();
        Role role = numbers ? whole ? Role.MEASURE : Role.AMOUNT : Role.DIMENSION;
        String type = numbers ? whole ? "INTEGER" : "DOUBLE" : "VARCHAR";
        return new CorpusColumn(
                name,
                role,
                type,
                List.of(said.toLowerCase(Locale.ROOT)),
                values,
                listed && !numbers && !held.isEmpty());
    }

    private static Optional<Draft> draft(Asked asked, CorpusTable table, Map<String, CorpusColumn> columns) {
        CorpusColumn selected = columns.get(asked.selected());
        if (selected == null || !asked.isComplete()) {
            return Optional.empty();
        }
        Optional<Gold> item = item(asked, selected);
        List<Gold> conditions = new ArrayList<>();
        for (Condition condition : asked.conditions()) {
            CorpusColumn column = columns.get(condition.column());
            SqlMacro operator = Map.of("=", EQUAL, ">", GREATER, "<", LESS).get(condition.operator());
            if (column == null || operator == null || operator != EQUAL && column.role() == Role.DIMENSION) {
                return Optional.empty();
            }
            Literal literal = column.role() == Role.DIMENSION
                    ? new Literal.Text(condition.value())
                    : new Literal.Numeric(number(condition.value()).orElseThrow());
            conditions.add(Gold.of(column).sql(operator).value(literal, column));
        }
        return item.map(value -> new Draft(
                asked.question(),
                Gold.of(SELECT).add(value).sql(FROM).table(table).add(Filters.whereAll(conditions))));
    }

    private static Optional<Gold> item(Asked asked, CorpusColumn selected) {
        String lower = asked.question().toLowerCase(Locale.ROOT);
        boolean number = selected.role() != Role.DIMENSION;
        return switch (asked.aggregate()) {
            case "" -> Optional.of(Gold.of(selected));
            case "COUNT" -> Optional.of(
                    lower.contains("different") || lower.contains("unique") || lower.contains("distinct")
                            ? Gold.of(COUNT_DISTINCT).column(selected).sql(CLOSE)
                            : Gold.of(COUNT_ALL));
            case "MAX" -> aggregate(MAX, selected, CLOSE, number);
            case "MIN" -> aggregate(MIN, selected, CLOSE, number);
            case "SUM" -> aggregate(SUM, selected, CLOSE, number);
            case "AVG" -> aggregate(ROUND_AVG, selected, CLOSE_ROUND, number);
            default -> Optional.empty();
        };
    }

    private static Optional<Gold> aggregate(SqlMacro macro, CorpusColumn column, SqlMacro close, boolean number) {
        return number ? Optional.of(Gold.of(macro).column(column).sql(close)) : Optional.empty();
    }

    private static Optional<BigDecimal> number(String text) {
        return text.matches("-?\\d{1,12}(\\.\\d{1,6})?") ? Optional.of(new BigDecimal(text)) : Optional.empty();
    }

    private static String identifier(String said) {
        String name =
                said.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "_").replaceAll("^_+|_+$", "");
        return name.isEmpty() ? "value" : Character.isDigit(name.charAt(0)) ? "c_" + name : name;
    }
}
