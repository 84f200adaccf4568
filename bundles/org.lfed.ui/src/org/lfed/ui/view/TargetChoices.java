// Copyright (c) 2026 the Ask in English authors
// SPDX-License-Identifier: Apache-2.0
package org.lfed.ui.view;

import static org.lfed.ui.Texts.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.eclipse.jface.dialogs.MessageDialog;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.FileDialog;
import org.eclipse.ui.IWorkbenchWindow;
import org.lfed.core.model.Cancellation;
import org.lfed.core.model.ModelException;
import org.lfed.core.sql.Protection;
import org.lfed.ui.ask.AskPresenter;
import org.lfed.ui.ask.AskTarget;
import org.lfed.ui.ask.Background;
import org.lfed.ui.ask.SampleCopy;
import org.lfed.ui.host.HostConnection;
import org.lfed.ui.host.SqlHost;
import org.lfed.ui.models.ModelOffer;
import org.lfed.ui.models.ModelSource;
import org.lfed.ui.preferences.PreferencePages;
import org.lfed.ui.settings.Setting;
import org.lfed.ui.settings.SettingsStore;

/** The choices behind the facts at the top of the view. */
final class TargetChoices implements FactsBar.Actions {

    private final IWorkbenchWindow window;
    private final SqlHost host;
    private final ModelSource models;
    private final SettingsStore settings;
    private final SampleCopy sample;
    private final Background background;
    private final AskPresenter presenter;

    TargetChoices(
            IWorkbenchWindow window,
            SqlHost host,
            ModelSource models,
            SettingsStore settings,
            SampleCopy sample,
            Background background,
            AskPresenter presenter) {
        this.window = window;
        this.host = host;
        this.models = models;
        this.settings = settings;
        this.sample = sample;
        this.background = background;
        this.presenter = presenter;
    }

    @Override
    public void chooseConnection(Button below) {
        AskTarget target = presenter.state().target();
        String current = target.connection().map(HostConnection::id).orElse("");
        List<Choosers.Choice> choices = new ArrayList<>();
        choices.add(Choosers.Choice.checked(text("connection.follow"), !target.pinned(), presenter::follow));
        choices.add(Choosers.Choice.line());
        for (HostConnection connection : host.connections()) {
            choices.add(Choosers.Choice.checked(
                    connection.name(),
                    target.pinned() && connection.id().equals(current),
                    () -> presenter.choose(connection)));
        }
        choices.add(Choosers.Choice.line());
        choices.add(Choosers.Choice.of(text("connection.sample"), () -> presenter.openSample(sample)));
        choices.add(Choosers.Choice.of(text("connection.new"), () -> host.newConnection(window)));
        Choosers.open(below, choices);
    }

    @Override
    public void chooseSchema(Button below) {
        AskTarget target = presenter.state().target();
        List<Choosers.Choice> choices = new ArrayList<>();
        choices.add(Choosers.Choice.checked(
                text("schema.all"), target.schemaName().isEmpty(), () -> presenter.chooseSchema(Optional.empty())));
        choices.add(Choosers.Choice.line());
        for (String name : target.schemaNames()) {
            choices.add(Choosers.Choice.checked(
                    name,
                    target.schemaName().equals(Optional.of(name)),
                    () -> presenter.chooseSchema(Optional.of(name))));
        }
        Choosers.open(below, choices);
    }

    @Override
    public void chooseModel(Button below) {
        background.run("", new Cancellation(), () -> {
            List<ModelOffer> offers;
            try {
                offers = models.offers();
            } catch (ModelException failure) {
                offers = List.of();
            }
            List<ModelOffer> found = offers;
            window.getShell().getDisplay().asyncExec(() -> {
                if (!below.isDisposed()) {
                    Choosers.open(below, modelChoices(found));
                }
            });
        });
    }

    private List<Choosers.Choice> modelChoices(List<ModelOffer> offers) {
        boolean locked = settings.isLocked(Setting.MODEL);
        String current = settings.value(Setting.MODEL);
        List<Choosers.Choice> choices = new ArrayList<>();
        for (ModelOffer offer : offers) {
            String label = offer.installed() ? offer.name() : text("model.notInstalled", offer.name());
            choices.add(new Choosers.Choice(
                    label,
                    offer.id().equals(current),
                    offer.installed() && !locked,
                    () -> settings.choose(Setting.MODEL, offer.id())));
        }
        choices.add(Choosers.Choice.line());
        choices.add(new Choosers.Choice(text("model.file"), false, !locked, this::chooseModelFile));
        choices.add(Choosers.Choice.of(text("remedy.OPEN_PREFERENCES"), () -> PreferencePages.open(window.getShell())));
        return choices;
    }

    private void chooseModelFile() {
        FileDialog dialog = new FileDialog(window.getShell(), SWT.OPEN);
        dialog.setText(text("model.file"));
        dialog.setFilterExtensions(new String[] {"*.gguf"});
        String chosen = dialog.open();
        if (chosen != null) {
            settings.choose(Setting.MODEL, chosen);
        }
    }

    @Override
    public void explainProtection() {
        AskTarget target = presenter.state().target();
        Protection protection = target.facts().map(facts -> facts.protection()).orElse(Protection.GUARD_ONLY);
        MessageDialog dialog = new MessageDialog(
                window.getShell(),
                text("protection.title"),
                null,
                text("protection.words." + protection) + "\n\n" + text("protection.always"),
                MessageDialog.INFORMATION,
                1,
                text("protection.edit"),
                text("dialog.close"));
        dialog.setBlockOnOpen(true);
        if (dialog.open() == 0) {
            target.connection().ifPresent(connection -> host.editConnection(window, connection));
        }
    }
}
