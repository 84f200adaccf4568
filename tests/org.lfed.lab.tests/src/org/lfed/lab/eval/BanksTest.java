// Copyright (c) 2026 the Ask in English authors
// SPDX-License-Identifier: Apache-2.0
package org.lfed.lab.eval;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.duckdb.DuckDBDriver;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lfed.core.answer.ResultTable;
import org.lfed.core.model.Cancellation;
import org.lfed.core.sql.JdbcSession;
import org.lfed.core.sql.LockedDatabase;
import org.lfed.core.sql.QueryException;

/** The banks on which a model is measured: their questions have answers, and none comes twice. */
class BanksTest {

    private static final Path BANKS = EvalDatabase.repository().resolve("models/evaluation");

    @TempDir
    private Path folder;

    @Test
    void holdNinetyFourQuestionsAboutTheSampleWithAnswers() throws IOException, QueryException {
        List<EvalQuestion> bank = bank("sample-district.jsonl");

        assertEquals(94, bank.size());
        try (EvalDatabase database = EvalDatabase.sample(folder)) {
            assertAll(bank.stream().map(question -> () -> hasAnswers(question, database.session())));
        }
    }

    @Test
    void holdAHundredAndEightQuestionsForDevelopmentWithAnswers() throws IOException, QueryException {
        List<EvalQuestion> bank = bank("sample-development.jsonl");

        assertEquals(108, bank.size());
        try (EvalDatabase database = EvalDatabase.sample(folder)) {
            assertAll(bank.stream().map(question -> () -> hasAnswers(question, database.session())));
        }
    }

    @Test
    void holdSixtySixQuestionsAboutFiveOtherFieldsWithAnswers() throws IOException, QueryException {
        Map<String, List<EvalQuestion>> bySchema = bySchema("other-fields.jsonl");

        assertEquals(5, bySchema.size());
        assertEquals(66, bySchema.values().stream().mapToInt(List::size).sum());
        assertHaveAnswers(bySchema);
    }

    @Test
    void holdFifteenDevelopmentQuestionsAboutEachOfEightMoreFieldsWithAnswers() throws IOException, QueryException {
        Map<String, List<EvalQuestion>> bySchema = bySchema("development-fields.jsonl");

        assertEquals(8, bySchema.size());
        assertAll(bySchema.entrySet().stream()
                .map(part -> () -> assertEquals(15, part.getValue().size(), part.getKey())));
        assertHaveAnswers(bySchema);
    }

    @Test
    void askNothingTwice() throws IOException {
        List<String> questions = Stream.of(
                        "sample-basics.jsonl",
                        "sample-development.jsonl",
                        "sample-district.jsonl",
                        "other-fields.jsonl",
                        "development-fields.jsonl")
                .flatMap(file -> bank(file).stream())
                .map(question -> question.question().toLowerCase(Locale.ROOT))
                .toList();

        assertEquals(questions.stream().distinct().toList(), questions);
    }

    @Test
    void nameTheSchemaThatCannotBeMade() throws IOException {
        Path script = folder.resolve("broken.sql");
        Files.writeString(script, "CREATE TABLE t (a INTEGER); INSERT INTO t VALUES ('x')");

        assertTrue(assertThrows(
                        QuestionBankException.class,
                        () -> ScriptDatabase.create(script, folder.resolve("broken.duckdb")))
                .getMessage()
                .contains("broken.sql"));
    }

    private void assertHaveAnswers(Map<String, List<EvalQuestion>> bySchema) throws IOException, QueryException {
        for (Map.Entry<String, List<EvalQuestion>> part : bySchema.entrySet()) {
            Path file = folder.resolve("schema" + part.getKey().hashCode() + ".duckdb");
            ScriptDatabase.create(BANKS.resolve(part.getKey()), file);
            try (JdbcSession session = new LockedDatabase(new DuckDBDriver()).open(file, Duration.ZERO)) {
                assertAll(part.getValue().stream().map(question -> () -> hasAnswers(question, session)));
            }
        }
    }

    private static Map<String, List<EvalQuestion>> bySchema(String name) {
        return bank(name).stream()
                .collect(Collectors.groupingBy(question -> question.schema().orElseThrow()));
    }

    private static void hasAnswers(EvalQuestion question, JdbcSession session) throws QueryException {
        for (String sql : question.rightAnswers()) {
            ResultTable rows = session.query(sql, List.of(), Integer.MAX_VALUE, new Cancellation());
            assertTrue(rows.rowCount() > 0, question.id() + " has no rows");
            boolean zero = rows.rowCount() == 1 && rows.rows().get(0).equals(List.of(0L));
            assertTrue(!zero, question.id() + " counts nothing");
        }
    }

    private static List<EvalQuestion> bank(String name) {
        try {
            return new QuestionFile(BANKS.resolve(name)).read();
        } catch (QuestionBankException defect) {
            throw new AssertionError(defect);
        }
    }
}
