// Copyright (c) 2026 the Ask in English authors
// SPDX-License-Identifier: Apache-2.0
package org.lfed.lab.eval;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lfed.core.ask.AskOperation;
import org.lfed.core.ask.AskSettings;
import org.lfed.core.model.Cancellation;
import org.lfed.core.sql.Planner;
import org.lfed.core.sql.QueryException;
import org.lfed.core.sql.RowLimit;

/** Evaluations of a model that knows its answers by heart, over numbers in DuckDB. */
class EvaluationTest {

    private static final int ROW_LIMIT = 10;

    private EvalDatabase database;
    private ScriptedModel model;

    @BeforeEach
    void open() throws SQLException {
        database = EvalDatabase.inMemory(
                "CREATE TABLE numbers AS SELECT i::INTEGER AS n, i // 3 AS third FROM range(30) t(i)");
    }

    @AfterEach
    void close() {
        database.close();
    }

    @Nested
    class Verdicts {

        @Test
        void areOneAQuestionInTheOrderOfTheBank() throws IOException, QueryException {
            List<EvalItem> heard = new ArrayList<>();
            List<EvalQuestion> bank = List.of(
                    question("how many", "SELECT COUNT(*) FROM numbers"),
                    question("the sum", "SELECT SUM(n) FROM numbers"),
                    question("clear it", "SELECT 1"),
                    question("be polite", "SELECT 1"),
                    question("misspell", "SELECT 1"),
                    question("break", "SELECT 1"));
            model = new ScriptedModel(Map.of(
                    "how many", "select count(*) from numbers;",
                    "the sum", "SELECT SUM(n) + 1 FROM numbers",
                    "clear it", "DELETE FROM numbers",
                    "be polite", "I am sorry, but I cannot help with that.",
                    "misspell", "SELECT m FROM numbers",
                    "break", ScriptedModel.DIES));

            EvalReport report = evaluation().run(bank, heard::add, new Cancellation());

            assertEquals(Optional.of(ScriptedModel.INFO), report.model());
            assertEquals(heard, report.items());
            assertEquals(bank, report.items().stream().map(EvalItem::question).toList());
            assertEquals(
                    List.of("correct", "wrong", "refused", "refused", "not executed", "not executed"),
                    report.items().stream().map(item -> item.verdict().label()).toList());
            assertEquals(
                    "The values are different.", report.items().get(1).verdict().reason());
            assertEquals(
                    "forbidden-word",
                    ((EvalVerdict.Refused) report.items().get(2).verdict()).rule());
            assertEquals("no-sql", ((EvalVerdict.Refused) report.items().get(3).verdict()).rule());
            assertTrue(report.items().get(4).verdict().reason().contains("\"m\" not found"));
            assertEquals("The worker died.", report.items().get(5).verdict().reason());
            assertEquals(
                    List.of(true, false, false, false, false, false),
                    report.items().stream().map(EvalItem::exactMatch).toList());
            assertEquals("SELECT m FROM numbers", report.items().get(4).sql());
            assertEquals("", report.items().get(5).sql());
            assertTrue(report.items().stream().allMatch(item -> item.latencyMillis() > 0));
            assertEquals(new Proportion(1, 6), report.correct());
            assertEquals(new Proportion(2, 6), report.executed());
        }

        @Test
        void sayThatAStatementWhichFailsWhileItRunsWasNotExecuted() throws IOException, QueryException {
            EvalVerdict verdict = verdict(question("q", "SELECT 1"), "SELECT ('x' || n)::INTEGER FROM numbers");

            assertInstanceOf(EvalVerdict.NotExecuted.class, verdict);
            assertTrue(verdict.reason().contains("Could not convert"), verdict.reason());
        }

