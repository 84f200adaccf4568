// Copyright (c) 2026 the Ask in English authors
// SPDX-License-Identifier: Apache-2.0
package org.lfed.ui.preferences;

import org.eclipse.swt.widgets.Shell;
import org.eclipse.ui.dialogs.PreferencesUtil;

/** Opens this product's preferences. */
public final class PreferencePages {

    /** The page's id. */
    public static final String ID = "org.lfed.ui.preferences";

    private PreferencePages() {}

    /** Opens them. UI thread; runs the dialog's event loop. */
    public static void open(Shell parent) {
        PreferencesUtil.createPreferenceDialogOn(parent, ID, null, null).open();
    }
}
