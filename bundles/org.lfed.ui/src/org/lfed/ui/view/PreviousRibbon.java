// Copyright (c) 2026 the Ask in English authors
// SPDX-License-Identifier: Apache-2.0
package org.lfed.ui.view;

import static org.lfed.ui.Texts.text;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.lfed.ui.ask.AskResult;
import org.lfed.ui.ask.AskState;

/** The previous answer, which can be brought back. */
final class PreviousRibbon implements Part {

    private final Composite ribbon;
    private final Label words;
    private final Button back;

    PreviousRibbon(Composite parent, Runnable bringBack) {
        ribbon = Widgets.panel(parent, 2);
        Label line = new Label(ribbon, SWT.SEPARATOR | SWT.HORIZONTAL);
        GridDataFactory.fillDefaults().grab(true, false).span(2, 1).applyTo(line);
        words = Widgets.wrapped(ribbon, "ask.previous");
        back = Widgets.button(ribbon, "ask.bringBack", text("previous.bringBack"), bringBack);
        back.setToolTipText(text("previous.bringBack.tip"));
        GridDataFactory.fillDefaults().applyTo(back);
    }

    @Override
    public boolean show(AskState state) {
        AskResult.Answer previous = state.previous().orElse(null);
        boolean changed = Widgets.show(ribbon, previous != null);
        if (previous != null) {
            changed |= Widgets.setText(
                    words,
                    text(
                            "previous.words",
                            previous.report().question(),
                            previous.outcome().summary()));
            back.setEnabled(state.work().isEmpty());
        }
        return changed;
    }
}
