// Copyright (c) 2026 the Ask in English authors
// SPDX-License-Identifier: Apache-2.0
package org.lfed.ui.preferences;

import java.util.Optional;
import org.lfed.ui.settings.Setting;

/** The control of one setting on the preference page. */
interface SettingField {

    /** Which setting. */
    Setting setting();

    /** What the control says now. */
    String value();

    /** Makes the control say this. */
    void show(String value);

    /** Tells the listener whenever the user changes it. */
    void onChange(Runnable listener);

    /** What is wrong with what the control says now. */
    default Optional<String> complaint() {
        return setting().complaint(value());
    }
}
