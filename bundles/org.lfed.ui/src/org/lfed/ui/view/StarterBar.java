// Copyright (c) 2026 the Ask in English authors
// SPDX-License-Identifier: Apache-2.0
package org.lfed.ui.view;

import static org.lfed.ui.Texts.text;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridLayout;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.lfed.core.schema.Schema;
import org.lfed.ui.ask.AskState;
import org.lfed.ui.starters.StarterGroup;
import org.lfed.ui.starters.Starters;

/** Questions to begin with, in up to three drop-downs. Choosing one puts it into the question field. */
final class StarterBar implements Part {

    private final Composite bar;
    private final List<Combo> combos = new ArrayList<>();
    private Schema shown;
    private boolean filled;

    StarterBar(Composite parent, Consumer<String> question) {
        bar = Widgets.panel(parent, Starters.GROUPS);
        ((GridLayout) bar.getLayout()).makeColumnsEqualWidth = true;
        for (int i = 0; i < Starters.GROUPS; i++) {
            Combo combo = Widgets.named(
                    new Combo(bar, SWT.READ_ONLY | SWT.DROP_DOWN), "ask.starters." + i, StarterBar::title);
            // As wide as its column, not as its longest question.
            GridDataFactory.fillDefaults()
                    .grab(true, false)
                    .hint(50, SWT.DEFAULT)
                    .applyTo(combo);
            combo.addListener(SWT.Selection, event -> {
                if (combo.getSelectionIndex() > 0) {
                    question.accept(combo.getText());
                    combo.select(0);
                }
            });
            combos.add(combo);
        }
    }

    @Override
    public boolean show(AskState state) {
        Schema schema = state.target()
                .schema()
                .filter(all -> state.target().obstacle().isEmpty())
                .orElse(null);
        if (schema == shown && filled) {
            return false;
        }
        shown = schema;
        filled = true;
        List<StarterGroup> groups = schema == null ? List.of() : Starters.of(schema);
        for (int i = 0; i < combos.size(); i++) {
            fill(combos.get(i), i < groups.size() ? groups.get(i) : null);
        }
        ((GridLayout) bar.getLayout()).numColumns = Math.max(1, groups.size());
        Widgets.show(bar, !groups.isEmpty());
        return true;
    }

    private static void fill(Combo combo, StarterGroup group) {
        combo.removeAll();
        Widgets.show(combo, group != null);
        if (group != null) {
            combo.add(text("starters.title", group.title()));
            group.questions().forEach(combo::add);
            combo.select(0);
        }
    }

    /** The drop-down is called like its first line, whatever is chosen. */
    private static String title(Combo combo) {
        return combo.getItemCount() == 0 ? "" : combo.getItem(0);
    }
}
