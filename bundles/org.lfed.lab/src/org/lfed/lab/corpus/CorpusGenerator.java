// Copyright (c) 2026 the Ask in English authors
// SPDX-License-Identifier: Apache-2.0
package org.lfed.lab.corpus;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.BooleanSupplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.lfed.core.pointing.PointingSchema;
import org.lfed.core.schema.Schema;
import org.lfed.lab.eval.QuestionFile;

/**
 * Makes a training corpus: {@code tokens.txt}, {@code train.jsonl} and {@code dev.jsonl} in one folder, and the
 * questions of {@code dev.jsonl} once more as a bank for {@code lfed eval} in the folder {@code heldout}.
 *
 * <p>The first lines of the training file are a curriculum of small schemas in which every match is linked.
 */
public final class CorpusGenerator {

    private static final double EASY_SHARE = 0.05;
    private static final double SAMPLE_SHARE = 0.2;
    private static final int EASY_TABLES = 2;
    private static final int EASY_COLUMNS = 7;

    /** Most schemas stay below this many tokens. */
    private static final int USUAL_TOKENS = 200;

    private static final double LARGER_SHARE = 0.3;
    private static final int MAX_TOKENS = 400;
    private static final int MAX_PAIR_TOKENS = 130;

    private static final int TRIES_PER_PAIR = 40;
    private static final double WITHOUT_LINKS = 0.25;
    private static final double DROPPED_LINKS = 0.12;

    /** Schools are what the product is for: their domains come this many times as often as others. */
    private static final int EDUCATION_WEIGHT = 9;

    private static final String ASKED = "Asked";

    /** Share of questions written by hand that are roughened like others; the rest stand as they were typed. */
    private static final double ROUGHENED = 0.4;

    private static final Pattern TOKEN = Pattern.compile("<\\|[^|]*\\|>|<[CTV]\\d+>| [^ <]+");

    /** What a line of a corpus is like. */
    private enum Difficulty {
        /** A small schema, and prompts with all their links. */
        EASY,
        /** Any schema, and prompts that lack links. */
        USUAL,
        /** Any schema, and prompts with all their links, as the product makes them. */
        LINKED
    }

    /**
     * What was written as one line.
     *
     * @param schema the schema
     * @param pairs its questions
     */
    record Line(CorpusSchema schema, List<PairEncoder.Pair> pairs) {}

    private final CorpusOptions options;
    private final QuestionGrammar grammar;
    private final Surface surface;
    private final CorpusStatistics statistics = new CorpusStatistics();
    private final Set<String> bankQuestions;
    private final TrialDatabase database;

    private CorpusGenerator(CorpusOptions options, TrialDatabase database) throws IOException {
        this.options = options;
        this.database = database;
        Templates templates = Templates.bundled();
        this.grammar = new QuestionGrammar(templates);
        this.surface = new Surface(templates);
        this.bankQuestions = bankQuestions(options.banks());
    }

    /**
     * Makes a corpus.
     *
     * @param options what it shall be like
     * @param folder where its files go; existing ones are replaced
     * @return what happened
     * @throws IOException when the lexicon cannot be read or a file cannot be written
     */
    public static CorpusStatistics generate(CorpusOptions options, Path folder) throws IOException {
        try (TrialDatabase database = new TrialDatabase()) {
            return new CorpusGenerator(options, database).generate(folder);
        } catch (SQLException e) {
            throw new IllegalStateException("No in-memory database for trying answers: " + e.getMessage(), e);
        }
    }

    /** What the banks ask, in the form in which questions are compared. */
    private static Set<String> bankQuestions(List<Path> banks) throws IOException {
        Set<String> questions = new HashSet<>();
        for (Path bank : banks) {
            new QuestionFile(bank).read().forEach(question -> questions.add(bare(question.question())));
        }
        return questions;
    }

    /** The words of a question in whatever order, each once: what remains alike when it is only turned round. */
    private static String bare(String question) {
        return Arrays.stream(question.toLowerCase(Locale.ROOT).split("[^a-z0-9]+"))
                .filter(word -> !word.isEmpty())
                .distinct()
                .sorted()
                .collect(Collectors.joining(" "));
    }

