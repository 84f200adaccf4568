// Copyright (c) 2026 the Ask in English authors
// SPDX-License-Identifier: Apache-2.0
package org.lfed.ui.help;

import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.ui.PlatformUI;

/** Opens what this product says about itself: in the IDE's help when it has one, else in a window of its own. */
public final class Help {

    /** The context of the view, for F1. */
    public static final String VIEW_CONTEXT = "org.lfed.ui.view";

    /** The context of the history, for F1. */
    public static final String HISTORY_CONTEXT = "org.lfed.ui.history";

    /** The context of the preferences, for F1. */
    public static final String PREFERENCES_CONTEXT = "org.lfed.ui.preferences";

    private static final String PAGE = "/org.lfed.ui/help/about.html";

    private Help() {}

    /** Makes F1 open it from a control and whatever is in it. */
    public static void on(Control control, String context) {
        PlatformUI.getWorkbench().getHelpSystem().setHelp(control, context);
        control.addHelpListener(event -> {
            // Where the IDE has help, it has heard of F1 already.
            if (!PlatformUI.getWorkbench().getHelpSystem().hasHelpUI()) {
                open(control.getShell());
            }
        });
    }

    /** Opens it. UI thread. */
    public static void open(Shell parent) {
        if (PlatformUI.getWorkbench().getHelpSystem().hasHelpUI()) {
            PlatformUI.getWorkbench().getHelpSystem().displayHelpResource(PAGE);
        } else {
            new HelpWindow(parent).open();
        }
    }
}
