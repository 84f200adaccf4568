// Copyright (c) 2026 the Ask in English authors
// SPDX-License-Identifier: Apache-2.0
package org.lfed.core.ask;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lfed.core.prompt.PromptBuilder;
import org.lfed.core.prompt.Repair;
import org.lfed.fixtures.ScriptedModel;

/** A statement that the engine does not take is repaired once, by the model or without it, or its error is told. */
class AskRepairedTest extends DistrictTest {

    @ParameterizedTest
    @ValueSource(strings = {"SELECT COUNT(*) AS n FROM pupils", "SELECT COUNT(* FROM students"})
    void aWrongStatementIsRepairedOnce(String wrong) {
        ScriptedModel model = ScriptedModel.answering(wrong, Asking.SQL);

        AskOutcome.Answered answered = asking.answered(model);

        assertEquals(120L, answered.table().singleValue());
        assertEquals(2, model.requests().size());
        String error = answered.report().repairedError().orElseThrow();
        assertTrue(asking.events.contains(new AskEvent.Repairing(error)));
        String second = ScriptedModel.textOf(model.requests().get(1).prompt());
        assertTrue(second.contains(wrong) && second.contains("DuckDB answered: " + error.substring(0, 20)), second);
        assertEquals(
                (wrong.length() + 3) / 4 + (Asking.SQL.length() + 3) / 4,
                answered.report().tokens().generated());
    }

    @Test
    void thereIsNoSecondRepair() {
        ScriptedModel model = ScriptedModel.answering("SELECT * FROM pupils", "SELECT * FROM people", Asking.SQL);

        AskOutcome.Failed failed = Asking.failed(asking.ask(model), AskOutcome.Origin.DATABASE);

        assertEquals(2, model.requests().size());
        assertTrue(failed.reason().contains("no table people"), failed.reason());
        assertFalse(failed.nextStep().isBlank());
        assertEquals("SELECT * FROM people", failed.report().sql());
    }

    @Test
    void aRepairWithoutTheModelDoesNotAskItAgain() {
        ScriptedModel model = ScriptedModel.answering("SELECT * FROM pupils");
        PromptBuilder rewriting = asking.repairing(Optional.of(new Repair.Rewritten(Asking.SQL)));

        AskOutcome outcome =
                asking.operation(model, rewriting).ask(Asking.QUESTION, asking.events::add, asking.cancellation);

        assertEquals(
                120L,
                assertInstanceOf(AskOutcome.Answered.class, outcome).table().singleValue());
        assertEquals(1, model.requests().size());
        assertEquals(Asking.SQL, outcome.report().sql());
    }

    @Test
    void aModelThatKnowsNoRepairFailsWithTheEnginesError() {
        AskOutcome outcome = asking.operation(
                        ScriptedModel.answering("SELECT * FROM pupils"), asking.repairing(Optional.empty()))
                .ask(Asking.QUESTION, asking.events::add, asking.cancellation);

        assertTrue(Asking.failed(outcome, AskOutcome.Origin.DATABASE).reason().contains("no table pupils"));
    }

    @Test
    void aRepairThatDoesNotFitTheContextWindowGivesTheEnginesError() {
        ScriptedModel plenty = ScriptedModel.answering(Asking.SQL);
        asking.answered(plenty);
        int needed = plenty.countTokens(plenty.requests().get(0).prompt()) + 192 + 20;
        ScriptedModel tight = ScriptedModel.answering("SELECT * FROM pupils").withContextWindow(needed);

        AskOutcome.Failed failed = Asking.failed(asking.ask(tight), AskOutcome.Origin.DATABASE);

        assertEquals(1, tight.requests().size());
        assertTrue(failed.reason().contains("no table pupils"), failed.reason());
    }

    @Test
    void sqlThatAPersonChangedIsNotRepaired() {
        AskOutcome outcome = asking.operation(ScriptedModel.answering(Asking.SQL))
                .run(Asking.QUESTION, "SELECT * FROM pupils", asking.events::add, asking.cancellation);

        assertTrue(Asking.failed(outcome, AskOutcome.Origin.DATABASE).reason().contains("no table pupils"));
    }

    @Test
    void aFixTellsTheModelTheStatementAndTheEnginesError() {
        ScriptedModel model = ScriptedModel.answering(Asking.SQL);

        AskOutcome outcome = asking.operation(model)
                .fix(
                        Asking.QUESTION,
                        "SELECT * FROM pupils",
                        "There is no table pupils",
                        asking.events::add,
                        asking.cancellation);

        assertInstanceOf(AskOutcome.Answered.class, outcome);
        String prompt = ScriptedModel.textOf(model.requests().get(0).prompt());
        assertTrue(prompt.contains("SELECT * FROM pupils") && prompt.contains("There is no table pupils"), prompt);
        assertEquals(
                "There is no table pupils", outcome.report().repairedError().orElseThrow());
    }
}