    private CorpusStatistics generate(Path folder) throws IOException {
        Files.createDirectories(folder);
        CorpusWriter.writeTokens(folder.resolve("tokens.txt"));
        Path files = options.lexicon();
        Path common = files.resolve("general.txt");
        Path more = files.resolve("more.txt");
        Lexicon general = Lexicon.read(common, more);
        Lexicon education = Lexicon.read(files.resolve("education.txt"));
        Lexicon known = Lexicon.read(common, more, files.resolve("education.txt"));
        Lexicon sample = Lexicon.read(files.resolve("sample.txt"), common, more);
        Lexicon heldOut = Lexicon.read(files.resolve("heldout.txt"));
        List<String> domains = new ArrayList<>(general.domains().keySet());
        for (int i = 0; i < EDUCATION_WEIGHT; i++) {
            domains.addAll(education.domains().keySet());
        }
        SchemaComposer composer = new SchemaComposer(known, domains, true);
        SchemaComposer samples =
                new SchemaComposer(sample, List.copyOf(general.domains().keySet()), true);
        Rng rng = new Rng(options.seed());
        try (CorpusWriter writer = new CorpusWriter(folder.resolve("train.jsonl"))) {
            int easy = (int) Math.round(options.trainSchemas() * EASY_SHARE);
            for (int i = 0; i < options.trainSchemas(); i++) {
                Difficulty difficulty = i < easy ? Difficulty.EASY : Difficulty.USUAL;
                Rng own = rng.split();
                write(
                        writer,
                        own,
                        difficulty,
                        () -> difficulty == Difficulty.EASY || !own.chance(SAMPLE_SHARE)
                                ? composer.compose(own)
                                : samples.variant("sample", own));
            }
            writeAsked(writer, rng.split(), composer);
            writeWritten(writer, rng.split(), composer);
        }
        Rng devRng = new Rng(options.seed() + 1);
        SchemaComposer unseen =
                new SchemaComposer(heldOut, List.copyOf(heldOut.domains().keySet()), false);
        try (CorpusWriter writer = new CorpusWriter(folder.resolve("dev.jsonl"));
                HeldOutBank bank = new HeldOutBank(folder.resolve("heldout"))) {
            for (int i = 0; i < options.devSchemas(); i++) {
                Rng own = devRng.split();
                bank.add(write(writer, own, Difficulty.LINKED, () -> unseen.compose(own)));
            }
        }
        return statistics;
    }

    /** The questions that people asked, of their own table, every other time with tables of other fields beside it. */
    private void writeAsked(CorpusWriter writer, Rng rng, SchemaComposer composer) throws IOException {
        for (AskedQuestions.AskedTable asked :
                AskedQuestions.read(options.asked(), rng.split()).tables()) {
            CorpusSchema others = rng.chance(0.5) ? composer.compose(rng) : null;
            List<CorpusTable> tables = new ArrayList<>(List.of(asked.table()));
            if (others != null) {
                others.tables().stream()
                        .filter(table ->
                                !table.name().equalsIgnoreCase(asked.table().name()))
                        .limit(1 + rng.below(2))
                        .forEach(tables::add);
            }
            CorpusSchema schema = new CorpusSchema(rng.shuffled(tables), List.of(), false);
            PointingSchema pointing = pointing(schema, rng);
            if (pointing == null) {
                continue;
            }
            PairEncoder encoder = new PairEncoder(pointing);
            List<PairEncoder.Pair> pairs = new ArrayList<>();
            boolean tried = load(schema, rng);
            for (Draft draft : asked.drafts()
                    .subList(0, Math.min(options.pairs(), asked.drafts().size()))) {
                pair(new QuestionGrammar.Asked(draft, ASKED), encoder, rng, Difficulty.USUAL)
                        .filter(pair -> !tried || gives(pair))
                        .ifPresent(pair -> accept(pair, ASKED, pairs));
            }
            writeLine(writer, pointing, pairs);
        }
    }

