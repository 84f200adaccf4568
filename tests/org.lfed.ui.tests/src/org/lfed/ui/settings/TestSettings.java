// Copyright (c) 2026 the Ask in English authors
// SPDX-License-Identifier: Apache-2.0
package org.lfed.ui.settings;

import java.util.EnumMap;
import java.util.Map;

/** Settings as the product has them, but for what a test sets. */
public final class TestSettings {

    private final Map<Setting, String> values = new EnumMap<>(Setting.class);

    /** Sets one. */
    public void set(Setting setting, String value) {
        values.put(setting, value);
    }

    /** All as they are now. */
    public Settings read() {
        return Settings.of(setting -> values.getOrDefault(setting, setting.defaultValue()));
    }
}