        @ParameterizedTest
        @CsvSource(
                delimiter = '|',
                textBlock =
                        """
                SELECT n FROM numbers WHERE n < 3 ORDER BY n      | correct
                SELECT n FROM numbers WHERE n < 3 ORDER BY n DESC | wrong
                """)
        void regardOrderWhereItCounts(String answer, String label) throws IOException, QueryException {
            String gold = "SELECT n FROM numbers WHERE n < 3 ORDER BY n";

            assertEquals(
                    label,
                    verdict(new EvalQuestion("q", "q", gold, true, Optional.empty()), answer)
                            .label());
            assertEquals("correct", verdict(question("q", gold), answer).label());
        }
    }

    @Nested
    class QuestionsThatCanBeUnderstoodInTwoWays {

        private final EvalQuestion question = new EvalQuestion(
                "q",
                "q",
                "SELECT MAX(n) FROM numbers",
                false,
                Optional.empty(),
                List.of("SELECT MAX(n), COUNT(*) FROM numbers"),
                Optional.empty());

        @ParameterizedTest
        @CsvSource(
                delimiter = '|',
                textBlock =
                        """
                SELECT MAX(n) FROM numbers           | correct
                SELECT COUNT(*), MAX(n) FROM numbers | correct
                SELECT COUNT(*) FROM numbers         | wrong
                """)
        void areRightInEither(String answer, String label) throws IOException, QueryException {
            assertEquals(label, verdict(question, answer).label());
        }

        @Test
        void areADefectOfTheBankWhenTheOtherSqlFails() {
            EvalQuestion broken = new EvalQuestion(
                    "q", "q", "SELECT 1", false, Optional.empty(), List.of("SELECT m FROM numbers"), Optional.empty());

            assertThrows(QuestionBankException.class, () -> verdict(broken, "SELECT 1"));
        }
    }

    @Nested
    class Limits {

        @ParameterizedTest
        @CsvSource(
                delimiter = '|',
                textBlock =
                        """
                SELECT n FROM numbers                                    | correct
                SELECT n FROM numbers -- all of them                     | correct
                SELECT n FROM numbers;                                   | correct
                SELECT n FROM numbers LIMIT 10                           | wrong
                SELECT n FROM numbers UNION ALL SELECT 1                 | wrong
                SELECT CASE WHEN n = 29 THEN 0 ELSE n END FROM numbers   | wrong
                """)
        void neverDecide(String answer, String label) throws IOException, QueryException {
            assertEquals(
                    label,
                    verdict(question("q", "SELECT n FROM numbers ORDER BY n DESC"), answer)
                            .label());
        }

        @Test
        void doNotHideRowsBehindTheLastThatIsExpected() throws IOException, QueryException {
            EvalQuestion ten = question("q", "SELECT n FROM numbers WHERE n < 10");

            assertEquals(
                    "correct",
                    verdict(ten, "SELECT n FROM numbers WHERE n <= 9").label());
            assertEquals(
                    "It has more than 10 rows.",
                    verdict(ten, "SELECT n FROM numbers ORDER BY n").reason());
        }

        @Test
        void letAnyOfTheLastTiesThrough() throws IOException, QueryException {
            EvalQuestion four = ties("SELECT n, third FROM numbers ORDER BY third, n LIMIT 4;", "THIRD");

            assertEquals(
                    "correct",
                    verdict(four, "SELECT n, third FROM numbers ORDER BY third, n DESC LIMIT 4")
                            .label());
            assertEquals(
                    "wrong",
                    verdict(four, "SELECT n + 1, third FROM numbers ORDER BY third, n LIMIT 4")
                            .label());
            assertEquals(
                    "wrong",
                    verdict(four, "SELECT n, third FROM numbers ORDER BY third DESC, n LIMIT 4")
                            .label());
        }

        @Test
        void insideOfTheGoldSqlAreLeftAlone() throws IOException, QueryException {
            EvalQuestion four =
                    ties("SELECT * FROM (SELECT n, third FROM numbers ORDER BY n LIMIT 4) ORDER BY third", "third");

            assertEquals(
                    "correct",
                    verdict(four, "SELECT n, third FROM numbers WHERE n < 4 ORDER BY third, n DESC")
                            .label());
            assertEquals(
                    "wrong",
                    verdict(four, "SELECT n, third FROM numbers WHERE n IN (0, 1, 2, 5) ORDER BY n")
                            .label());
        }
    }