    /** The questions that were written by hand, some of each field a line. */
    private void writeWritten(CorpusWriter writer, Rng rng, SchemaComposer composer) throws IOException {
        for (WrittenField field : WrittenField.all(options.written())) {
            WrittenQuestions questions = new WrittenQuestions(field, composer);
            for (int i = 0; i < options.writtenLines(); i++) {
                writeWritten(writer, field.name(), questions.line(options.pairs(), rng), rng.split());
            }
        }
    }

    private void writeWritten(CorpusWriter writer, String field, WrittenQuestions.Line line, Rng rng) {
        PointingSchema pointing = pointing(line.schema(), rng);
        if (pointing == null) {
            return;
        }
        PairEncoder encoder = new PairEncoder(pointing);
        List<PairEncoder.Pair> pairs = new ArrayList<>();
        boolean tried = load(line.schema(), rng);
        for (WrittenQuestions.Question question : line.questions()) {
            String text = rng.chance(ROUGHENED) ? surface.roughen(question.text(), rng) : question.text();
            try {
                // Made-up rows are not those of the question: that none is as it wants says nothing against it.
                Gold gold = WrittenAnswer.of(text, question.answer(), line.schema(), encoder);
                pair(text, gold, field, encoder, rng, Difficulty.USUAL)
                        .filter(pair -> !tried || runs(pair))
                        .ifPresent(pair -> accept(pair, "Written", pairs));
            } catch (WrittenAnswer.SyntaxException e) {
                statistics.undecodable(field, question.text(), e.getMessage());
            }
        }
        writeLine(writer, pointing, pairs);
    }

    /** The placeholders of a schema, or null when it is too large. */
    private static PointingSchema pointing(CorpusSchema schema, Rng rng) {
        Schema described = schema.toSchema();
        PointingSchema pointing =
                PointingSchema.fits(described) ? PointingSchema.shuffled(described, rng.seed()) : null;
        return pointing == null || tokens(pointing.text()) > MAX_TOKENS ? null : pointing;
    }

    private void writeLine(CorpusWriter writer, PointingSchema pointing, List<PairEncoder.Pair> pairs) {
        if (!pairs.isEmpty()) {
            statistics.schema(tokens(pointing.text()));
            writer.write(pointing.text(), pairs);
        }
    }

    /** Makes schemas. */
    private interface Source {
        CorpusSchema next();
    }

    /** Writes one line; a schema that gives too few questions is replaced by another one. */
    private Line write(CorpusWriter writer, Rng rng, Difficulty difficulty, Source source) {
        while (true) {
            CorpusSchema schema = difficulty == Difficulty.EASY ? small(source.next()) : source.next();
            Schema described = schema.toSchema();
            if (!PointingSchema.fits(described)) {
                continue;
            }
            PointingSchema pointing = PointingSchema.shuffled(described, rng.seed());
            int tokens = tokens(pointing.text());
            if (tokens > MAX_TOKENS || tokens > USUAL_TOKENS && !rng.chance(LARGER_SHARE)) {
                continue;
            }
            List<PairEncoder.Pair> pairs = pairs(schema, pointing, rng, difficulty);
            if (pairs.size() == options.pairs()) {
                statistics.schema(tokens);
                writer.write(pointing.text(), pairs);
                return new Line(schema, pairs);
            }
        }
    }

    private List<PairEncoder.Pair> pairs(CorpusSchema schema, PointingSchema pointing, Rng rng, Difficulty difficulty) {
        PairEncoder encoder = new PairEncoder(pointing);
        List<PairEncoder.Pair> pairs = new ArrayList<>();
        Set<String> questions = new HashSet<>();
        boolean tried = load(schema, rng);
        for (int i = 0; i < options.pairs() * TRIES_PER_PAIR && pairs.size() < options.pairs(); i++) {
            Optional<QuestionGrammar.Asked> asked = grammar.ask(schema, rng);
            if (asked.isPresent()) {
                pair(asked.get(), encoder, rng, difficulty)
                        .filter(pair -> !tried || gives(pair))
                        .filter(pair -> questions.add(pair.question()))
                        .ifPresent(pair -> accept(pair, asked.get().label(), pairs));
            }
        }
        return pairs;
    }

    private Optional<PairEncoder.Pair> pair(
            QuestionGrammar.Asked asked, PairEncoder encoder, Rng rng, Difficulty difficulty) {
        String question = surface.roughen(asked.draft().question(), rng);
        return pair(question, asked.draft().gold(), asked.label(), encoder, rng, difficulty);
    }

