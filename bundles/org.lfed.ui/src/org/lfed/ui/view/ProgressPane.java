// Copyright (c) 2026 the Ask in English authors
// SPDX-License-Identifier: Apache-2.0
package org.lfed.ui.view;

import static org.lfed.ui.Texts.text;

import java.util.function.LongSupplier;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.StackLayout;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.ProgressBar;
import org.lfed.ui.ask.AskPhase;
import org.lfed.ui.ask.AskState;
import org.lfed.ui.ask.AskWork;

/** Shows what is being done about a question, with its time, and a bar. */
final class ProgressPane implements Part {

    private static final int TICK_MILLIS = 100;
    private static final int PERCENT = 100;

    private final Composite pane;
    private final Label phase;
    private final Composite bars;
    private final StackLayout stack = new StackLayout();
    private final ProgressBar known;
    private final ProgressBar unknown;
    private final Button run;
    private final LongSupplier clock;
    private AskWork work;
    private boolean ticking;

    ProgressPane(Composite parent, Runnable confirm, LongSupplier clock) {
        this.clock = clock;
        pane = Widgets.panel(parent, 2);
        phase = Widgets.wrapped(pane, "ask.phase");
        run = Widgets.button(pane, "ask.run", text("phase.run"), confirm);
        GridDataFactory.fillDefaults().applyTo(run);
        bars = new Composite(pane, SWT.NONE);
        bars.setLayout(stack);
        GridDataFactory.fillDefaults().grab(true, false).span(2, 1).applyTo(bars);
        known = new ProgressBar(bars, SWT.HORIZONTAL);
        known.setMaximum(PERCENT);
        unknown = new ProgressBar(bars, SWT.HORIZONTAL | SWT.INDETERMINATE);
        stack.topControl = unknown;
        Widgets.named(known, "ask.progress", text("phase.progress"));
        Widgets.named(unknown, "ask.busy", text("phase.progress"));
    }

    @Override
    public boolean show(AskState state) {
        work = state.work().orElse(null);
        boolean changed = Widgets.show(pane, work != null);
        if (work == null) {
            return changed;
        }
        words();
        boolean measured = work.fraction() >= 0;
        if (measured) {
            known.setSelection((int) Math.round(work.fraction() * PERCENT));
        }
        ProgressBar top = measured ? known : unknown;
        if (stack.topControl != top) {
            stack.topControl = top;
            bars.layout();
        }
        changed |= Widgets.show(run, work.phase() == AskPhase.CONFIRMING && !work.stopping());
        changed |= Widgets.show(bars, work.phase() != AskPhase.CONFIRMING);
        tick();
        return changed;
    }

    private void words() {
        Widgets.setText(phase, Wording.phase(work, clock.getAsLong()));
    }

    private void tick() {
        if (ticking) {
            return;
        }
        ticking = true;
        pane.getDisplay().timerExec(TICK_MILLIS, () -> {
            ticking = false;
            if (!pane.isDisposed() && work != null) {
                words();
                tick();
            }
        });
    }
}
