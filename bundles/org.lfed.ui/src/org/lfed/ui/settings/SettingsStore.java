// Copyright (c) 2026 the Ask in English authors
// SPDX-License-Identifier: Apache-2.0
package org.lfed.ui.settings;

import java.util.Arrays;
import org.eclipse.core.runtime.ILog;
import org.eclipse.core.runtime.preferences.DefaultScope;
import org.eclipse.core.runtime.preferences.IEclipsePreferences;
import org.eclipse.core.runtime.preferences.InstanceScope;
import org.lfed.ui.host.Subscription;
import org.osgi.service.prefs.BackingStoreException;

/**
 * The settings in the workspace's preferences, below {@value #NODE}. An administrator presets them in a
 * {@code plugin_customization.ini}, and locks them there with {@code org.lfed.ui/locked=model,rowLimit} or {@code *}: a
 * locked setting has the preset value, whatever a user once chose.
 */
public final class SettingsStore {

    /** The node of the preferences. */
    public static final String NODE = "org.lfed.ui";

    private static final String LOCKED = "locked";

    private final IEclipsePreferences chosen;
    private final IEclipsePreferences preset;

    /** The settings of this workspace. */
    public SettingsStore() {
        this(InstanceScope.INSTANCE.getNode(NODE), DefaultScope.INSTANCE.getNode(NODE));
    }

    SettingsStore(IEclipsePreferences chosen, IEclipsePreferences preset) {
        this.chosen = chosen;
        this.preset = preset;
    }

    /** All settings as they are now. A preset that is out of bounds is logged, and the product's own default holds. */
    public Settings read() {
        return Settings.of(this::value);
    }

    /** The text of one setting, within its bounds. */
    public String value(Setting setting) {
        String text = isLocked(setting) ? preset(setting) : chosen.get(setting.key(), preset(setting));
        if (setting.complaint(text).isEmpty()) {
            return text;
        }
        ILog.of(SettingsStore.class).warn(setting.complaint(text).get());
        return setting.defaultValue();
    }

    /** The text that holds when the user chooses nothing: the administrator's, else the product's. */
    public String preset(Setting setting) {
        return preset.get(setting.key(), setting.defaultValue());
    }

    /** Whether only an administrator can change the setting. */
    public boolean isLocked(Setting setting) {
        return Arrays.stream(preset.get(LOCKED, "").split(","))
                .map(String::strip)
                .anyMatch(name -> name.equals("*") || name.equals(setting.key()));
    }

    /**
     * Keeps what the user chose. A locked setting stays as it is.
     *
     * @throws IllegalArgumentException when the value is out of bounds
     */
    public void choose(Setting setting, String value) {
        setting.complaint(value).ifPresent(wrong -> {
            throw new IllegalArgumentException(wrong);
        });
        if (isLocked(setting)) {
            return;
        }
        if (value.equals(preset(setting))) {
            chosen.remove(setting.key());
        } else {
            chosen.put(setting.key(), value.strip());
        }
        try {
            chosen.flush();
        } catch (BackingStoreException failure) {
            ILog.of(SettingsStore.class).error("The preferences cannot be saved", failure);
        }
    }

    /** Tells the listener, on any thread, when a setting may have changed. */
    public Subscription onChange(Runnable listener) {
        IEclipsePreferences.IPreferenceChangeListener told = event -> listener.run();
        chosen.addPreferenceChangeListener(told);
        return () -> chosen.removePreferenceChangeListener(told);
    }
}
