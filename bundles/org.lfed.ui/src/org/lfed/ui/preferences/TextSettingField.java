// Copyright (c) 2026 the Ask in English authors
// SPDX-License-Identifier: Apache-2.0
package org.lfed.ui.preferences;

import static org.lfed.ui.Texts.text;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.PixelConverter;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.DirectoryDialog;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Text;
import org.lfed.ui.settings.Setting;
import org.lfed.ui.view.Widgets;

/** A setting that is typed: a number, or a folder. Takes three columns. */
final class TextSettingField implements SettingField {

    private static final int NUMBER_CHARACTERS = 12;

    private final Setting setting;
    private final Text field;

    /**
     * A field.
     *
     * @param folder whether it is a folder, which can be browsed for
     * @param enabled whether the user may change it
     */
    TextSettingField(Composite parent, Setting setting, boolean folder, boolean enabled) {
        this.setting = setting;
        Label label = new Label(parent, SWT.NONE);
        label.setText(text("field", setting.label()));
        Composite cell = folder ? parent : Widgets.panel(parent, 2);
        field = Widgets.named(new Text(cell, SWT.BORDER), "setting." + setting.key(), setting.label());
        field.setEnabled(enabled);
        field.setToolTipText(text("setting." + setting.key() + ".tip"));
        if (folder) {
            GridDataFactory.fillDefaults().grab(true, false).applyTo(field);
            Button browse = Widgets.button(parent, "browse." + setting.key(), text("preferences.browse"), this::browse);
            browse.setEnabled(enabled);
        } else {
            GridDataFactory.fillDefaults().grab(true, false).span(2, 1).applyTo(cell);
            int width = new PixelConverter(field).convertWidthInCharsToPixels(NUMBER_CHARACTERS);
            GridDataFactory.fillDefaults()
                    .align(SWT.BEGINNING, SWT.CENTER)
                    .hint(width, SWT.DEFAULT)
                    .applyTo(field);
            Label hint = new Label(cell, SWT.NONE);
            hint.setText(text("setting." + setting.key() + ".tip"));
        }
    }

    private void browse() {
        DirectoryDialog dialog = new DirectoryDialog(field.getShell());
        dialog.setText(setting.label());
        String chosen = dialog.open();
        if (chosen != null) {
            field.setText(chosen);
        }
    }

    @Override
    public Setting setting() {
        return setting;
    }

    @Override
    public String value() {
        return field.getText().strip();
    }

    @Override
    public void show(String value) {
        field.setText(value);
    }

    @Override
    public void onChange(Runnable listener) {
        field.addListener(SWT.Modify, event -> listener.run());
    }
}
