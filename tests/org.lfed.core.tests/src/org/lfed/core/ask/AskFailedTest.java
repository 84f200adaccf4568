// Copyright (c) 2026 the Ask in English authors
// SPDX-License-Identifier: Apache-2.0
package org.lfed.core.ask;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.lfed.core.model.ModelException;
import org.lfed.core.schema.Schema;
import org.lfed.core.sql.JdbcSession;
import org.lfed.core.sql.ParseTreeGuard;
import org.lfed.core.sql.Planner;
import org.lfed.core.sql.QueryException;
import org.lfed.fixtures.ScriptedModel;
import org.lfed.fixtures.TestDatabases;

/** Whatever fails is a value that says where it failed and what to do next. */
class AskFailedTest extends DistrictTest {

    @ParameterizedTest
    @ValueSource(strings = {"", "   ", "\n"})
    void noQuestionIsNoQuestion(String question) {
        Asking.failed(
                asking.operation(ScriptedModel.answering(Asking.SQL))
                        .ask(question, asking.events::add, asking.cancellation),
                AskOutcome.Origin.QUESTION);
        assertEquals(List.of(), asking.events);
    }

    @Test
    void anEndlessQuestionIsNotAsked() {
        Asking.failed(
                asking.operation(ScriptedModel.answering(Asking.SQL))
                        .ask("x".repeat(2001), asking.events::add, asking.cancellation),
                AskOutcome.Origin.QUESTION);
    }

    @ParameterizedTest
    @EnumSource(value = ModelException.Problem.class, mode = EnumSource.Mode.EXCLUDE, names = "CANCELLED")
    void aModelThatDoesNotLoadFailsWithANextStep(ModelException.Problem problem) {
        AskOutcome.Failed failed = Asking.failed(
                asking.ask(ScriptedModel.answering(Asking.SQL).failingToLoad(problem)), AskOutcome.Origin.MODEL);

        assertEquals("Choose another model.", failed.nextStep());
        assertEquals(Optional.empty(), failed.report().model());
    }

    @Test
    void aModelThatCrashesFailsAndTheNextQuestionIsAnswered() {
        ScriptedModel model = ScriptedModel.playing(ScriptedModel.crashes(), ScriptedModel.says(Asking.SQL));

        assertEquals(
                "Ask again.",
                Asking.failed(asking.ask(model), AskOutcome.Origin.MODEL).nextStep());
        asking.answered(model);
    }

    @Test
    void aContextWindowThatIsTooSmallFailsWithANextStep() {
        AskOutcome.Failed failed = Asking.failed(
                asking.ask(ScriptedModel.answering(Asking.SQL).withContextWindow(256)), AskOutcome.Origin.MODEL);

        assertEquals("Choose a larger context window or another model.", failed.nextStep());
    }

    @ParameterizedTest
    @ValueSource(strings = {Asking.SQL, "```sql\n" + Asking.SQL})
    void halfAStatementNeverRunsEvenIfItIsAWholeOne(String answer) {
        AskOutcome.Failed failed = Asking.failed(
                asking.ask(ScriptedModel.playing(ScriptedModel.isCutOffAfter(answer))), AskOutcome.Origin.MODEL);

        assertTrue(failed.reason().contains("192 tokens"), failed.reason());
        assertEquals(Asking.SQL, failed.report().sql());
        assertFalse(asking.names().contains("Ready"));
    }

    @Test
    void anErrorWhileRunningIsTheDatabases() {
        AskOutcome.Failed failed = Asking.failed(
                asking.ask(ScriptedModel.answering("SELECT CAST(first_name AS INTEGER) AS n FROM students")),
                AskOutcome.Origin.DATABASE);

        assertTrue(failed.reason().startsWith("Conversion Error"), failed.reason());
        assertFalse(failed.nextStep().isBlank());
    }

    @ParameterizedTest
    @EnumSource(value = QueryException.Problem.class, mode = EnumSource.Mode.EXCLUDE, names = "CANCELLED")
    void everyProblemOfTheDatabaseHasANextStep(QueryException.Problem problem) {
        AskOutcome outcome = asking.operation(
                        ScriptedModel.answering(Asking.SQL),
                        (sql, stop) -> {
                            throw new QueryException(problem, "The engine says no.", null);
                        },
                        AskSettings.standard())
                .ask(Asking.QUESTION, asking.events::add, asking.cancellation);

        AskOutcome.Origin origin =
                switch (problem) {
                    case TIMEOUT -> AskOutcome.Origin.TIME_LIMIT;
                    case CONNECTION -> AskOutcome.Origin.CONNECTION;
                    default -> AskOutcome.Origin.DATABASE;
                };
        AskOutcome.Failed failed = Asking.failed(outcome, origin);
        assertEquals("The engine says no.", failed.reason());
        assertFalse(failed.nextStep().isBlank());
    }

    @Test
    void aLostConnectionIsTheDatabases() throws SQLException {
        JdbcSession lost = TestDatabases.session(TestDatabases.empty());
        lost.close();

        AskOutcome outcome = new AskOperation(
                        ScriptedModel.answering(Asking.SQL),
                        asking.repairing(Optional.empty()),
                        new ParseTreeGuard(lost, new Schema(List.of(), List.of(), "", "")),
                        new Planner(lost),
                        asking::run,
                        AskSettings.standard())
                .ask(Asking.QUESTION, asking.events::add, asking.cancellation);

        assertEquals(
                "Check the connection to the database.",
                Asking.failed(outcome, AskOutcome.Origin.CONNECTION).nextStep());
    }

    @Test
    void aDefectIsAValueToo() {
        AskOutcome.Failed failed =
                Asking.failed(asking.ask(ScriptedModel.playing(ScriptedModel.hasDefect())), AskOutcome.Origin.INTERNAL);

        assertTrue(failed.reason().contains("a defect of the scripted model"), failed.reason());
        assertFalse(failed.nextStep().isBlank());
    }

    @Test
    void anExhaustedStackIsAValueToo() {
        AskOutcome outcome = asking.operation(
                        ScriptedModel.answering(Asking.SQL),
                        (sql, stop) -> {
                            throw new StackOverflowError();
                        },
                        AskSettings.standard())
                .ask(Asking.QUESTION, asking.events::add, asking.cancellation);

        Asking.failed(outcome, AskOutcome.Origin.INTERNAL);
    }
}