    @Nested
    class Banks {

        @ParameterizedTest
        @CsvSource(
                delimiter = '|',
                textBlock =
                        """
                SELECT m FROM numbers                    | fails: Binder Error
                SELEC 1                                  | cannot be parsed
                DROP TABLE numbers                       | is refused: DROP is not allowed
                FROM read_csv('/etc/passwd')             | is refused
                """)
        void withADefectAreRefusedBeforeAnythingIsAsked(String gold, String defect) {
            model = new ScriptedModel(Map.of("fine", "SELECT 1", "bad", "SELECT 1"));
            List<EvalQuestion> bank = List.of(question("fine", "SELECT 1"), question("bad", gold));

            String message = assertThrows(
                            QuestionBankException.class, () -> evaluation().run(bank, item -> {}, new Cancellation()))
                    .getMessage();

            assertTrue(message.startsWith("The gold SQL of question bad " + defect), message);
            assertEquals(List.of(), model.asked());
        }

        @ParameterizedTest
        @CsvSource(
                delimiter = '|',
                textBlock =
                        """
                SELECT n FROM numbers ORDER BY n                             | returns 0 columns that are called third
                SELECT n, third FROM numbers ORDER BY third LIMIT 4 OFFSET 2 | has an OFFSET
                """)
        void mustMakeTiesPlain(String gold, String defect) {
            assertTrue(assertThrows(QuestionBankException.class, () -> verdict(ties(gold, "third"), "SELECT 1"))
                    .getMessage()
                    .contains(defect));
        }

        @Test
        void mayNotReturnMoreThanCanBeCompared() {
            GoldAnswers few = new GoldAnswers(database.session(), database.guard(), 29);

            assertTrue(assertThrows(
                            QuestionBankException.class,
                            () -> few.expected(question("q", "SELECT n FROM numbers"), new Cancellation()))
                    .getMessage()
                    .endsWith("returns more than 29 rows."));
        }
    }

    @Test
    void stopsWhenItIsCancelled() {
        model = new ScriptedModel(Map.of("first", "SELECT 1", "second", "SELECT 1"));
        List<EvalQuestion> bank = List.of(question("first", "SELECT 1"), question("second", "SELECT 1"));
        Cancellation cancellation = new Cancellation();
        List<EvalItem> heard = new ArrayList<>();

        assertThrows(CancellationException.class, () -> evaluation()
                .run(
                        bank,
                        item -> {
                            heard.add(item);
                            cancellation.cancel();
                        },
                        cancellation));

        assertEquals(1, heard.size());
        assertEquals(List.of("first"), model.asked());
    }

    @Test
    void doesNotStartWhenItWasCancelledBefore() {
        model = new ScriptedModel(Map.of("q", "SELECT 1"));
        Cancellation cancellation = new Cancellation();
        cancellation.cancel();

        assertThrows(CancellationException.class, () -> evaluation()
                .run(List.of(question("q", "SELECT 1")), item -> {}, cancellation));
    }

    private EvalVerdict verdict(EvalQuestion question, String answer) throws IOException, QueryException {
        model = new ScriptedModel(Map.of(question.question(), answer));
        return evaluation()
                .run(List.of(question), item -> {}, new Cancellation())
                .items()
                .get(0)
                .verdict();
    }

    private Evaluation evaluation() {
        AskOperation operation = new AskOperation(
                model,
                new QuestionPrompts(),
                database.guard(),
                new Planner(database.session()),
                (sql, cancellation) -> database.session().query(sql, List.of(), ROW_LIMIT, cancellation),
                AskSettings.standard().withRowLimit(new RowLimit(ROW_LIMIT)));
        return new Evaluation(operation::ask, database.session(), database.guard());
    }

    private static EvalQuestion question(String text, String gold) {
        return new EvalQuestion(text, text, gold, false, Optional.empty());
    }

    private static EvalQuestion ties(String gold, String column) {
        return new EvalQuestion("q", "q", gold, true, Optional.of(column));
    }
}
