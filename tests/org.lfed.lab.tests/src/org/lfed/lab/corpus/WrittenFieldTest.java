// Copyright (c) 2026 the Ask in English authors
// SPDX-License-Identifier: Apache-2.0
package org.lfed.lab.corpus;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Files of questions written by hand. */
class WrittenFieldTest {

    @TempDir
    private Path folder;

    @Test
    void haveTablesWithColumnsOfAKind() {
        WrittenField clinic = WrittenFields.clinic();

        CorpusTable visits = clinic.schema().tables().get(1);
        assertEquals("visit_id", visits.key().name());
        assertEquals(
                List.of(
                        "visit_id KEY INTEGER",
                        "owner_id KEY INTEGER",
                        "pet_species DIMENSION VARCHAR",
                        "reason DIMENSION VARCHAR",
                        "visit_date DATE DATE",
                        "paid_on DATE DATE",
                        "units MEASURE INTEGER",
                        "unit_price AMOUNT DOUBLE",
                        "visit_cost AMOUNT DOUBLE",
                        "fiscal_year YEAR INTEGER"),
                visits.columns().stream()
                        .map(column -> column.name() + " " + column.role() + " " + column.type())
                        .toList());
        assertEquals(
                List.of("visits.owner_id -> owners"),
                clinic.schema().references().stream()
                        .map(reference -> reference.from().name() + "."
                                + reference.column().name() + " -> "
                                + reference.to().name())
                        .toList());
    }

    @Test
    void haveSeveralWordingsOfEachQuestion() {
        assertEquals(
                List.of(
                        new WrittenField.Block(
                                List.of("how many visits were there in 2023", "visits 2023"),
                                "SELECT COUNT(*) FROM visits WHERE fiscal_year = 2023"),
                        new WrittenField.Block(
                                List.of("owners by city"), "SELECT city, COUNT(*) FROM owners GROUP BY 1 ORDER BY 1")),
                WrittenFields.clinic().blocks());
    }

    @Test
    void sayWhereTheyCannotBeRead() throws IOException {
        Path file = Files.writeString(folder.resolve("bad.txt"), "table a\n  b key\nnonsense\n");

        String message =
                assertThrows(IOException.class, () -> WrittenField.read(file)).getMessage();

        assertTrue(message.endsWith("bad.txt, line 3: neither a column nor a question: nonsense"), message);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
            = SELECT b FROM a     | line 3: an answer without a question
              c colour            | line 3: no kind of column: colour
              c num = much        | line 3: only texts, names, codes and years have other values than whole numbers: c
            """)
    void sayWhatALineLacks(String line, String complaint) throws IOException {
        Path file = Files.writeString(
                folder.resolve("bad.txt"), "table a\n  b key\n" + (line.startsWith("=") ? "" : "  ") + line + "\n");

        String message =
                assertThrows(IOException.class, () -> WrittenField.read(file)).getMessage();

        assertTrue(message.endsWith("bad.txt, " + complaint), message);
    }

    @Test
    void sayThatAQuestionHasNoAnswer() throws IOException {
        Path file = Files.writeString(folder.resolve("bad.txt"), "table a\n  b key\n? how many\n");

        String message =
                assertThrows(IOException.class, () -> WrittenField.read(file)).getMessage();

        assertTrue(message.endsWith("a question without an answer"), message);
    }

    @Test
    void giveLinesThatKeepWhatTheirQuestionsNeed() {
        WrittenQuestions questions = new WrittenQuestions(WrittenFields.clinic(), null);
        Rng rng = new Rng(3);
        for (int i = 0; i < 30; i++) {
            WrittenQuestions.Line line = questions.line(12, rng);

            assertEquals(2, line.questions().size(), "one wording of each block");
            Set<String> columns = line.schema().tables().stream()
                    .flatMap(table -> table.columns().stream())
                    .map(CorpusColumn::name)
                    .collect(Collectors.toSet());
            assertTrue(columns.containsAll(List.of("city", "fiscal_year", "owner_id", "visit_id")), columns::toString);
        }
    }

    @Test
    void areCheckedQuestionByQuestion() throws IOException {
        Path file = Files.writeString(
                folder.resolve("clinic.txt"),
                WrittenFields.CLINIC + "? rabbits\n= SELECT COUNT(*) FROM visits WHERE pet_species = 'Dog'\n");

        WrittenCheck check = WrittenCheck.of(file);

        assertEquals(4, check.questions());
        assertEquals(3, check.taken());
        assertTrue(check.complaints().get(0).startsWith("no constant"), check.complaints()::toString);
    }

    @Test
    void becomeLinesOfTheCorpusWhoseAnswersRun() throws IOException {
        Path written = Files.createDirectory(folder.resolve("written"));
        Files.writeString(written.resolve("clinic.txt"), WrittenFields.CLINIC);
        Path corpus = folder.resolve("corpus");

        CorpusStatistics statistics = CorpusGenerator.generate(
                new CorpusOptions(Lexicons.folder(), 3, 0, 0, 12, 1, List.of(), written, 5, List.of()), corpus);

        assertEquals(10, statistics.pairs());
        assertEquals(0, statistics.failed());
        assertEquals(5, Files.readAllLines(corpus.resolve("train.jsonl")).size());
    }

    /** Of every tenth file, which takes some seconds; {@code lfed corpus --check} takes all. */
    @Test
    void ofTheProjectCanNearlyAllBeUsed() throws IOException {
        List<Path> files;
        try (var found = Files.list(Lexicons.folder().resolve("../written").normalize())) {
            files = found.filter(path -> path.toString().endsWith(".txt"))
                    .sorted()
                    .toList();
        }
        int questions = 0;
        int taken = 0;
        for (int i = 0; i < files.size(); i += 10) {
            WrittenCheck check = WrittenCheck.of(files.get(i));
            questions += check.questions();
            taken += check.taken();
        }
        assertTrue(questions > 1000, "questions: " + questions);
        assertTrue(taken > questions * 0.9, taken + " of " + questions);
    }
}
