// Copyright (c) 2026 the Ask in English authors
// SPDX-License-Identifier: Apache-2.0
package org.lfed.ui.history;

import java.time.LocalDateTime;

/** Entries for tests. */
final class Entries {

    private Entries() {}

    /** An answered question. */
    static HistoryEntry entry(String question, LocalDateTime at) {
        return new HistoryEntry(
                -1,
                at,
                "District",
                question,
                "SELECT 'it''s' AS x",
                12,
                141.5,
                "LFED demo",
                HistoryVerdict.ANSWERED,
                "",
                false,
                Rating.NONE,
                "");
    }
}