    private Optional<PairEncoder.Pair> pair(
            String question, Gold gold, String label, PairEncoder encoder, Rng rng, Difficulty difficulty) {
        boolean whole = difficulty != Difficulty.USUAL;
        boolean linked = whole || !rng.chance(WITHOUT_LINKS);
        BooleanSupplier keep = () -> linked && (whole || !rng.chance(DROPPED_LINKS));
        if (bankQuestions.contains(bare(question))) {
            statistics.noteLeak();
            return Optional.empty();
        }
        PairEncoder.Encoded encoded = encoder.encode(question, gold, keep);
        if (encoded instanceof PairEncoder.Unlinked) {
            statistics.unlinked(label, question);
            return Optional.empty();
        }
        if (encoded instanceof PairEncoder.Undecodable undecodable) {
            statistics.undecodable(label, question, undecodable.reason());
            return Optional.empty();
        }
        PairEncoder.Pair pair = (PairEncoder.Pair) encoded;
        int tokens = tokens(pair.prompt()) + tokens(pair.completion());
        if (tokens > MAX_PAIR_TOKENS) {
            return Optional.empty();
        }
        return Optional.of(pair);
    }

    private void accept(PairEncoder.Pair pair, String label, List<PairEncoder.Pair> pairs) {
        pairs.add(pair);
        statistics.pair(label, tokens(pair.prompt()) + tokens(pair.completion()));
    }

    /** Makes the tables of a schema whose answers shall be run; false when they shall not. */
    private boolean load(CorpusSchema schema, Rng rng) {
        if (!rng.chance(options.executedShare())) {
            return false;
        }
        try {
            database.load(schema);
        } catch (SQLException e) {
            throw new IllegalStateException("The database refuses a schema: " + e.getMessage(), e);
        }
        return true;
    }

    /** Whether an answer runs and gives rows. */
    private boolean gives(PairEncoder.Pair pair) {
        return run(pair) instanceof TrialDatabase.Rows;
    }

    /** Whether an answer runs. */
    private boolean runs(PairEncoder.Pair pair) {
        return !(run(pair) instanceof TrialDatabase.Failed);
    }

    private TrialDatabase.Outcome run(PairEncoder.Pair pair) {
        statistics.noteExecuted();
        TrialDatabase.Outcome outcome = database.run(pair.sql());
        if (outcome instanceof TrialDatabase.Failed failed) {
            statistics.failed(pair.sql(), failed.complaint());
        } else if (outcome instanceof TrialDatabase.NoRows) {
            statistics.withoutRows();
        }
        return outcome;
    }

    /** The first columns of the first tables. */
    private static CorpusSchema small(CorpusSchema schema) {
        List<CorpusTable> tables = new ArrayList<>();
        for (CorpusTable table :
                schema.tables().subList(0, Math.min(EASY_TABLES, schema.tables().size()))) {
            tables.add(table.withColumns(table.columns()
                    .subList(0, Math.min(EASY_COLUMNS, table.columns().size()))));
        }
        List<CorpusSchema.Reference> references = new ArrayList<>();
        for (CorpusSchema.Reference reference : schema.references()) {
            Optional<CorpusTable> from = named(tables, reference.from());
            Optional<CorpusTable> to = named(tables, reference.to());
            if (from.isPresent()
                    && to.isPresent()
                    && from.get().has(reference.column())
                    && to.get().has(to.get().key())) {
                references.add(new CorpusSchema.Reference(from.get(), reference.column(), to.get()));
            }
        }
        return new CorpusSchema(tables, references, schema.declared());
    }

    private static Optional<CorpusTable> named(List<CorpusTable> tables, CorpusTable wanted) {
        return tables.stream()
                .filter(table -> table.name().equals(wanted.name()))
                .findFirst();
    }

    /** About how many tokens a text has: special tokens count, and words as one each. */
    private static int tokens(String text) {
        Matcher matcher = TOKEN.matcher(text);
        int count = 0;
        while (matcher.find()) {
            count++;
        }
        return count;
    }
}
