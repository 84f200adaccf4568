// Copyright (c) 2026 the Ask in English authors
// SPDX-License-Identifier: Apache-2.0
package org.lfed.ui.view;

import java.util.function.Function;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.accessibility.AccessibleAdapter;
import org.eclipse.swt.accessibility.AccessibleEvent;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.layout.RowLayout;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;

/** Makes widgets the way all views of this bundle have them. */
public final class Widgets {

    /** The key under which SWTBot, and this project's own page objects, find a widget. */
    public static final String KEY = "org.eclipse.swtbot.widget.key";

    private static final int GAP = 5;

    private Widgets() {}

    /** A composite without margins, in a grid with so many columns, that fills its parent's width. */
    public static Composite panel(Composite parent, int columns) {
        Composite panel = new Composite(parent, SWT.NONE);
        GridLayoutFactory.fillDefaults().numColumns(columns).spacing(GAP, GAP).applyTo(panel);
        GridDataFactory.fillDefaults().grab(true, false).applyTo(panel);
        return panel;
    }

    /** A composite whose children flow into as many lines as it takes. */
    public static Composite flow(Composite parent) {
        Composite flow = new Composite(parent, SWT.NONE);
        RowLayout layout = new RowLayout(SWT.HORIZONTAL);
        layout.wrap = true;
        layout.center = true;
        layout.marginLeft = 0;
        layout.marginRight = 0;
        layout.marginTop = 0;
        layout.marginBottom = 0;
        layout.spacing = GAP;
        flow.setLayout(layout);
        GridDataFactory.fillDefaults().grab(true, false).applyTo(flow);
        return flow;
    }

    /** A button that does something. */
    public static Button button(Composite parent, String key, String label, Runnable action) {
        Button button = new Button(parent, SWT.PUSH);
        button.setText(label);
        button.setData(KEY, key);
        button.addListener(SWT.Selection, event -> action.run());
        return button;
    }

    /** A text over as many lines as its width needs. */
    public static Label wrapped(Composite parent, String key) {
        Label label = new Label(parent, SWT.WRAP);
        label.setData(KEY, key);
        GridDataFactory.fillDefaults().grab(true, false).hint(50, SWT.DEFAULT).applyTo(label);
        return label;
    }

    /** Gives a control the key under which tests find it and the name under which assistive technology does. */
    public static <T extends Control> T named(T control, String key, String name) {
        return named(control, key, any -> name);
    }

    /** The same for a name that changes with the control. */
    public static <T extends Control> T named(T control, String key, Function<T, String> name) {
        control.setData(KEY, key);
        control.getAccessible().addAccessibleListener(new AccessibleAdapter() {
            @Override
            public void getName(AccessibleEvent event) {
                event.result = name.apply(control);
            }
        });
        return control;
    }

    /** Sets a label, unless it is there already; tells whether it changed. */
    public static boolean setText(Label label, String text) {
        // An ampersand would become the underline of a mnemonic.
        String shown = text.replace("&", "&&");
        if (label.getText().equals(shown)) {
            return false;
        }
        label.setText(shown);
        return true;
    }

    /** Sets a button's label, unless it is there already; tells whether it changed. */
    public static boolean setText(Button button, String text) {
        String shown = text.replace("&", "&&");
        if (button.getText().equals(shown)) {
            return false;
        }
        button.setText(shown);
        return true;
    }

    /** Shows or hides a control, with the room that it takes in its parent's grid; tells whether that changed. */
    public static boolean show(Control control, boolean visible) {
        GridData data = (GridData) control.getLayoutData();
        if (data.exclude == !visible && control.getVisible() == visible) {
            return false;
        }
        data.exclude = !visible;
        control.setVisible(visible);
        return true;
    }
}
