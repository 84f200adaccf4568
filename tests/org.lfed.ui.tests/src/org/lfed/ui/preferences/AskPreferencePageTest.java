// Copyright (c) 2026 the Ask in English authors
// SPDX-License-Identifier: Apache-2.0
package org.lfed.ui.preferences;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.eclipse.core.runtime.preferences.DefaultScope;
import org.eclipse.jface.preference.PreferenceDialog;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Text;
import org.eclipse.ui.dialogs.PreferencesUtil;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.lfed.ui.fixture.Bench;
import org.lfed.ui.fixture.NoErrorsLogged;
import org.lfed.ui.fixture.Ui;
import org.lfed.ui.settings.Setting;
import org.lfed.ui.settings.SettingsStore;

class AskPreferencePageTest {

    @RegisterExtension
    final NoErrorsLogged log = new NoErrorsLogged();

    @RegisterExtension
    final Bench bench = new Bench();

    private PreferenceDialog dialog;

    @AfterEach
    void unlock() {
        DefaultScope.INSTANCE.getNode(SettingsStore.NODE).remove("locked");
        DefaultScope.INSTANCE.getNode(SettingsStore.NODE).put("rowLimit", "1000");
    }

    private AskPreferencePage open() {
        return Ui.on(() -> {
            dialog = PreferencesUtil.createPreferenceDialogOn(
                    Bench.window().getShell(), PreferencePages.ID, new String[] {PreferencePages.ID}, null);
            dialog.setBlockOnOpen(false);
            dialog.open();
            return (AskPreferencePage) dialog.getSelectedPage();
        });
    }

    private static Text field(String key) {
        return Ui.find(Text.class, "setting." + key);
    }

    private static void type(String key, String value) {
        Text field = field(key);
        Ui.run(() -> field.setText(value));
    }

    @Test
    void whatIsTypedIsValidatedAtOnce() {
        AskPreferencePage page = open();

        type("rowLimit", "0");
        assertEquals("Rows at most must be a whole number, 1 to 100,000.", Ui.on(page::getErrorMessage));
        assertFalse(Ui.on(page::isValid));

        type("rowLimit", "250");
        assertEquals(null, Ui.on(page::getErrorMessage));
        assertTrue(Ui.on(page::isValid));
    }

    @Test
    void whatIsAppliedHolds() {
        AskPreferencePage page = open();
        type("rowLimit", "250");
        type("gpuLayers", "0");
        Ui.click("setting.confirmBeforeRunning");

        Ui.run(page::performOk);

        var settings = bench.services().settings().read();
        assertEquals(250, settings.ask().rowLimit().rows());
        assertTrue(settings.confirm());
    }

    @Test
    void whatIsNotAppliedDoesNotHold() {
        open();
        type("rowLimit", "250");
        Ui.run(() -> dialog.close());

        assertEquals(1000, bench.services().settings().read().ask().rowLimit().rows());
    }

    @Test
    void theDefaultsComeBack() {
        bench.services().settings().choose(Setting.ROW_LIMIT, "7");
        AskPreferencePage page = open();
        Text rows = field("rowLimit");
        assertEquals("7", Ui.on(rows::getText));

        Ui.run(page::performDefaults);

        assertEquals("1000", Ui.on(rows::getText));
    }

    @Test
    void whatTheAdministratorLockedIsShownButCannotBeChanged() {
        DefaultScope.INSTANCE.getNode(SettingsStore.NODE).put("rowLimit", "50");
        DefaultScope.INSTANCE.getNode(SettingsStore.NODE).put("locked", "rowLimit,saveHistory");

        open();

        Text rows = field("rowLimit");
        Button save = Ui.find(Button.class, "setting.saveHistory");
        assertEquals("50", Ui.on(rows::getText));
        assertFalse(Ui.on(rows::isEnabled));
        assertFalse(Ui.on(save::isEnabled));
        assertTrue(Ui.on(field("timeoutSeconds")::isEnabled));
        assertTrue(Ui.isThere(Label.class, "preferences.locked"));
    }

    @Test
    void theModelIsLookedAtAndWhatWasFoundIsSaid() {
        bench.services().settings().choose(Setting.MODEL, "demo");
        open();

        Label found = Ui.find(Label.class, "setting.model.found");
        Ui.until("the checksum was compared", () -> found.getText().contains("has the right checksum"));
        assertTrue(Ui.on(found::getText).startsWith("LFED demo: the file is complete"));
    }

    @Test
    void aModelThatIsNotThereIsSaid() {
        bench.services().settings().choose(Setting.MODEL, "/no/such/model.gguf");
        open();

        Label found = Ui.find(Label.class, "setting.model.found");
        Ui.until("it is missed", () -> found.getText().contains("/no/such/model.gguf"));
        Shell shell = Ui.on(() -> dialog.getShell());
        assertTrue(Ui.on(shell::isVisible));
    }
}
