// Copyright (c) 2026 the Ask in English authors
// SPDX-License-Identifier: Apache-2.0
package org.lfed.core.ask;

import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.lfed.core.sql.RowLimit;

/** What an operation may be set to. */
class AskSettingsTest {

    @Test
    void settingsHaveBounds() {
        assertThrows(IllegalArgumentException.class, () -> new AskSettings(RowLimit.DEFAULT, 15, List.of()));
        assertThrows(IllegalArgumentException.class, () -> new AskSettings(RowLimit.DEFAULT, 4097, List.of()));
    }
}
