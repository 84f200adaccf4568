// Copyright (c) 2026 the Ask in English authors
// SPDX-License-Identifier: Apache-2.0
package org.lfed.core.ask;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lfed.fixtures.ScriptedModel;

/** Who cancels is obeyed at every step: nothing comes after it. */
class AskCancelledTest extends DistrictTest {

    private static final String ENDLESS = "SELECT sum(a.range * b.range % 7) FROM range(10000000) a, range(10000000) b";

    @Test
    void whoCancelsBeforehandIsNotAnswered() {
        asking.cancellation.cancel();

        assertInstanceOf(AskOutcome.Cancelled.class, asking.ask(ScriptedModel.answering(Asking.SQL)));
        assertEquals(List.of(), asking.events);
    }

    @Test
    void loadingCanBeCancelled() throws Exception {
        assertEquals(
                Optional.empty(),
                cancelledIn(ScriptedModel.answering(Asking.SQL).loadingForever())
                        .report()
                        .model());
    }

    @Test
    void generatingCanBeCancelled() throws Exception {
        cancelledIn(ScriptedModel.playing(ScriptedModel.blocksUntilCancelled()));
        assertFalse(asking.names().contains("Extracted"));
    }

    @Test
    void aModelThatDiesOfBeingCancelledWasCancelled() throws Exception {
        cancelledIn(ScriptedModel.playing(ScriptedModel.diesWhenCancelled()));
    }

    @Test
    void runningCanBeCancelled() {
        AskListener cancelling = event -> {
            asking.events.add(event);
            if (event instanceof AskEvent.Ready) {
                CompletableFuture.delayedExecutor(50, TimeUnit.MILLISECONDS).execute(asking.cancellation::cancel);
            }
        };

        AskOutcome outcome = asking.operation(ScriptedModel.answering(ENDLESS))
                .ask(Asking.QUESTION, cancelling, asking.cancellation);

        assertTrue(assertInstanceOf(AskOutcome.Cancelled.class, outcome)
                .report()
                .executedSql()
                .contains(ENDLESS));
    }

    @ParameterizedTest
    @ValueSource(strings = {"Loaded", "Prompted", "Extracted", "Guarded", "Planned", "Ready", "Repairing"})
    void whateverHappensNextIsCancelled(String event) {
        AskListener cancelling = happened -> {
            asking.events.add(happened);
            if (happened.getClass().getSimpleName().equals(event)) {
                asking.cancellation.cancel();
            }
        };
        String answer = event.equals("Repairing") ? "SELECT * FROM pupils" : Asking.SQL;

        AskOutcome outcome =
                asking.operation(ScriptedModel.answering(answer)).ask(Asking.QUESTION, cancelling, asking.cancellation);

        assertInstanceOf(AskOutcome.Cancelled.class, outcome);
        assertEquals(event, asking.names().get(asking.names().size() - 1));
    }

    private AskOutcome.Cancelled cancelledIn(ScriptedModel model) throws Exception {
        CompletableFuture<AskOutcome> outcome = CompletableFuture.supplyAsync(() -> asking.ask(model));
        model.awaitAsked();
        asking.cancellation.cancel();
        return assertInstanceOf(AskOutcome.Cancelled.class, outcome.get(10, TimeUnit.SECONDS));
    }
}
