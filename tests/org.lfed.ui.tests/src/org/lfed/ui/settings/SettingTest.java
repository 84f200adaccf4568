// Copyright (c) 2026 the Ask in English authors
// SPDX-License-Identifier: Apache-2.0
package org.lfed.ui.settings;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class SettingTest {

    @ParameterizedTest
    @EnumSource(Setting.class)
    void everyDefaultIsWithinItsBounds(Setting setting) {
        assertEquals(Optional.empty(), setting.complaint(setting.defaultValue()));
    }

    @ParameterizedTest
    @CsvSource({
        "ROW_LIMIT, 1", "ROW_LIMIT, 100000", "GPU_LAYERS, auto", "GPU_LAYERS, AUTO", "GPU_LAYERS, 0",
        "GPU_LAYERS, 999", "CONTEXT_WINDOW, 0", "CONTEXT_WINDOW, 512", "NEW_TOKENS, 16", "TIMEOUT, 0",
        "CONFIRM, true", "MODEL, anything", "HISTORY_DAYS, ' 7 '"
    })
    void whatIsInBoundsIsRight(Setting setting, String value) {
        assertEquals(Optional.empty(), setting.complaint(value));
    }

    @ParameterizedTest
    @CsvSource({
        "ROW_LIMIT, 0", "ROW_LIMIT, 100001", "ROW_LIMIT, ten", "ROW_LIMIT, ''", "ROW_LIMIT, 99999999999",
        "GPU_LAYERS, -1", "GPU_LAYERS, all", "CONTEXT_WINDOW, 16", "NEW_TOKENS, 8", "NEW_TOKENS, 4097",
        "TIMEOUT, -1", "TIMEOUT, 1.5", "CONFIRM, yes", "LIBRARY_FOLDER, no/such/folder"
    })
    void whatIsOutOfBoundsIsSaidWithTheSettingsName(Setting setting, String value) {
        String complaint = setting.complaint(value).orElseThrow();

        assertTrue(complaint.startsWith(setting.label()), complaint);
        assertTrue(complaint.endsWith("."), complaint);
    }

    @Test
    void aFolderThatIsThereIsRight(@TempDir Path folder) {
        assertEquals(Optional.empty(), Setting.LIBRARY_FOLDER.complaint(folder.toString()));
    }
}
