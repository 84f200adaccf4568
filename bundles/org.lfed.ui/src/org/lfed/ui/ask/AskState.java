// Copyright (c) 2026 the Ask in English authors
// SPDX-License-Identifier: Apache-2.0
package org.lfed.ui.ask;

import java.util.Optional;

/**
 * Everything that the view shows.
 *
 * @param target what the next question goes to
 * @param work the question on its way, if there is one
 * @param result how the last one ended, if none is on its way
 * @param previous the answer before that, to be brought back
 */
public record AskState(
        AskTarget target, Optional<AskWork> work, Optional<AskResult> result, Optional<AskResult.Answer> previous) {

    /** Before anything was asked. */
    static final AskState IDLE = new AskState(AskTarget.UNKNOWN, Optional.empty(), Optional.empty(), Optional.empty());

    AskState with(AskTarget other) {
        return new AskState(other, work, result, previous);
    }

    AskState with(AskWork other) {
        return new AskState(target, Optional.of(other), result, previous);
    }

    /** A question begins: an answer that is there becomes the previous one. */
    AskState begun(AskWork first) {
        Optional<AskResult.Answer> kept = result.filter(AskResult.Answer.class::isInstance)
                .map(AskResult.Answer.class::cast)
                .or(() -> previous);
        return new AskState(target, Optional.of(first), Optional.empty(), kept);
    }

    AskState ended(AskResult end) {
        return new AskState(target, Optional.empty(), Optional.of(end), previous);
    }

    AskState withoutPrevious() {
        return new AskState(target, work, result, Optional.empty());
    }
}
