// Copyright (c) 2026 the Ask in English authors
// SPDX-License-Identifier: Apache-2.0
package org.lfed.ui.settings;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.Optional;
import org.eclipse.core.runtime.preferences.DefaultScope;
import org.eclipse.core.runtime.preferences.IEclipsePreferences;
import org.eclipse.core.runtime.preferences.InstanceScope;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.lfed.llama.GpuLayers;
import org.lfed.ui.fixture.NoErrorsLogged;
import org.osgi.service.prefs.BackingStoreException;

/** The default scope stands for what an administrator's plugin_customization.ini says. */
class SettingsStoreTest {

    @RegisterExtension
    final NoErrorsLogged log = new NoErrorsLogged();

    private final IEclipsePreferences chosen = InstanceScope.INSTANCE.getNode("org.lfed.ui.tests");
    private final IEclipsePreferences preset = DefaultScope.INSTANCE.getNode("org.lfed.ui.tests");
    private final SettingsStore store = new SettingsStore(chosen, preset);

    @BeforeEach
    void clear() throws BackingStoreException {
        chosen.clear();
        preset.clear();
    }

    @Test
    void theProductsOwnDefaultsHoldAtFirst() {
        Settings settings = store.read();

        assertEquals(Optional.empty(), settings.model());
        assertEquals(new GpuLayers.Auto(), settings.gpuLayers());
        assertEquals(1000, settings.ask().rowLimit().rows());
        assertEquals(Duration.ofSeconds(60), settings.timeout());
        assertTrue(settings.saveHistory() && settings.sampleValues());
        assertFalse(settings.confirm());
    }

    @Test
    void anAdministratorPresets() {
        preset.put("rowLimit", "50");

        assertEquals(50, store.read().ask().rowLimit().rows());
        store.choose(Setting.ROW_LIMIT, "20");
        assertEquals(20, store.read().ask().rowLimit().rows());
    }

    @Test
    void whatIsLockedCannotBeChosen() {
        store.choose(Setting.ROW_LIMIT, "20");
        preset.put("rowLimit", "50");
        preset.put("locked", "model, rowLimit");

        store.choose(Setting.ROW_LIMIT, "30");

        assertTrue(store.isLocked(Setting.ROW_LIMIT) && store.isLocked(Setting.MODEL));
        assertFalse(store.isLocked(Setting.TIMEOUT));
        assertEquals(50, store.read().ask().rowLimit().rows());
    }

    @Test
    void everythingCanBeLocked() {
        preset.put("locked", "*");

        for (Setting setting : Setting.values()) {
            assertTrue(store.isLocked(setting));
        }
    }

    @Test
    void aUserCannotLockOrUnlock() {
        preset.put("locked", "rowLimit");
        chosen.put("locked", "");

        assertTrue(store.isLocked(Setting.ROW_LIMIT));
    }

    @Test
    void aPresetThatIsOutOfBoundsIsLoggedAndTheDefaultHolds() {
        log.expect("Rows at most must be a whole number");
        preset.put("rowLimit", "many");

        assertEquals(1000, store.read().ask().rowLimit().rows());
    }

    @Test
    void aChoiceThatIsOutOfBoundsIsNoChoice() {
        assertThrows(IllegalArgumentException.class, () -> store.choose(Setting.ROW_LIMIT, "0"));
        assertEquals(1000, store.read().ask().rowLimit().rows());
    }

    @Test
    void choosingThePresetFollowsItFromThenOn() {
        store.choose(Setting.ROW_LIMIT, "20");
        store.choose(Setting.ROW_LIMIT, "1000");
        preset.put("rowLimit", "70");

        assertEquals(70, store.read().ask().rowLimit().rows());
    }

    @Test
    void listenersHearOfAChoice() {
        int[] heard = {0};
        try (var subscription = store.onChange(() -> heard[0]++)) {
            store.choose(Setting.ROW_LIMIT, "20");
        }
        store.choose(Setting.ROW_LIMIT, "30");

        assertEquals(1, heard[0]);
    }
}
