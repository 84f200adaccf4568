// Copyright (c) 2026 the Ask in English authors
// SPDX-License-Identifier: Apache-2.0
package org.lfed.ui.history;

import static org.lfed.ui.Texts.text;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.eclipse.jface.dialogs.MessageDialog;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.SashForm;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Text;
import org.eclipse.ui.PartInitException;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.part.ViewPart;
import org.lfed.ui.Services;
import org.lfed.ui.help.Help;
import org.lfed.ui.host.Subscription;
import org.lfed.ui.settings.Setting;
import org.lfed.ui.view.AskView;
import org.lfed.ui.view.Widgets;

/** The questions that were asked in this workspace: to be found, asked again, kept or deleted. */
public final class HistoryView extends ViewPart {

    /** Its id in the workbench. */
    public static final String ID = "org.lfed.ui.historyView";

    private final Services services = Services.ofThisBundle();
    private final History history = services.history();
    private Text search;
    private Button favouritesOnly;
    private HistoryTable table;
    private Text details;
    private Label summary;
    private Button again;
    private Button editor;
    private Button favourite;
    private Button delete;
    private Button clear;
    private Button save;
    private Subscription subscription;
    private Subscription settingsSubscription;
    private List<HistoryEntry> all = List.of();

    @Override
    public void createPartControl(Composite parent) {
        Composite body = new Composite(parent, SWT.NONE);
        GridLayoutFactory.swtDefaults().applyTo(body);
        searchBar(body);
        SashForm sash = new SashForm(body, SWT.VERTICAL);
        GridDataFactory.fillDefaults().grab(true, true).applyTo(sash);
        table = new HistoryTable(sash, this::showDetails, () -> onSelected(this::openInEditor));
        details = Widgets.named(
                new Text(sash, SWT.MULTI | SWT.READ_ONLY | SWT.WRAP | SWT.V_SCROLL | SWT.BORDER),
                "history.details",
                text("history.details"));
        details.setFont(JFaceResources.getTextFont());
        sash.setWeights(7, 3);
        buttons(body);
        summary = Widgets.wrapped(body, "history.summary");
        Help.on(body, Help.HISTORY_CONTEXT);
        subscription = history.onChange(this::read);
        settingsSubscription = services.settings().onChange(() -> onUi(this::showSaving));
        showSaving();
        showDetails(Optional.empty());
        read();
    }

    private void searchBar(Composite parent) {
        Composite bar = Widgets.panel(parent, 2);
        search = Widgets.named(
                new Text(bar, SWT.SEARCH | SWT.ICON_CANCEL | SWT.ICON_SEARCH),
                "history.search",
                text("history.search"));
        search.setMessage(text("history.search"));
        GridDataFactory.fillDefaults().grab(true, false).applyTo(search);
        search.addListener(SWT.Modify, event -> showFound());
        favouritesOnly = new Button(bar, SWT.CHECK);
        favouritesOnly.setText(text("history.favouritesOnly"));
        favouritesOnly.setData(Widgets.KEY, "history.favouritesOnly");
        favouritesOnly.addListener(SWT.Selection, event -> showFound());
    }

    private void buttons(Composite parent) {
        Composite bar = Widgets.flow(parent);
        again = Widgets.button(bar, "history.askAgain", text("history.askAgain"), () -> onSelected(this::askAgain));
        editor = Widgets.button(
                bar, "history.openInEditor", text("history.openInEditor"), () -> onSelected(this::openInEditor));
        editor.setToolTipText(text("history.openInEditor.tip"));
        favourite = Widgets.button(
                bar,
                "history.favourite",
                text("history.favourite.on"),
                () -> onSelected(entry -> history.favourite(entry.id(), !entry.favourite())));
        delete = Widgets.button(
                bar, "history.delete", text("history.delete"), () -> onSelected(entry -> history.delete(entry.id())));
        clear = Widgets.button(bar, "history.clear", text("history.clear"), this::clear);
        save = new Button(bar, SWT.CHECK);
        save.setText(text("setting.saveHistory"));
        save.setData(Widgets.KEY, "history.save");
        save.addListener(SWT.Selection, event -> services.settings()
                .choose(Setting.SAVE_HISTORY, Boolean.toString(save.getSelection())));
    }

    private void read() {
        history.newest()
                .thenAccept(entries -> onUi(() -> {
                    all = entries;
                    showFound();
                }));
    }

    private void showFound() {
        List<HistoryEntry> found = HistoryFilter.find(all, search.getText(), favouritesOnly.getSelection());
        table.show(found);
        clear.setEnabled(!all.isEmpty());
        Widgets.setText(
                summary, all.isEmpty() ? text("history.empty") : text("history.count", found.size(), all.size()));
        showDetails(table.selected());
    }

    private void showDetails(Optional<HistoryEntry> entry) {
        details.setText(entry.map(HistoryWords::details).orElse(""));
        boolean selected = entry.isPresent();
        again.setEnabled(selected);
        editor.setEnabled(entry.filter(found -> !found.sql().isEmpty()).isPresent());
        favourite.setEnabled(selected);
        favourite.setText(text(
                entry.filter(HistoryEntry::favourite).isPresent() ? "history.favourite.off" : "history.favourite.on"));
        delete.setEnabled(selected);
        favourite.requestLayout();
    }

    private void showSaving() {
        save.setSelection(Boolean.parseBoolean(services.settings().value(Setting.SAVE_HISTORY)));
        save.setEnabled(!services.settings().isLocked(Setting.SAVE_HISTORY));
    }

    private void onSelected(Consumer<HistoryEntry> action) {
        table.selected().ifPresent(action);
    }

    private void askAgain(HistoryEntry entry) {
        askView().ifPresent(view -> view.askAgain(entry));
    }

    private void openInEditor(HistoryEntry entry) {
        if (!entry.sql().isEmpty()) {
            askView().ifPresent(view -> view.runAgain(entry));
        }
    }

    private Optional<AskView> askView() {
        try {
            return Optional.of((AskView) getSite().getPage().showView(AskView.ID));
        } catch (PartInitException failure) {
            throw new IllegalStateException("The view is part of this bundle", failure);
        }
    }

    private void clear() {
        boolean sure = MessageDialog.openQuestion(
                getSite().getShell(), text("history.clear"), text("history.clear.sure", all.size()));
        if (sure) {
            history.clear();
        }
    }

    private void onUi(Runnable work) {
        PlatformUI.getWorkbench().getDisplay().asyncExec(() -> {
            if (!search.isDisposed()) {
                work.run();
            }
        });
    }

    @Override
    public void setFocus() {
        search.setFocus();
    }

    @Override
    public void dispose() {
        if (subscription != null) {
            subscription.close();
            settingsSubscription.close();
        }
        super.dispose();
    }
}
