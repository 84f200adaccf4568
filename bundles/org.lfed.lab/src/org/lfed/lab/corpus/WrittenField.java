// Copyright (c) 2026 the Ask in English authors
// SPDX-License-Identifier: Apache-2.0
package org.lfed.lab.corpus;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.lfed.core.link.Literal;

/**
 * Questions that were written by hand, several wordings of each, over a schema that was written for them.
 *
 * <p>A file holds tables ({@code table pets}, then one line for each column: two blanks, name, kind and, after {@code =},
 * its values) and blocks of lines {@code ? question} that end with a line {@code = answer}.
 *
 * @param name what the field is called
 * @param schema its tables
 * @param blocks its questions
 */
record WrittenField(String name, CorpusSchema schema, List<Block> blocks) {

    private static final Pattern COLUMN =
            Pattern.compile("\\s+(?<name>\\w+)\\s+(?<kind>\\w+)(?:\\s+of\\s+(?<of>\\w+))?\\s*(?:=\\s*(?<values>.*))?");

    private static final Map<String, Kind> KINDS = Map.of(
            "key", new Kind(Role.KEY, "INTEGER"),
            "code", new Kind(Role.KEY, "VARCHAR"),
            "name", new Kind(Role.NAME, "VARCHAR"),
            "text", new Kind(Role.DIMENSION, "VARCHAR"),
            "int", new Kind(Role.MEASURE, "INTEGER"),
            "num", new Kind(Role.AMOUNT, "DOUBLE"),
            "bool", new Kind(Role.ADJECTIVE, "BOOLEAN"),
            "date", new Kind(Role.DATE, "DATE"),
            "time", new Kind(Role.DATE, "TIMESTAMP"),
            "year", new Kind(Role.YEAR, "INTEGER"));

    /** What a word for a kind of column stands for. */
    private record Kind(Role role, String type) {}

    /**
     * Wordings of one question.
     *
     * @param questions the wordings
     * @param answer the answer, in the notation of {@link WrittenAnswer}
     */
    record Block(List<String> questions, String answer) {}

    WrittenField {
        blocks = List.copyOf(blocks);
    }

    /** The files of a folder, by their names; none without the folder. */
    static List<WrittenField> all(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        List<Path> files;
        try (var found = Files.list(folder)) {
            files = found.filter(file -> file.toString().endsWith(".txt"))
                    .sorted()
                    .toList();
        }
        List<WrittenField> fields = new ArrayList<>();
        for (Path file : files) {
            fields.add(read(file));
        }
        return fields;
    }

    /**
     * Reads one file.
     *
     * @throws IOException when it cannot be read, or says what such a file does not say
     */
    static WrittenField read(Path file) throws IOException {
        Reader reader = new Reader(file);
        int number = 0;
        for (String line : Files.readAllLines(file)) {
            number++;
            reader.line(line, number);
        }
        return reader.field();
    }

    /** Reads a file line by line. */
    private static final class Reader {

        private final Path file;
        private final Map<String, List<CorpusColumn>> columns = new LinkedHashMap<>();
        private final Map<String, String> keys = new TreeMap<>();
        private final List<Block> blocks = new ArrayList<>();
        private List<String> questions = new ArrayList<>();
        private String table;

        Reader(Path file) {
            this.file = file;
        }

        void line(String line, int number) throws IOException {
            if (line.isBlank() || line.startsWith("#")) {
                return;
            }
            if (line.startsWith("table ")) {
                table = line.substring("table ".length()).strip();
                columns.put(table, new ArrayList<>());
            } else if (line.startsWith("?")) {
                questions.add(line.substring(1).strip());
            } else if (line.startsWith("=")) {
                if (questions.isEmpty()) {
                    throw new IOException(file + ", line " + number + ": an answer without a question");
                }
                blocks.add(new Block(questions, line.substring(1).strip()));
                questions = new ArrayList<>();
            } else {
                Matcher matcher = COLUMN.matcher(line);
                if (table == null || !matcher.matches()) {
                    throw new IOException(file + ", line " + number + ": neither a column nor a question: " + line);
                }
                column(matcher, number);
            }
        }

        private void column(Matcher matcher, int number) throws IOException {
            String name = matcher.group("name");
            String kind = matcher.group("kind");
            List<String> values =
                    matcher.group("values") == null || matcher.group("values").isBlank()
                            ? List.of()
                            : Arrays.stream(matcher.group("values").split(","))
                                    .map(String::strip)
                                    .filter(value -> !value.isEmpty())
                                    .toList();
            boolean key = kind.equals("key") || kind.equals("code");
            boolean first = columns.get(table).stream().noneMatch(column -> column.role() == Role.KEY);
            if (key && first && matcher.group("of") == null) {
                keys.put(table, name);
            }
            boolean numbers = !values.isEmpty() && values.stream().allMatch(value -> value.matches("-?\\d+"));
            Kind known = KINDS.get(kind);
            if (known == null) {
                throw new IOException(file + ", line " + number + ": no kind of column: " + kind);
            }
            boolean words = kind.equals("year") && !numbers && !values.isEmpty();
            Role role = kind.equals("int") && numbers ? Role.LEVEL : known.role();
            String type = words ? "VARCHAR" : known.type();
            boolean text = type.equals("VARCHAR");
            if (!text && !numbers && !values.isEmpty()) {
                throw new IOException(file + ", line " + number
                        + ": only texts, names, codes and years have other values" + " than whole numbers: " + name);
            }
            boolean listed = text && !values.isEmpty() && role != Role.NAME;
            columns.get(table)
                    .add(new CorpusColumn(
                            name,
                            role,
                            type,
                            List.of(name.replace('_', ' ')),
                            values.stream()
                                    .map(value -> new CorpusColumn.Value(
                                            text ? new Literal.Text(value) : new Literal.Numeric(new BigDecimal(value)),
                                            List.of(),
                                            List.of()))
                                    .toList(),
                            listed));
        }

        WrittenField field() throws IOException {
            if (columns.isEmpty() || blocks.isEmpty() || !questions.isEmpty()) {
                throw new IOException(file + ": no table, no question, or a question without an answer");
            }
            List<CorpusTable> tables = new ArrayList<>();
            columns.forEach((name, own) -> tables.add(new CorpusTable(
                    name,
                    name.replace('_', ' '),
                    List.of(name.replace('_', ' ')),
                    List.copyOf(own),
                    false,
                    own.stream()
                            .filter(column -> column.name().equals(keys.get(name)))
                            .findFirst()
                            .orElse(null))));
            String plain = file.getFileName().toString().replaceFirst("\\.txt$", "");
            return new WrittenField(plain, new CorpusSchema(tables, references(tables), false), blocks);
        }
    }

    /** Which table carries the key of which. */
    static List<CorpusSchema.Reference> references(List<CorpusTable> tables) {
        List<CorpusSchema.Reference> references = new ArrayList<>();
        for (CorpusTable from : tables) {
            for (CorpusTable to : tables) {
                if (from != to && to.key() != null && !to.key().equals(from.key())) {
                    from.columns().stream()
                            .filter(column -> column.name().equals(to.key().name()))
                            .forEach(column -> references.add(new CorpusSchema.Reference(from, column, to)));
                }
            }
        }
        return references;
    }
}
