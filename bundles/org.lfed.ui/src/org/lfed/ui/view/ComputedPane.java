// Copyright (c) 2026 the Ask in English authors
// SPDX-License-Identifier: Apache-2.0
package org.lfed.ui.view;

import static org.lfed.ui.Texts.text;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.CTabFolder;
import org.eclipse.swt.custom.CTabItem;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Text;
import org.lfed.core.ask.AskReport;
import org.lfed.ui.ask.AskResult;
import org.lfed.ui.ask.AskState;

/** "Show me how this was computed": the SQL, what was checked, what the model saw, where the time went. */
final class ComputedPane implements Part {

    private static final int LINES = 12;

    private final Composite pane;
    private final Button toggle;
    private final CTabFolder tabs;
    private final Text sql;
    private final Text seen;
    private final Text times;
    private final Runnable layout;
    private AskReport shown;
    private boolean open;

    /**
     * Closed at first.
     *
     * @param layout lays the view out anew
     */
    ComputedPane(Composite parent, Runnable layout) {
        this.layout = layout;
        pane = Widgets.panel(parent, 1);
        toggle = Widgets.button(pane, "ask.computed", text("computed.show"), this::toggle);
        GridDataFactory.fillDefaults().align(SWT.BEGINNING, SWT.CENTER).applyTo(toggle);
        tabs = new CTabFolder(pane, SWT.BORDER);
        sql = tab("sql");
        seen = tab("seen");
        times = tab("times");
        tabs.setSelection(0);
        tabs.setData(Widgets.KEY, "ask.computedTabs");
        GridDataFactory.fillDefaults()
                .grab(true, true)
                .hint(50, sql.getLineHeight() * LINES)
                .applyTo(tabs);
        Widgets.show(tabs, false);
    }

    private Text tab(String name) {
        Text content = Widgets.named(
                new Text(tabs, SWT.MULTI | SWT.READ_ONLY | SWT.WRAP | SWT.V_SCROLL),
                "ask.computed." + name,
                text("computed.tab." + name));
        content.setFont(JFaceResources.getTextFont());
        CTabItem item = new CTabItem(tabs, SWT.NONE);
        item.setText(text("computed.tab." + name));
        item.setControl(content);
        return content;
    }

    private void toggle() {
        open = !open;
        toggle.setText(text(open ? "computed.hide" : "computed.show"));
        fill();
        Widgets.show(tabs, open);
        layout.run();
    }

    @Override
    public boolean show(AskState state) {
        AskReport report = state.work().isPresent()
                ? null
                : state.result()
                        .map(AskResult::report)
                        .filter(found ->
                                !found.sql().isEmpty() || found.schema().isPresent())
                        .orElse(null);
        boolean changed = Widgets.show(pane, report != null);
        if (report != null && report != shown) {
            shown = report;
            fill();
        }
        return changed;
    }

    /** Long texts are laid out only when somebody looks. */
    private void fill() {
        if (open && shown != null) {
            sql.setText(Wording.computed(shown));
            seen.setText(Wording.seen(shown));
            times.setText(Wording.times(shown));
        }
    }
}
