// Copyright (c) 2026 the Ask in English authors
// SPDX-License-Identifier: Apache-2.0
package org.lfed.ui.ask;

import java.util.concurrent.CompletableFuture;
import org.lfed.core.ask.AskOutcome;
import org.lfed.ui.host.HostConnection;

/** Remembers how questions ended. */
public interface AskJournal {

    /**
     * A question ended. Returns at once.
     *
     * @param connection what was asked
     * @param outcome how it ended
     * @return the entry's number once it is written, or -1 when it is not kept; never fails
     */
    CompletableFuture<Long> ended(HostConnection connection, AskOutcome outcome);

    /** A journal that keeps nothing. */
    static AskJournal none() {
        return (connection, outcome) -> CompletableFuture.completedFuture(-1L);
    }
}
