// Copyright (c) 2026 the Ask in English authors
// SPDX-License-Identifier: Apache-2.0
package org.lfed.core.ask;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lfed.core.model.GenerationRequest;
import org.lfed.core.sql.RowLimit;
import org.lfed.fixtures.ScriptedModel;

/** A question that is answered: its rows, what is said of them, and what is told on the way. */
class AskAnsweredTest extends DistrictTest {

    @Test
    void aQuestionIsAnswered() {
        AskOutcome.Answered answered = asking.answered(ScriptedModel.answering(Asking.SQL));

        assertEquals(120L, answered.table().singleValue());
        assertEquals("Students: 120.", answered.summary());
        assertFalse(answered.truncated());
    }

    @Test
    void theReportSaysHowItCameAbout() {
        AskReport report = asking.answered(ScriptedModel.answering("```sql\n" + Asking.SQL + ";\n```"))
                .report();

        assertEquals(Asking.QUESTION, report.question());
        assertEquals("SELECT * FROM (" + Asking.SQL + ") AS _safe LIMIT 1000", report.executedSql());
        assertEquals("Scripted", report.model().orElseThrow().name());
        assertTrue(report.schema().orElseThrow().complete());
        assertFalse(report.checks().isEmpty());
        assertEquals(Optional.empty(), report.repairedError());
        assertTrue(report.tokens().prompt() > 100
                && report.tokens().cached() > 0
                && report.tokens().generated() > 5);
        Timings timings = report.timings();
        assertEquals(5.0, timings.firstToken());
        for (double time :
                new double[] {timings.load(), timings.generate(), timings.guard(), timings.explain(), timings.execute()
                }) {
            assertTrue(time > 0 && time <= timings.total(), timings.toString());
        }
    }

    @Test
    void eventsComeInOrder() {
        asking.answered(ScriptedModel.answering(Asking.SQL));

        assertEquals(
                List.of(
                        "Loading",
                        "Loading",
                        "Loaded",
                        "Prompted",
                        "Generating",
                        "Generating",
                        "Generating",
                        "Generating",
                        "Generating",
                        "Generating",
                        "Extracted",
                        "Guarded",
                        "Planned",
                        "Ready",
                        "Rows"),
                asking.names());
        assertEquals(new AskEvent.Generating(Asking.SQL), asking.events.get(9));
        assertEquals(new AskEvent.Rows(1), asking.events.get(14));
    }

    @Test
    void theModelIsAskedForAtMost192TokensAndStopsWhereAnAnswerEnds() {
        ScriptedModel model = ScriptedModel.answering(Asking.SQL);
        asking.answered(model);

        GenerationRequest request = model.requests().get(0);
        assertEquals(192, request.maxTokens());
        assertEquals(List.of("\n\n", "Question:", "User:", "<|im_end|>", "<|im_start|>"), request.stopStrings());
    }

    @Test
    void rowsAreLimitedAndSaidToBe() {
        AskOutcome outcome = asking.operation(
                        ScriptedModel.answering("SELECT * FROM students"),
                        asking::run,
                        AskSettings.standard().withRowLimit(new RowLimit(10)))
                .ask(Asking.QUESTION, asking.events::add, asking.cancellation);

        AskOutcome.Answered answered = assertInstanceOf(AskOutcome.Answered.class, outcome);
        assertEquals(10, answered.table().rowCount());
        assertTrue(answered.truncated());
        assertEquals("The first 10 rows are shown; there may be more.", answered.summary());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                Asking.SQL + ";",
                "```sql\n" + Asking.SQL + "\n```\nThis counts all the",
                "{\"sql\": \"" + Asking.SQL + "\"}"
            })
    void wordsThatAreCutOffAfterTheStatementDoNotMatter(String answer) {
        asking.answered(ScriptedModel.playing(ScriptedModel.isCutOffAfter(answer)));
    }

    @Test
    void sqlThatAPersonChangedRunsWithoutTheModel() {
        ScriptedModel model = ScriptedModel.playing(ScriptedModel.crashes());

        AskOutcome outcome = asking.operation(model, asking::run, AskSettings.standard())
                .run(Asking.QUESTION, Asking.SQL, asking.events::add, asking.cancellation);

        assertEquals(
                120L,
                assertInstanceOf(AskOutcome.Answered.class, outcome).table().singleValue());
        assertEquals(List.of("Extracted", "Guarded", "Planned", "Ready", "Rows"), asking.names());
        assertTrue(model.requests().isEmpty());
    }

    @Test
    void aListenerThatThrowsDoesNotBreakTheAsk() {
        AskOutcome outcome = asking.operation(ScriptedModel.answering("SELECT * FROM pupils", Asking.SQL))
                .ask(
                        Asking.QUESTION,
                        event -> {
                            asking.events.add(event);
                            throw new IllegalStateException("a defect of the listener");
                        },
                        asking.cancellation);

        assertInstanceOf(AskOutcome.Answered.class, outcome);
        assertEquals("Rows", asking.names().get(asking.names().size() - 1));
    }
}
