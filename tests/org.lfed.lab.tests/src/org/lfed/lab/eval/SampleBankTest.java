// Copyright (c) 2026 the Ask in English authors
// SPDX-License-Identifier: Apache-2.0
package org.lfed.lab.eval;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lfed.core.answer.ResultTable;
import org.lfed.core.ask.AskOperation;
import org.lfed.core.ask.AskSettings;
import org.lfed.core.model.Cancellation;
import org.lfed.core.sql.Planner;
import org.lfed.core.sql.QueryException;

/** The bank that ships with the project, on a freshly built sample database. */
class SampleBankTest {

    @TempDir
    static Path folder;

    private static EvalDatabase database;
    private static List<EvalQuestion> bank;

    @BeforeAll
    static void open() throws IOException, QueryException {
        database = EvalDatabase.sample(folder);
        bank = new QuestionFile(EvalDatabase.repository().resolve("models/evaluation/sample-basics.jsonl")).read();
    }

    @AfterAll
    static void close() {
        database.close();
    }

    @Test
    void holdsFortyDifferentQuestions() {
        assertEquals(40, bank.size());
        assertEquals(
                40,
                bank.stream()
                        .map(question -> question.question().toLowerCase(Locale.ROOT))
                        .distinct()
                        .count());
    }

    @Test
    void hasAnAnswerToEachQuestion() {
        assertAll(bank.stream().map(question -> () -> {
            ResultTable rows = database.rows(question.sql());
            assertTrue(rows.rowCount() > 0, question.id() + " has no rows");
            assertTrue(rows.rows().stream().noneMatch(row -> row.contains(null)), question.id() + " has a null");
        }));
    }

    @Test
    void isAnsweredRightByItself() throws IOException, QueryException {
        Map<String, String> answers =
                bank.stream().collect(Collectors.toMap(EvalQuestion::question, EvalQuestion::sql));

        EvalReport report = evaluate(answers);

        assertEquals(new Proportion(40, 40), report.correct());
        assertEquals(new Proportion(40, 40), report.exactMatch());
    }

    @Test
    void isNotAnsweredRightByOtherQuestionsAnswers() throws IOException, QueryException {
        Map<String, String> next = bank.stream().collect(Collectors.toMap(EvalQuestion::question, question -> bank.get(
                        (bank.indexOf(question) + 1) % bank.size())
                .sql()));

        assertEquals(new Proportion(0, 40), evaluate(next).correct());
    }

    @Test
    void letsTheTiesBehindTheTenthRowThrough() throws IOException, QueryException {
        EvalQuestion topTen = bank.stream()
                .collect(Collectors.toMap(EvalQuestion::id, Function.identity()))
                .get("basics-30");
        ExpectedResult expected = new GoldAnswers(database.session(), database.guard(), GoldAnswers.MOST_ROWS)
                .expected(topTen, new Cancellation())
                .get(0);

        assertTrue(ResultComparison.difference(
                        expected,
                        database.rows(topTen.sql().replace("absence_count DESC", "absence_count DESC, student_id")))
                .isEmpty());
        assertTrue(ResultComparison.difference(
                        expected,
                        database.rows(
                                topTen.sql().replace("absence_count DESC", "absence_count DESC, student_id DESC")))
                .isEmpty());
    }

    private static EvalReport evaluate(Map<String, String> answers) throws IOException, QueryException {
        AskSettings settings = AskSettings.standard();
        AskOperation operation = new AskOperation(
                new ScriptedModel(answers),
                new QuestionPrompts(),
                database.guard(),
                new Planner(database.session()),
                (sql, cancellation) -> database.session()
                        .query(sql, List.of(), settings.rowLimit().rows(), cancellation),
                settings);
        return new Evaluation(operation::ask, database.session(), database.guard())
                .run(bank, item -> {}, new Cancellation());
    }
}
