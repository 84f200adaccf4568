// Copyright (c) 2026 the Ask in English authors
// SPDX-License-Identifier: Apache-2.0
package org.lfed.ui.history;

import static org.lfed.ui.Texts.text;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.eclipse.jface.layout.PixelConverter;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableColumn;
import org.eclipse.swt.widgets.TableItem;
import org.lfed.ui.view.Widgets;

/** Entries as rows. Only rows that are seen are filled, so that thousands open at once. */
final class HistoryTable {

    private final Table table;
    private List<HistoryEntry> entries = List.of();
    private long selectedId = -1;

    /**
     * An empty table.
     *
     * @param selection told what is selected whenever that changes
     * @param open called when a row is double-clicked, or Enter pressed on it
     */
    HistoryTable(Composite parent, Consumer<Optional<HistoryEntry>> selection, Runnable open) {
        table = Widgets.named(
                new Table(parent, SWT.VIRTUAL | SWT.FULL_SELECTION | SWT.SINGLE | SWT.BORDER),
                "history.table",
                text("history.table"));
        table.setHeaderVisible(true);
        column("favourite", 4);
        column("when", 17);
        column("question", 38);
        column("verdict", 10);
        column("rating", 8);
        column("rows", 7);
        column("time", 8);
        column("model", 18);
        column("connection", 18);
        table.addListener(SWT.SetData, this::fill);
        table.addListener(SWT.Selection, event -> {
            selectedId = selected().map(HistoryEntry::id).orElse(-1L);
            selection.accept(selected());
        });
        table.addListener(SWT.DefaultSelection, event -> open.run());
    }

    private void column(String name, int characters) {
        TableColumn column = new TableColumn(table, SWT.NONE);
        column.setText(text("history.column." + name));
        column.setWidth(new PixelConverter(table).convertWidthInCharsToPixels(characters));
    }

    private void fill(Event event) {
        HistoryEntry entry = entries.get(event.index);
        ((TableItem) event.item).setText(HistoryWords.columns(entry));
    }

    /** Shows these; what was selected stays so when it is among them. */
    void show(List<HistoryEntry> found) {
        entries = found;
        table.setItemCount(found.size());
        table.clearAll();
        table.deselectAll();
        for (int i = 0; i < found.size(); i++) {
            if (found.get(i).id() == selectedId) {
                table.setSelection(i);
                return;
            }
        }
    }

    /** What is selected. */
    Optional<HistoryEntry> selected() {
        int index = table.getSelectionIndex();
        return index < 0 || index >= entries.size() ? Optional.empty() : Optional.of(entries.get(index));
    }
}
