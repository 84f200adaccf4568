// Copyright (c) 2026 the Ask in English authors
// SPDX-License-Identifier: Apache-2.0
package org.lfed.ui.view;

import static org.lfed.ui.Texts.text;

import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.CLabel;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.ui.ISharedImages;
import org.eclipse.ui.PlatformUI;
import org.lfed.ui.ask.AskState;

/** What somebody needs to know who sees the view for the first time. */
final class Nudge implements Part {

    private final Composite pane;
    private boolean wanted;

    /** What can be done about it. */
    interface Actions {

        void openSample();

        void help();

        void dismiss();
    }

    Nudge(Composite parent, boolean wanted, Actions actions) {
        this.wanted = wanted;
        pane = Widgets.panel(parent, 1);
        CLabel title = new CLabel(pane, SWT.NONE);
        title.setText(text("nudge.title"));
        title.setImage(PlatformUI.getWorkbench().getSharedImages().getImage(ISharedImages.IMG_OBJS_INFO_TSK));
        Label words = Widgets.wrapped(pane, "ask.nudge");
        words.setText(text("nudge.words"));
        Composite buttons = Widgets.flow(pane);
        Widgets.button(buttons, "ask.nudge.sample", text("nudge.sample"), actions::openSample);
        Widgets.button(buttons, "ask.nudge.help", text("nudge.help"), actions::help);
        Widgets.button(buttons, "ask.nudge.dismiss", text("nudge.dismiss"), () -> {
            unwanted();
            actions.dismiss();
        });
    }

    private void unwanted() {
        wanted = false;
    }

    @Override
    public boolean show(AskState state) {
        return Widgets.show(
                pane, wanted && state.work().isEmpty() && state.result().isEmpty());
    }
}
