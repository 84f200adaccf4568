// Copyright (c) 2026 the Ask in English authors
// SPDX-License-Identifier: Apache-2.0
package org.lfed.ui.view;

import static org.lfed.ui.Texts.text;

import java.util.List;
import java.util.function.Consumer;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.ui.ISharedImages;
import org.eclipse.ui.PlatformUI;
import org.lfed.ui.ask.AskResult;
import org.lfed.ui.ask.AskState;
import org.lfed.ui.ask.Remedy;

/** Says why there are no rows, and offers the next step beside it. */
final class ProblemPane implements Part {

    private final Composite pane;
    private final Label icon;
    private final Label reason;
    private final Label next;
    private final RemedyBar remedies;

    ProblemPane(
            Composite parent, Consumer<Button> chooseModel, Consumer<Button> chooseConnection, Consumer<Remedy> act) {
        pane = Widgets.panel(parent, 2);
        icon = new Label(pane, SWT.NONE);
        GridDataFactory.fillDefaults().align(SWT.BEGINNING, SWT.BEGINNING).applyTo(icon);
        Composite words = Widgets.panel(pane, 1);
        reason = Widgets.wrapped(words, "ask.reason");
        next = Widgets.wrapped(words, "ask.nextStep");
        remedies = new RemedyBar(words, chooseModel, chooseConnection, act);
    }

    @Override
    public boolean show(AskState state) {
        AskResult.Problem problem =
                state.work().isEmpty() && state.result().orElse(null) instanceof AskResult.Problem found ? found : null;
        boolean changed = Widgets.show(pane, problem != null);
        if (problem == null) {
            return remedies.show(List.of()) || changed;
        }
        icon.setImage(PlatformUI.getWorkbench()
                .getSharedImages()
                .getImage(
                        switch (problem.kind()) {
                            case FAILED -> ISharedImages.IMG_OBJS_ERROR_TSK;
                            case REFUSED -> ISharedImages.IMG_OBJS_WARN_TSK;
                            case STOPPED, NOT_ASKED -> ISharedImages.IMG_OBJS_INFO_TSK;
                        }));
        String prefix = problem.kind() == AskResult.Kind.REFUSED ? text("problem.refused") + " " : "";
        changed |= Widgets.setText(reason, prefix + Wording.inShort(problem.reason()));
        reason.setToolTipText(problem.reason());
        changed |= Widgets.setText(next, problem.nextStep());
        changed |= Widgets.show(next, !problem.nextStep().isEmpty());
        return remedies.show(problem.remedies()) || changed;
    }
}
