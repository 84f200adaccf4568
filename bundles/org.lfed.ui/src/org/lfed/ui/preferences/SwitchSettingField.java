// Copyright (c) 2026 the Ask in English authors
// SPDX-License-Identifier: Apache-2.0
package org.lfed.ui.preferences;

import static org.lfed.ui.Texts.text;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.lfed.ui.settings.Setting;
import org.lfed.ui.view.Widgets;

/** A setting that is on or off. Takes three columns. */
final class SwitchSettingField implements SettingField {

    private final Setting setting;
    private final Button box;

    SwitchSettingField(Composite parent, Setting setting, boolean enabled) {
        this.setting = setting;
        box = new Button(parent, SWT.CHECK);
        box.setText(setting.label());
        box.setToolTipText(text("setting." + setting.key() + ".tip"));
        box.setData(Widgets.KEY, "setting." + setting.key());
        box.setEnabled(enabled);
        GridDataFactory.fillDefaults().span(3, 1).applyTo(box);
    }

    @Override
    public Setting setting() {
        return setting;
    }

    @Override
    public String value() {
        return Boolean.toString(box.getSelection());
    }

    @Override
    public void show(String value) {
        box.setSelection(Boolean.parseBoolean(value));
    }

    @Override
    public void onChange(Runnable listener) {
        box.addListener(SWT.Selection, event -> listener.run());
    }
}
