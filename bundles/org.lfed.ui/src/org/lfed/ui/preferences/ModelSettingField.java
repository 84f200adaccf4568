// Copyright (c) 2026 the Ask in English authors
// SPDX-License-Identifier: Apache-2.0
package org.lfed.ui.preferences;

import static org.lfed.ui.Texts.text;

import java.util.ArrayList;
import java.util.List;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.FileDialog;
import org.eclipse.swt.widgets.Label;
import org.lfed.core.model.Cancellation;
import org.lfed.core.model.ModelException;
import org.lfed.ui.ask.Background;
import org.lfed.ui.models.ModelOffer;
import org.lfed.ui.models.ModelSource;
import org.lfed.ui.settings.Setting;
import org.lfed.ui.view.Widgets;

/**
 * The model: one of the list, or a file. What is chosen is looked at in the background, and what was found is said
 * below. Takes three columns.
 */
final class ModelSettingField implements SettingField {

    private final Combo combo;
    private final Label found;
    private final ModelSource models;
    private final Background background;
    private final List<String> ids = new ArrayList<>();
    private int looks;

    ModelSettingField(Composite parent, ModelSource models, Background background, boolean enabled) {
        this.models = models;
        this.background = background;
        Label label = new Label(parent, SWT.NONE);
        label.setText(text("field", setting().label()));
        combo = Widgets.named(
                new Combo(parent, SWT.DROP_DOWN | SWT.READ_ONLY),
                "setting.model",
                setting().label());
        combo.setEnabled(enabled);
        GridDataFactory.fillDefaults().grab(true, false).applyTo(combo);
        Button browse = Widgets.button(parent, "browse.model", text("preferences.model.file"), this::browse);
        browse.setEnabled(enabled);
        new Label(parent, SWT.NONE);
        found = new Label(parent, SWT.WRAP);
        found.setData(Widgets.KEY, "setting.model.found");
        GridDataFactory.fillDefaults()
                .grab(true, false)
                .span(2, 1)
                .hint(50, 2 * combo.getItemHeight())
                .applyTo(found);
        add("", text("preferences.model.default"));
        combo.addListener(SWT.Selection, event -> look());
        readOffers();
    }

    private void add(String id, String label) {
        ids.add(id);
        combo.add(label);
    }

    private void readOffers() {
        background.run("", new Cancellation(), () -> {
            try {
                List<ModelOffer> offers = models.offers();
                onUi(() -> offers.stream()
                        .filter(offer -> !ids.contains(offer.id()))
                        .forEach(offer -> add(offer.id(), label(offer))));
            } catch (ModelException failure) {
                onUi(() -> say(failure.getMessage() + " " + failure.nextStep()));
            }
        });
    }

    private static String label(ModelOffer offer) {
        return offer.installed() ? offer.name() : text("model.notInstalled", offer.name());
    }

    private void browse() {
        FileDialog dialog = new FileDialog(combo.getShell(), SWT.OPEN);
        dialog.setText(text("model.file"));
        dialog.setFilterExtensions(new String[] {"*.gguf"});
        String chosen = dialog.open();
        if (chosen != null) {
            show(chosen);
            combo.notifyListeners(SWT.Selection, null);
        }
    }

    /** Only what was found about the newest choice is said. */
    private void look() {
        int own = ++looks;
        String chosen = value();
        if (chosen.isEmpty()) {
            say(text("preferences.model.default.words"));
            return;
        }
        say(text("preferences.model.looking"));
        background.run("", new Cancellation(), () -> {
            String words;
            try {
                words = models.verify(chosen);
            } catch (ModelException failure) {
                words = failure.getMessage() + " " + failure.nextStep();
            }
            String result = words;
            onUi(() -> {
                if (own == looks) {
                    say(result);
                }
            });
        });
    }

    private void say(String words) {
        Widgets.setText(found, words);
    }

    private void onUi(Runnable work) {
        found.getDisplay().asyncExec(() -> {
            if (!found.isDisposed()) {
                work.run();
            }
        });
    }

    @Override
    public Setting setting() {
        return Setting.MODEL;
    }

    @Override
    public String value() {
        int index = combo.getSelectionIndex();
        return index < 0 ? "" : ids.get(index);
    }

    @Override
    public void show(String value) {
        if (!ids.contains(value)) {
            add(value, value);
        }
        combo.select(ids.indexOf(value));
        look();
    }

    @Override
    public void onChange(Runnable listener) {
        combo.addListener(SWT.Selection, event -> listener.run());
    }
}
