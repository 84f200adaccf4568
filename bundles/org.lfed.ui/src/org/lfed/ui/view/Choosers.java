// Copyright (c) 2026 the Ask in English authors
// SPDX-License-Identifier: Apache-2.0
package org.lfed.ui.view;

import java.util.List;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Menu;
import org.eclipse.swt.widgets.MenuItem;

/** Shows menus from which one thing is chosen. */
final class Choosers {

    private Choosers() {}

    /**
     * Something that can be chosen.
     *
     * @param label what it says; empty for a line between others
     * @param checked whether it is what holds now
     * @param enabled whether it can be chosen
     * @param action what choosing it does
     */
    record Choice(String label, boolean checked, boolean enabled, Runnable action) {

        static Choice of(String label, Runnable action) {
            return new Choice(label, false, true, action);
        }

        static Choice checked(String label, boolean checked, Runnable action) {
            return new Choice(label, checked, true, action);
        }

        static Choice line() {
            return new Choice("", false, false, () -> {});
        }
    }

    /** Opens a menu below a control; the control keeps it until the next one, so that it can be found. */
    static void open(Control below, List<Choice> choices) {
        Menu old = below.getMenu();
        if (old != null) {
            old.dispose();
        }
        Menu menu = new Menu(below);
        for (Choice choice : choices) {
            if (choice.label().isEmpty()) {
                new MenuItem(menu, SWT.SEPARATOR);
                continue;
            }
            MenuItem item = new MenuItem(menu, choice.checked() ? SWT.CHECK : SWT.PUSH);
            item.setText(choice.label().replace("&", "&&"));
            item.setSelection(choice.checked());
            item.setEnabled(choice.enabled());
            item.addListener(SWT.Selection, event -> choice.action().run());
        }
        below.setMenu(menu);
        Point corner = below.toDisplay(0, below.getSize().y);
        menu.setLocation(corner);
        menu.setVisible(true);
    }
}
