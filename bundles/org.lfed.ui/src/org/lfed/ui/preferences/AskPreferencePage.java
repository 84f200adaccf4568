// Copyright (c) 2026 the Ask in English authors
// SPDX-License-Identifier: Apache-2.0
package org.lfed.ui.preferences;

import static org.lfed.ui.Texts.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.preference.PreferencePage;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Group;
import org.eclipse.swt.widgets.Label;
import org.eclipse.ui.IWorkbench;
import org.eclipse.ui.IWorkbenchPreferencePage;
import org.lfed.ui.Services;
import org.lfed.ui.help.Help;
import org.lfed.ui.settings.Setting;
import org.lfed.ui.settings.SettingsStore;
import org.lfed.ui.view.JobBackground;
import org.lfed.ui.view.Widgets;

/** The preferences. What is typed is validated at once; what an administrator locked is shown but cannot be changed. */
public final class AskPreferencePage extends PreferencePage implements IWorkbenchPreferencePage {

    private final Services services = Services.ofThisBundle();
    private final SettingsStore settings = services.settings();
    private final List<SettingField> fields = new ArrayList<>();

    @Override
    public void init(IWorkbench workbench) {
        setDescription(text("preferences.description"));
    }

    @Override
    protected Control createContents(Composite parent) {
        Composite page = Widgets.panel(parent, 1);
        boolean anyLocked = false;
        for (Setting setting : Setting.values()) {
            anyLocked |= settings.isLocked(setting);
        }
        if (anyLocked) {
            Label locked = Widgets.wrapped(page, "preferences.locked");
            locked.setText(text("preferences.locked"));
        }
        Composite model = group(page, "preferences.group.model");
        fields.add(new ModelSettingField(
                model, services.models(), new JobBackground(), !settings.isLocked(Setting.MODEL)));
        number(model, Setting.GPU_LAYERS);
        number(model, Setting.CONTEXT_WINDOW);
        number(model, Setting.NEW_TOKENS);
        number(model, Setting.THREADS);
        number(model, Setting.IDLE_MINUTES);
        fields.add(
                new TextSettingField(model, Setting.LIBRARY_FOLDER, true, !settings.isLocked(Setting.LIBRARY_FOLDER)));
        Composite asking = group(page, "preferences.group.asking");
        number(asking, Setting.ROW_LIMIT);
        number(asking, Setting.TIMEOUT);
        toggle(asking, Setting.CONFIRM);
        toggle(asking, Setting.SAMPLE_VALUES);
        Composite history = group(page, "preferences.group.history");
        toggle(history, Setting.SAVE_HISTORY);
        number(history, Setting.HISTORY_DAYS);
        for (SettingField field : fields) {
            field.show(settings.value(field.setting()));
            field.onChange(this::validate);
        }
        Help.on(page, Help.PREFERENCES_CONTEXT);
        return page;
    }

    private static Composite group(Composite parent, String title) {
        Group group = new Group(parent, SWT.NONE);
        group.setText(text(title));
        GridLayoutFactory.swtDefaults().numColumns(3).applyTo(group);
        GridDataFactory.fillDefaults().grab(true, false).applyTo(group);
        return group;
    }

    private void number(Composite parent, Setting setting) {
        fields.add(new TextSettingField(parent, setting, false, !settings.isLocked(setting)));
    }

    private void toggle(Composite parent, Setting setting) {
        fields.add(new SwitchSettingField(parent, setting, !settings.isLocked(setting)));
    }

    /** The first complaint is shown; nothing can be applied as long as there is one. */
    private void validate() {
        Optional<String> complaint =
                fields.stream().flatMap(field -> field.complaint().stream()).findFirst();
        setErrorMessage(complaint.orElse(null));
        setValid(complaint.isEmpty());
    }

    @Override
    protected void performDefaults() {
        fields.forEach(field -> field.show(settings.preset(field.setting())));
        validate();
        super.performDefaults();
    }

    @Override
    public boolean performOk() {
        fields.forEach(field -> settings.choose(field.setting(), field.value()));
        return super.performOk();
    }
}
